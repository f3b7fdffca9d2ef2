import type { CasualtiesClaim, ControlClaim } from '../../src/model/claim.ts'
import type { Evidence } from '../../src/model/evidence.ts'
import type { ActorMention, PlaceMention } from '../../src/model/mention.ts'
import type { PlaceKind } from '../../src/model/place.ts'
import type { Span } from '../../src/model/span.ts'
import type { Time } from '../../src/model/time.ts'
import type {
  CasualtiesLabel,
  ClaimLabel,
  ControlLabel,
  PartyLabel,
  PlaceLabel,
} from '../../src/score/labels/claim-labels.ts'
import type { ScoredClaim } from '../../src/score/labels/scored-claim.ts'

/** A label of one reader in the form of a found claim, so that readers are compared as the program is with them. */
export const labelAsClaim = (label: ClaimLabel, outlet: string): ScoredClaim =>
  label.kind === 'control' ? controlOf(label, outlet) : casualtiesOf(label, outlet)

const baseOf = (label: ClaimLabel, outlet: string) => ({
  id: '',
  force: label.force,
  forceReason: '',
  speaker: actorOf(label.speaker),
  chain: [],
  outlet,
  evidence: evidenceOf(label.evidence),
  when: timeOf(label),
  whenBasis: 'none' as const,
  whenInferred: false,
  after: [],
  trace: { frame: 'label', steps: [] },
})

const controlOf = (label: ControlLabel, outlet: string): ControlClaim => ({
  ...baseOf(label, outlet),
  kind: 'control',
  place: placeOf(label.place),
  effect: label.effect,
  actor: actorOf(label.actor),
  with: [],
  opponent: actorOf(label.opponent),
  extent: label.extent,
})

const casualtiesOf = (label: CasualtiesLabel, outlet: string): CasualtiesClaim => {
  const actor = actorOf(label.actor)
  return {
    ...baseOf(label, outlet),
    kind: 'casualties',
    counts: Object.fromEntries(
      Object.entries(label.counts).map(([count, [min, max]]) => [count, { min, max, approximate: false }]),
    ),
    of: '',
    cause: null,
    actors: actor ? [actor] : [],
    place: label.place ? placeOf(label.place) : null,
    cumulative: label.cumulative,
    ...(label.partOf ? { partOf: 'a total' } : {}),
  }
}

const evidenceOf = (span: Span): Evidence => ({
  ...span,
  document: '',
  quote: '',
  sentence: { ...span, index: 0, text: '' },
})

/** A mention that stands nowhere overlaps nothing. */
const spanOf = (span: Span | null): Span => span ?? { start: -1, end: -1 }

const actorOf = (party: PartyLabel | null): ActorMention | null =>
  party && {
    ...spanOf(party.span),
    kind: 'actor',
    actorKind: 'generic',
    text: party.text,
    sentence: 0,
    head: 0,
    candidates: [{ id: party.id ?? `actor:${party.text}`, name: party.text, score: 1, detail: '' }],
  }

const placeOf = (place: PlaceLabel): PlaceMention => ({
  ...spanOf(place.span),
  kind: 'place',
  placeKind: kindOf(place.kind),
  text: place.name,
  sentence: 0,
  head: 0,
  candidates: [{ id: `place:${place.name}`, name: place.name, score: 1, detail: '' }],
})

/** The guideline's kinds are the model's but for two. */
const kindOf = (kind: string | null): PlaceKind =>
  kind === null || kind === 'other' || kind === 'building' ? 'facility' : (kind as PlaceKind)

const timeOf = ({ from, to }: ClaimLabel): Time | null =>
  from === null && to === null ? null : { from, to, precision: 'day', known: [], implied: [] }
