import type { Evidence } from './evidence.ts'
import type { ActorMention, PlaceMention } from './mention.ts'
import type { Span } from './span.ts'
import type { Time, TimeBasis } from './time.ts'

export const forces = ['asserts', 'claims', 'denies', 'plans', 'conditional', 'negated', 'corrects'] as const

/** How strongly the text stands behind a claim. */
export type Force = (typeof forces)[number]

/** In the order in which the claim reader numbers them. */
export const controlEffects = [
  'captures',
  'holds',
  'loses',
  'enters',
  'besieges',
  'lifts siege',
  'contests',
] as const

export type ControlEffect = (typeof controlEffects)[number]

export type Extent = 'whole' | 'part' | 'surroundings'

/** A number as written: "at least 20" = min 20, max null; "nearly 60" = min null, max 60, approximate. */
export interface Quantity {
  readonly min: number | null
  readonly max: number | null
  readonly approximate: boolean
}

/** How the reader came to a claim: shown by `sitrep explain`, never used to compute anything. */
export interface Trace {
  /** The frame or rule, for instance `control/verb:retake`. */
  readonly frame: string
  /** The path in the tree, what decided force, time and actor, and what was dropped. */
  readonly steps: readonly string[]
}

/** Who found a claim: the frames over the trees, the learned reader, or both alike. */
export type ClaimReaderName = 'frames' | 'learned' | 'both'

interface ClaimBase {
  /** Content hash: reading the same text twice gives the same id, a merge of names changes none. */
  readonly id: string
  readonly force: Force
  readonly forceReason: string
  /** Whom the text gives as the source; null when the outlet says it in its own voice. */
  readonly speaker: ActorMention | null
  /** Sources from the outermost inwards, without the outlet: agency → spokesman. */
  readonly chain: readonly ActorMention[]
  readonly outlet: string
  readonly evidence: Evidence
  readonly when: Time | null
  readonly whenBasis: TimeBasis
  /** True when the anchor day was inferred because the page has no date. */
  readonly whenInferred: boolean
  /** Claims of the same document that the text puts before this one ("hours after entering X, they retook Y"). */
  readonly after: readonly string[]
  readonly trace: Trace
  /** The probability that place, effect and actor are right, 0 to 1, where it was measured. */
  readonly confidence?: number
  readonly reader?: ClaimReaderName
}

export interface ControlClaim extends ClaimBase {
  readonly kind: 'control'
  readonly place: PlaceMention
  readonly effect: ControlEffect
  readonly actor: ActorMention | null
  readonly with: readonly ActorMention[]
  readonly opponent: ActorMention | null
  readonly extent: Extent
  /** Per cent of the place, 0 to 100. */
  readonly share?: Quantity
}

export const casualtyCounts = [
  'killed',
  'wounded',
  'killedOrWounded',
  'missing',
  'captured',
  'displaced',
] as const

export type CasualtyCount = (typeof casualtyCounts)[number]

export interface CasualtiesClaim extends ClaimBase {
  readonly kind: 'casualties'
  readonly counts: { readonly [count in CasualtyCount]?: Quantity }
  /** Who was hit, as written: "civilians", "members of the same family". */
  readonly of: string
  /** Means or event, as written: "air strike". */
  readonly cause: string | null
  readonly actors: readonly ActorMention[]
  readonly place: PlaceMention | null
  /** A running total ("bringing the toll to 70"): never added to others. */
  readonly cumulative: boolean
  /** Id of the claim whose total holds this one. */
  readonly partOf?: string
}

export const eventRoles = ['attacker', 'target', 'participant'] as const

export type EventRole = (typeof eventRoles)[number]

export interface EventClaim extends ClaimBase {
  readonly kind: 'event'
  readonly type: EventType
  readonly actors: readonly { readonly role: EventRole; readonly mention: ActorMention }[]
  readonly place: PlaceMention | null
  readonly means: string | null
}

/** One record, two codebooks as views: `eventCodes` maps it to ACLED and PLOVER. */
export type EventType =
  | 'air strike'
  | 'shelling'
  | 'bombing'
  | 'suicide bombing'
  | 'armed clash'
  | 'armed attack'
  | 'chemical attack'
  | 'abduction'
  | 'arrest'
  | 'execution'
  | 'protest'
  | 'violence against protest'
  | 'ceasefire'
  | 'withdrawal'
  | 'capture of territory'
  | 'siege'
  | 'displacement'
  | 'aid delivery'
  | 'grenade attack'
  | 'sexual violence'
  | 'violent protest'
  | 'protest dispersed'
  | 'mob violence'
  | 'property destruction'
  | 'weapons seizure'
  | 'base established'
  | 'deployment'
  | 'defection'
  | 'release'
  | 'agreement'
  | 'talks'
  | 'sanctions'
  | 'expulsion'
  | 'support'
  | 'cooperation'
  | 'concession'
  | 'demand'
  | 'accusation'
  | 'rejection'
  | 'threat'

/** Types that are words and dealings between sides, and no deed at a place: they never stand for one. */
export const verbalTypes: ReadonlySet<EventType> = new Set<EventType>([
  'agreement',
  'talks',
  'sanctions',
  'expulsion',
  'support',
  'cooperation',
  'concession',
  'demand',
  'accusation',
  'rejection',
  'threat',
])

export interface StrengthClaim extends ClaimBase {
  readonly kind: 'strength'
  readonly about: ActorMention
  readonly quantity: Quantity
  /** "fighters", "per cent of the territory". */
  readonly unit: string
  readonly place: PlaceMention | null
}

export interface StatementClaim extends ClaimBase {
  readonly kind: 'statement'
  readonly quote: Span & { readonly text: string }
  readonly direct: boolean
}

/** What one clause of one document says about the war. */
export type Claim = ControlClaim | CasualtiesClaim | EventClaim | StrengthClaim | StatementClaim

export const claimKinds = [
  'control',
  'event',
  'casualties',
  'strength',
  'statement',
] as const satisfies readonly Claim['kind'][]
