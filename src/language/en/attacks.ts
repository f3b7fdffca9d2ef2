import type { EventType } from '../../model/claim.ts'

/** A word that names an event, with the words that must stand beside it. */
export interface AttackFrame {
  readonly type: EventType
  readonly pos: 'verb' | 'noun'
  readonly lemmas: readonly string[]
  /** One of these must modify the noun ("air strike", "car bomb"). */
  readonly modifiers?: readonly string[]
  /** One of these must head what the verb is done to ("looted shops", "set up a base"). */
  readonly objects?: readonly string[]
  /** One of these must stand somewhere in the sentence ("strikes" of warplanes, not of workers). */
  readonly near?: readonly string[]
  /** Only between named or described sides: what has no actor is not told of ("talks failed"). */
  readonly needsActor?: boolean
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

/** A verb that tells of the event only with one of these objects. */
const withObject = (
  type: EventType,
  lemmas: string,
  objects: string,
  means: string | null = null,
): AttackFrame => ({ ...row(type, 'verb', lemmas, means), objects: objects.split(' ') })

/** A word that tells of the event only in a sentence with one of these. */
const near = (
  type: EventType,
  pos: AttackFrame['pos'],
  lemmas: string,
  means: string | null,
  others: string,
): AttackFrame => ({ ...row(type, pos, lemmas, means), near: others.split(' ') })

/** What sides say to one another or do with one another. */
const between = (
  type: EventType,
  pos: AttackFrame['pos'],
  lemmas: string,
  objects?: string,
): AttackFrame => ({
  ...row(type, pos, lemmas, null),
  ...(objects ? { objects: objects.split(' ') } : {}),
  needsActor: true,
})

const air =
  'air aerial airstrike warplane plane jet aircraft helicopter drone barrel sortie pilot bomber airforce air-raid'
const guns = 'mortar artillery rocket missile shell howitzer katyusha grad projectile'
const war =
  'kill wound injure civilian fighter militant rebel jihadist terrorist troop soldier army regime government force coalition group'
const protesters =
  'protester protestor demonstrator protest demonstration rally march crowd marcher sit-in rioter'
const weapons =
  'weapon firearm gun rifle pistol ammunition munition explosive rocket mortar grenade cache ied arms bomb landmine mine detonator missile bullet'
const buildings =
  'shop house home property store building vehicle car mosque church school market office warehouse village hospital'

/** The order counts: of the frames that fit one word, the first wins. */
export const attackFrames: readonly AttackFrame[] = [
  row('air strike', 'noun', 'airstrike air-strike', 'air strike'),
  row(
    'air strike',
    'noun',
    'strike raid attack bombardment bombing bomb',
    'air strike',
    'air aerial warplane jet helicopter drone barrel',
  ),
  row('air strike', 'noun', 'sortie', 'air strike'),
  row(
    'suicide bombing',
    'noun',
    'bombing bomber attack bomb blast attacker explosion',
    'suicide bomb',
    'suicide',
  ),
  near('suicide bombing', 'noun', 'bombing bomb blast attack explosion', 'suicide bomb', 'suicide'),
  row('chemical attack', 'noun', 'attack strike', 'chemical weapon', 'chemical gas chlorine sarin'),
  row('bombing', 'noun', 'bomb bombing blast explosion', 'car bomb', 'car truck vehicle roadside'),
  near('air strike', 'noun', 'bombardment bombing strike raid', 'air strike', air),
  near('air strike', 'noun', 'strike', 'air strike', war),
  near('air strike', 'noun', 'bombing', 'air strike', 'coalition regime russian us-led'),
  row('shelling', 'noun', 'shelling bombardment barrage', 'artillery'),
  row('shelling', 'noun', 'fire attack strike', 'artillery', 'mortar artillery rocket missile tank shell'),
  row('bombing', 'noun', 'bombing explosion blast', 'bomb'),
  row('grenade attack', 'noun', 'attack explosion blast', 'grenade', 'grenade'),
  row('violent protest', 'noun', 'protest demonstration rally', null, 'violent'),
  row('violent protest', 'noun', 'riot', null),
  row('mob violence', 'noun', 'lynching', null),
  row('mob violence', 'noun', 'violence attack justice', null, 'mob vigilante communal'),
  row('sexual violence', 'noun', 'rape', null),
  row('sexual violence', 'noun', 'violence assault abuse slavery', null, 'sexual'),
  row('property destruction', 'noun', 'looting arson', null),
  row('armed clash', 'noun', 'clash battle fighting firefight gunfight skirmish combat', null),
  row('armed attack', 'noun', 'ambush massacre shooting', 'small arms'),
  near('air strike', 'noun', 'raid', 'air strike', war),
  near('chemical attack', 'noun', 'attack', 'chemical weapon', 'chemical gas chlorine sarin'),
  near('shelling', 'noun', 'attack', 'artillery', 'mortar artillery rocket shell katyusha'),
  near('armed attack', 'noun', 'attack assault offensive', null, war),
  row('armed attack', 'noun', 'operation', null, 'military ground combat'),
  row('execution', 'noun', 'execution beheading', null),
  row('abduction', 'noun', 'abduction kidnapping', null),
  row('ceasefire', 'noun', 'ceasefire truce cease-fire armistice', null),
  row('protest', 'noun', 'protest demonstration', null),
  row('displacement', 'noun', 'displacement exodus', null),
  row('air strike', 'verb', 'bomb', 'air strike'),
  near('air strike', 'verb', 'target hit strike pound attack raid', 'air strike', air),
  near('chemical attack', 'verb', 'attack', 'chemical weapon', 'chemical gas chlorine sarin'),
  near('shelling', 'verb', 'target hit strike pound attack', 'artillery', guns),
  withObject('air strike', 'drop', 'bomb barrel missile munition weapon', 'air strike'),
  withObject('shelling', 'fire launch', 'rocket mortar shell missile round projectile', 'artillery'),
  near('armed attack', 'verb', 'attack assault storm raid', null, war),
  near(
    'suicide bombing',
    'verb',
    'detonate explode blow',
    'suicide bomb',
    'suicide belt vest himself themselves',
  ),
  row('displacement', 'verb', 'displace', null),
  withObject('displacement', 'evacuate', 'civilian resident people family person thousand'),
  row('shelling', 'verb', 'shell', 'artillery'),
  row('bombing', 'verb', 'explode detonate', 'bomb'),
  row('armed clash', 'verb', 'clash', null),
  row('armed attack', 'verb', 'ambush', 'small arms'),
  row('execution', 'verb', 'execute behead', null),
  row('abduction', 'verb', 'abduct kidnap', null),
  row('arrest', 'verb', 'arrest detain apprehend', null),
  withObject('grenade attack', 'throw hurl lob toss', 'grenade', 'grenade'),
  withObject('violence against protest', 'shoot kill', protesters),
  withObject('protest dispersed', 'disperse suppress tear-gas break', protesters),
  withObject('weapons seizure', 'seize confiscate recover discover find defuse intercept uncover', weapons),
  withObject(
    'base established',
    'establish build erect construct open set',
    'base post outpost headquarters barracks',
  ),
  withObject('property destruction', 'loot torch burn ransack vandalise vandalize demolish raze', buildings),
  withObject('release', 'release free', 'prisoner hostage detainee captive inmate'),
  withObject('release', 'exchange swap', 'prisoner'),
  withObject(
    'deployment',
    'deploy send dispatch mobilise mobilize',
    'troop force soldier reinforcement tank unit warship jet contingent convoy',
  ),
  row('mob violence', 'verb', 'lynch', null),
  row('sexual violence', 'verb', 'rape', null),
  row('violent protest', 'verb', 'riot', null),
  row('defection', 'verb', 'defect', null),
  row('defection', 'noun', 'defection', null),
  between('agreement', 'verb', 'sign reach conclude', 'agreement deal accord treaty pact'),
  row(
    'agreement',
    'noun',
    'deal agreement accord',
    null,
    'peace evacuation prisoner truce exchange swap ceasefire',
  ),
  between('talks', 'verb', 'hold begin resume start open', 'talk negotiation consultation'),
  between('sanctions', 'verb', 'impose slap announce tighten', 'sanction embargo'),
  between('expulsion', 'verb', 'expel', 'diplomat ambassador envoy attache'),
  between('support', 'verb', 'endorse praise applaud recognise recognize'),
  between('cooperation', 'verb', 'cooperate'),
  between('concession', 'verb', 'concede'),
  between('demand', 'verb', 'demand'),
  between('accusation', 'verb', 'accuse condemn denounce blame'),
  between('rejection', 'verb', 'reject'),
  between('threat', 'verb', 'threaten'),
  row('protest', 'verb', 'protest demonstrate', null),
]

/** Verbs whose object is where their subject happened: "air strikes hit Marsa". */
export const hittingVerbs: ReadonlySet<string> = new Set(
  'hit strike target pound rock shake batter devastate engulf'.split(' '),
)

/** What happened to a thing named by these nouns is no event of the war. */
export const modifierRelations = ['compound', 'amod', 'nmod:poss', 'nmod:desc']
