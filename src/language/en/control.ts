import type { ControlEffect, Extent } from '../../model/claim.ts'

/**
 * Where a role's filler stands. `subject` and `object` are logical (voice undone); `owner` is whoever possesses
 * or modifies a noun ("IS's capture", "their loss", "army control"); `head` is the noun that an adjective
 * describes; `self` is the trigger noun's own identity (apposition, copula, "as"); `host` is what stands in the
 * state that the noun names ("towns under IS control": the towns). Any other word is a preposition after the
 * trigger; `object>of` looks after the object instead, `object<owner` at who possesses the object.
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
  /** The frame counts only if the actor's slot names somebody. */
  readonly needsActor?: boolean
}

const row = (
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

/** The order counts: of the frames that fit one trigger, the first wins. */
// biome-ignore format: a table is read by its columns
export const controlFrames: readonly ControlFrame[] = [
  // Light verbs: the object says it.
  row('take control', 'captures', 'verb', 'take seize gain regain wrest assume win establish secure retake complete recover', { place: 'object>of, object>over, object>in, of, over', actor: 'subject', opponent: 'from, object>from' }, { objects: ['control', 'possession', 'charge', 'hold'] }),
  row('lose control', 'loses', 'verb', 'lose cede relinquish surrender', { place: 'object>of, object>over, object>in, of', actor: 'subject' }, { objects: ['control', 'hold', 'grip', 'foothold', 'possession'] }),
  row('have control', 'holds', 'verb', 'have keep maintain retain exercise hold tighten consolidate', { place: 'object>of, object>over, object>in, object>on, of, over, in', actor: 'subject' }, { objects: ['control', 'hold', 'grip', 'foothold', 'presence'] }),
  row('restore control', 'captures', 'verb', 'restore reassert reimpose', { place: 'object>over, object>of, object>to, object>in, over, to, in', actor: 'subject' }, { objects: ['control', 'security', 'stability', 'authority'] }),
  row('raise flag', 'captures', 'verb', 'raise hoist', { place: 'over, in, on, object>over, object>in', actor: 'subject' }, { objects: ['flag'] }),
  row('break siege', 'lifts siege', 'verb', 'break lift end breach', { place: 'object>of, object>on, object>around, object>near, on, around', actor: 'subject', opponent: 'object>by, object<owner, by' }, { objects: ['siege', 'blockade', 'encirclement'] }),
  row('lay siege', 'besieges', 'verb', 'lay impose tighten', { place: 'to, on, around, object>on, object>of, object>to, object>around', actor: 'subject' }, { objects: ['siege', 'blockade'] }),
  row('make gains', 'enters', 'verb', 'make', { place: 'in, into, object>in, object>into', actor: 'subject', opponent: 'against, object>against' }, { objects: ['gain', 'advance', 'inroad', 'progress'], extent: 'part' }),
  row('gain entry', 'enters', 'verb', 'gain', { place: 'object>to, object>in, object>into, in', actor: 'subject' }, { objects: ['entry', 'ground', 'foothold'], extent: 'part' }),
  row('launch assault', 'captures', 'verb', 'launch begin start mount open resume unleash continue announce', { place: 'object>on, object>against, object>for, on, against', actor: 'subject' }, { objects: ['assault', 'offensive', 'operation', 'advance'], force: 'plans' }),

  // Verbs with a particle.
  row('drive out', 'captures', 'verb', 'drive push force kick flush clear chase root throw smoke', { place: 'out of, from, of', actor: 'subject', opponent: 'object' }, { particles: ['out', 'away', 'back'], withoutActor: 'loses' }),
  row('take over', 'captures', 'verb', 'take', { place: 'object', actor: 'subject', opponent: 'from' }, { particles: ['over', 'back'] }),
  row('win back', 'captures', 'verb', 'win get', { place: 'object', actor: 'subject', opponent: 'from' }, { particles: ['back'] }),
  row('hand over', 'captures', 'verb', 'hand turn give', { place: 'object', actor: 'to', opponent: 'subject' }, { particles: ['over', 'back', 'up'], needsActor: true }),
  row('pull out', 'loses', 'verb', 'pull fall move', { place: 'from, out of, of', actor: 'subject' }, { particles: ['out', 'back', 'away'], needsActor: true, forceObject: true }),
  row('give up', 'loses', 'verb', 'give', { place: 'object', actor: 'subject' }, { particles: ['up'], needsActor: true }),
  row('cut off', 'besieges', 'verb', 'cut seal', { place: 'object', actor: 'subject' }, { particles: ['off'] }),
  row('close in', 'besieges', 'verb', 'close', { place: 'on', actor: 'subject' }, { particles: ['in'] }),

  // Verbs that say it alone.
  row('capture', 'captures', 'verb', 'capture seize retake recapture liberate conquer overrun reconquer reclaim regain occupy annex', { place: 'object', actor: 'subject', opponent: 'from' }),
  row('recover', 'captures', 'verb', 'recover secure grab snatch wrest win', { place: 'object', actor: 'subject', opponent: 'from' }, { needsActor: true }),
  row('free', 'captures', 'verb', 'free clear cleanse purge', { place: 'object', actor: 'subject', opponent: 'of, from' }),
  row('take', 'captures', 'verb', 'take', { place: 'object', actor: 'subject', opponent: 'from' }, { needsActor: true }),
  row('fall', 'captures', 'verb', 'fall', { place: 'subject', actor: 'to, into, under' }),
  row('come under', 'captures', 'verb', 'come pass return go', { place: 'subject', actor: 'under, into, to' }, { oblique: ['control', 'hand', 'rule', 'grip'], needsActor: true }),
  row('bring under', 'captures', 'verb', 'bring put place return', { place: 'object', actor: 'under, subject' }, { oblique: ['control', 'rule'], needsActor: true }),
  row('expel', 'captures', 'verb', 'expel oust evict dislodge eject remove rout drive push force flush chase', { place: 'from, out of', actor: 'subject', opponent: 'object' }, { withoutActor: 'loses' }),
  row('defeat in', 'captures', 'verb', 'defeat crush', { place: 'in', actor: 'subject', opponent: 'object' }, { needsActor: true }),
  row('squeeze into', 'holds', 'verb', 'squeeze confine corner restrict hem push pin limit reduce', { place: 'into, to, in', actor: 'object' }, { needsActor: true }),
  row('lose to', 'captures', 'verb', 'lose cede surrender', { place: 'object', actor: 'to, object>to', opponent: 'subject' }, { withoutActor: 'loses' }),
  row('withdraw', 'loses', 'verb', 'withdraw retreat flee evacuate redeploy escape', { place: 'from', actor: 'subject' }, { needsActor: true, forceObject: true }),
  row('abandon', 'loses', 'verb', 'abandon vacate flee evacuate quit leave', { place: 'object', actor: 'subject' }, { needsActor: true }),
  row('hold', 'holds', 'verb', 'control hold retain dominate rule administer govern', { place: 'object', actor: 'subject' }),
  row('hole up', 'holds', 'verb', 'hole dig', { place: 'in, inside', actor: 'subject' }, { particles: ['up', 'in'], needsActor: true }),
  row('enter', 'enters', 'verb', 'enter storm penetrate infiltrate', { place: 'object, into', actor: 'subject' }, { needsActor: true }),
  row('enter into', 'enters', 'verb', 'advance push break move thrust fight burst drive', { place: 'into, inside', actor: 'subject' }, { needsActor: true }),
  row('advance on', 'captures', 'verb', 'advance march', { place: 'on, towards, toward, to', actor: 'subject' }, { needsActor: true, force: 'plans' }),
  row('advance in', 'enters', 'verb', 'advance', { place: 'in, inside', actor: 'subject' }, { needsActor: true, extent: 'part' }),
  row('reach', 'enters', 'verb', 'reach', { place: 'object', actor: 'subject' }, { needsActor: true, extent: 'surroundings' }),
  row('besiege', 'besieges', 'verb', 'besiege encircle surround blockade', { place: 'object', actor: 'subject' }, { notForms: ['surrounding'] }),
  row('fight for', 'contests', 'verb', 'fight battle clash', { place: 'for, over, in, inside, around, near', actor: 'subject', opponent: 'with, against, object' }, { needsActor: true }),
  row('contest', 'contests', 'verb', 'contest dispute', { place: 'object', actor: 'subject' }, { needsActor: true }),

  // Nouns.
  row('recapture of', 'captures', 'noun', 'capture recapture seizure liberation reconquest takeover conquest retaking occupation annexation', { place: 'of', actor: 'by, owner', opponent: 'from' }),
  row('fall of', 'captures', 'noun', 'fall', { place: 'of', actor: 'to' }),
  row('loss of', 'loses', 'noun', 'loss', { place: 'of', actor: 'owner, by' }, { needsActor: true }),
  row('entry into', 'enters', 'noun', 'entry', { place: 'into, to', actor: 'owner, of, by' }, { needsActor: true }),
  row('withdrawal from', 'loses', 'noun', 'withdrawal retreat pullout expulsion', { place: 'from', actor: 'owner, of, by' }, { needsActor: true }),
  row('stronghold', 'holds', 'noun', 'stronghold bastion foothold enclave redoubt citadel heartland holdout', { place: 'of, self', actor: 'owner' }, { needsActor: true }),
  row('capital of group', 'holds', 'noun', 'capital headquarters base position town city village', { place: 'self, of', actor: 'owner' }, { needsActor: true }),
  row('under control', 'holds', 'noun', 'control grip rule occupation', { place: 'host', actor: 'owner, of' }, { marker: ['under'], needsActor: true }),
  row('in control', 'holds', 'noun', 'control charge', { place: 'of, over', actor: 'host' }, { marker: ['in'], needsActor: true }),
  row('in the hands', 'holds', 'noun', 'hand', { place: 'host', actor: 'of, owner' }, { marker: ['in'], needsActor: true }),
  row('control of', 'holds', 'noun', 'control', { place: 'of, over', actor: 'owner, by' }, { needsActor: true }),
  row('under siege', 'besieges', 'noun', 'siege blockade', { place: 'host', actor: 'owner, by' }, { marker: ['under'] }),
  row('siege', 'besieges', 'noun', 'siege encirclement blockade', { place: 'of, on, around', actor: 'by, owner' }, { needsActor: true }),
  row('offensive on', 'captures', 'noun', 'offensive assault advance push', { place: 'on, against, towards, toward', actor: 'owner, by' }, { needsActor: true, force: 'plans' }),
  row('battle for', 'contests', 'noun', 'battle fighting clash fight combat', { place: 'for, over, in, inside, around, of, near', actor: 'between, owner, by', opponent: 'with, against' }),
]

/** Second part of a compound that gives control to the first: "IS-held village", "army-controlled". */
export const controlCompounds: Readonly<Record<string, ControlEffect>> = {
  held: 'holds',
  controlled: 'holds',
  occupied: 'holds',
  ruled: 'holds',
  run: 'holds',
  dominated: 'holds',
  besieged: 'besieges',
  captured: 'captures',
  seized: 'captures',
}

/** Adjectives that say what is done to a place, without saying by whom: "the besieged town". */
export const controlAdjectives: Readonly<Record<string, ControlEffect>> = {
  besieged: 'besieges',
  blockaded: 'besieges',
  encircled: 'besieges',
}

/** Nouns that cut a part out of the place named after them. */
export const partNouns = new Set(
  'part half most rest district neighbourhood neighborhood quarter swathe chunk portion side remainder section area sector street building percent cent % third two-thirds much many territory pocket part majority bulk stretch corner zone'.split(
    ' ',
  ),
)

/** Nouns for what lies about a place. */
export const surroundingNouns = new Set(
  'outskirt outskirts edge surroundings surrounding vicinity countryside suburb gate approach village town settlement position hill farm hamlet road'.split(
    ' ',
  ),
)

/** Nouns and pronouns for all of a place. */
export const wholeNouns = new Set('all whole entirety everything'.split(' '))

/** Adverbs and adjectives that make a place whole or a part of it. */
export const partAdverbs = new Set('partially partly'.split(' '))

/** Nouns for something a force does: who does it is whoever owns or runs it. */
export const operationNouns = new Set(
  'operation offensive campaign assault attack advance push raid drive bid effort battle fight mission attempt strike bombardment counteroffensive counter-offensive counterattack incursion invasion'.split(
    ' ',
  ),
)

/** Nouns for the people of a force: "fighters of X", "members of X". */
export const memberNouns = new Set(
  'fighter force troop soldier member militant unit army military gunman militiaman militia jihadist insurgent rebel commander ally brigade battalion group wing element recruit'.split(
    ' ',
  ),
)

/** Nouns for power over a place: who has it is whoever owns the noun ("under the control of the army"). */
export const powerNouns = new Set('control hand grip rule possession authority'.split(' '))
