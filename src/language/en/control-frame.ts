import type { ControlEffect, Extent } from '../../model/claim.ts'

/**
 * Where a role's filler stands. `subject` and `object` are logical (voice undone); `owner` is whoever possesses or
 * modifies a noun ("IS's capture", "their loss", "army control"); `head` is the noun that an adjective describes; `self`
 * is the trigger noun's own identity (apposition, copula, "as"); `host` is what stands in the state that the noun names
 * ("towns under IS control": the towns). Any other word is a preposition after the trigger; `object>of` looks after the
 * object instead, `object<owner` and `subject<owner` at who possesses the object or subject. `order` is by the order of
 * words alone. `where` is any phrase of place; `verb.X` is slot X of the verb that carries the noun ("clashes raged in
 * Marsa"); `context` is the place last named in the sentence ("fled Marsa after troops took control"). Where the
 * trigger's own clause names nothing, `above` is what the governing clause is about ("held Marsa before withdrawing") and
 * `scene` the place last told of in this sentence or the one before.
 */
export type Slot = string

/** A pattern of words over the tree that says who controls what. One row a construction. */
export interface ControlFrame {
  readonly name: string
  readonly effect: ControlEffect
  readonly lemmas: readonly string[]
  readonly pos: 'verb' | 'noun'
  /** The verb's object must be one of these nouns: light verbs ("take control of"). */
  readonly objects?: readonly string[]
  /** The verb's subject must be one of these nouns: "the flag flies". */
  readonly subjects?: readonly string[]
  /** One of these particles must stand with the verb: "pull out", "cut off". */
  readonly particles?: readonly string[]
  readonly place: readonly Slot[]
  readonly actor: readonly Slot[]
  readonly opponent: readonly Slot[]
  readonly extent?: Extent
  /** The effect when nobody is named as actor; the opponent then becomes the actor. */
  readonly withoutActor?: ControlEffect
  /** Forms of the verb that mean something else: "surrounding areas". */
  readonly notForms?: readonly string[]
  /** An object, if there is one, must be a force: "withdrew its troops", not "withdrew the planes". */
  readonly forceObject?: boolean
  /** One of the verb's prepositional phrases must be headed by one of these: "came under the control of". */
  readonly oblique?: readonly string[]
  /** The trigger noun must itself stand after one of these prepositions: "under IS control". */
  readonly marker?: readonly string[]
  /** Set where the words themselves give an aim only: "launched an assault on". */
  readonly force?: 'plans'
  /** The verb's object must be none of these: "took part". */
  readonly notObjects?: readonly string[]
  /** Only all of a place that is named counts: "attacked Marsa", not "attacked positions in Marsa". */
  readonly wholeOnly?: boolean
  /** Persons come and go without any power over the place: "the president left Marsa". */
  readonly noPersons?: boolean
  /** The verb must have no object that names somebody else: "pushed into Marsa", not "pushed the rebels into Marsa". */
  readonly selfMoved?: boolean
  /** The extent of a place in which the thing lies, not of which it is: "a stronghold in Marsa". */
  readonly inside?: Extent
  /** The noun must not be part of an event's name: "the Siege of Marsa". */
  readonly notNamed?: boolean
  /** True where the verb must tell a state ("is occupied"), false where it must not. */
  readonly state?: boolean
  /** The noun counts only under one of these verbs: "repelled an attack on". */
  readonly governors?: readonly string[]
  /** The noun does not count under one of these verbs: what a broken siege says, "break siege" reads. */
  readonly notGovernors?: readonly string[]
  /** Each actor makes a claim of its own: "divided between A and B". */
  readonly each?: boolean
  /** No civilians may take part: "clashes between police and protesters" are no fight for ground. */
  readonly armedOnly?: boolean
  /** Nobody but the actor's slot says who: "repelled an attack on Marsa" does not name who attacked. */
  readonly ownActor?: boolean
  /** The frame counts only if the actor's slot names somebody. */
  readonly needsActor?: boolean
}

/** One row of the table of frames; slots are listed with commas, the first that is filled counts. */
export const row = (
  name: string,
  effect: ControlEffect,
  pos: ControlFrame['pos'],
  lemmas: string,
  roles: { place: string; actor?: string; opponent?: string },
  more: Omit<
    Partial<ControlFrame>,
    'name' | 'effect' | 'pos' | 'lemmas' | 'place' | 'actor' | 'opponent'
  > = {},
): ControlFrame => ({
  name,
  effect,
  pos,
  lemmas: lemmas.split(' '),
  place: roles.place.split(', '),
  actor: roles.actor?.split(', ') ?? [],
  opponent: roles.opponent?.split(', ') ?? [],
  ...more,
})
