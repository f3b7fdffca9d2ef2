import type { EventType } from '../../model/claim.ts'

/** A word that names an event, with the words that must stand beside it. */
export interface AttackFrame {
  readonly type: EventType
  readonly pos: 'verb' | 'noun'
  readonly lemmas: readonly string[]
  /** One of these must modify the noun ("air strike", "car bomb"). */
  readonly modifiers?: readonly string[]
  readonly means: string | null
}

const row = (
  type: EventType,
  pos: AttackFrame['pos'],
  lemmas: string,
  means: string | null,
  modifiers?: string,
): AttackFrame => ({
  type,
  pos,
  lemmas: lemmas.split(' '),
  means,
  ...(modifiers ? { modifiers: modifiers.split(' ') } : {}),
})

/** The order counts: of the frames that fit one word, the first wins. */
export const attackFrames: readonly AttackFrame[] = [
  row('air strike', 'noun', 'airstrike air-strike', 'air strike'),
  row(
    'air strike',
    'noun',
    'strike raid attack bombardment bombing bomb',
    'air strike',
    'air aerial warplane jet helicopter drone',
  ),
  row(
    'suicide bombing',
    'noun',
    'bombing bomber attack bomb blast attacker explosion',
    'suicide bomb',
    'suicide',
  ),
  row('chemical attack', 'noun', 'attack strike', 'chemical weapon', 'chemical gas chlorine sarin'),
  row('bombing', 'noun', 'bomb bombing blast explosion', 'car bomb', 'car truck vehicle roadside'),
  row('shelling', 'noun', 'shelling bombardment barrage', 'artillery'),
  row('shelling', 'noun', 'fire attack strike', 'artillery', 'mortar artillery rocket missile tank shell'),
  row('bombing', 'noun', 'bombing explosion blast', 'bomb'),
  row('armed clash', 'noun', 'clash battle fighting firefight gunfight skirmish combat', null),
  row('armed attack', 'noun', 'ambush massacre shooting', 'small arms'),
  row('execution', 'noun', 'execution beheading', null),
  row('abduction', 'noun', 'abduction kidnapping', null),
  row('ceasefire', 'noun', 'ceasefire truce cease-fire armistice', null),
  row('protest', 'noun', 'protest demonstration', null),
  row('air strike', 'verb', 'bomb', 'air strike'),
  row('shelling', 'verb', 'shell', 'artillery'),
  row('bombing', 'verb', 'explode detonate', 'bomb'),
  row('armed clash', 'verb', 'clash', null),
  row('armed attack', 'verb', 'ambush', 'small arms'),
  row('execution', 'verb', 'execute behead', null),
  row('abduction', 'verb', 'abduct kidnap', null),
  row('arrest', 'verb', 'arrest detain', null),
  row('protest', 'verb', 'protest demonstrate', null),
]

/** What happened to a thing named by these nouns is no event of the war. */
export const modifierRelations = ['compound', 'amod', 'nmod:poss', 'nmod:desc']
