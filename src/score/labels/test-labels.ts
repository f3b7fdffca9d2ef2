import type { ControlClaim } from '../../model/claim.ts'
import type { ActorMention, PlaceMention } from '../../model/mention.ts'
import type { PlaceKind } from '../../model/place.ts'
import type { Span } from '../../model/span.ts'
import type { ControlLabel, PartyLabel, PlaceLabel } from './claim-labels.ts'

/** Labels and claims of tests, on places and actors that no list knows. */

const spanIn = (text: string, words: string): Span => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

export const placeLabel = (text: string, words: string, name: string, kind: string | null): PlaceLabel => ({
  span: text.includes(words) ? spanIn(text, words) : null,
  text: words,
  name,
  kind,
})

export const partyLabel = (text: string, words: string, id: string | null): PartyLabel => ({
  span: words !== '' && text.includes(words) ? spanIn(text, words) : null,
  text: words,
  id,
})

export const placeMention = (
  text: string,
  words: string,
  placeKind: PlaceKind,
  name = words,
  antecedent?: string,
): PlaceMention => ({
  ...spanIn(text, words),
  kind: 'place',
  placeKind,
  text: words,
  sentence: 0,
  head: 0,
  candidates: [{ id: `place:${name}`, name, score: 1, detail: '' }],
  ...(antecedent === undefined ? {} : { antecedent: { ...spanIn(text, antecedent), text: antecedent } }),
})

export const actorMention = (text: string, words: string, id: string, antecedent?: string): ActorMention => ({
  ...spanIn(text, words),
  kind: 'actor',
  actorKind: 'generic',
  text: words,
  sentence: 0,
  head: 0,
  candidates: [{ id, name: id, score: 1, detail: '' }],
  ...(antecedent === undefined ? {} : { antecedent: { ...spanIn(text, antecedent), text: antecedent } }),
})

export const controlLabel = (
  text: string,
  evidence: string,
  change: Partial<ControlLabel> = {},
): ControlLabel => ({
  kind: 'control',
  evidence: spanIn(text, evidence),
  trigger: spanIn(text, evidence),
  place: placeLabel(text, 'Marsa', 'Marsa', 'town'),
  actor: partyLabel(text, 'Troops', 'northern-army'),
  opponent: null,
  withIds: [],
  effect: 'captures',
  extent: 'whole',
  force: 'asserts',
  speaker: null,
  from: '2017-11-03',
  to: '2017-11-03',
  ...change,
})

export const controlClaim = (
  text: string,
  sentence: string,
  change: Partial<ControlClaim> = {},
): ControlClaim => ({
  kind: 'control',
  id: 'claim:test',
  force: 'asserts',
  forceReason: '',
  speaker: null,
  chain: [],
  outlet: '',
  evidence: {
    ...spanIn(text, sentence),
    document: '',
    quote: sentence,
    sentence: { ...spanIn(text, sentence), index: 0, text: sentence },
  },
  when: null,
  whenBasis: 'none',
  whenInferred: false,
  after: [],
  trace: { frame: 'test', steps: [] },
  place: placeMention(text, 'Marsa', 'town'),
  effect: 'captures',
  actor: actorMention(text, 'Troops', 'northern-army'),
  with: [],
  opponent: null,
  extent: 'whole',
  ...change,
})

/** A gazetteer that knows nothing, and actors without parents but the southern brigade. */
export const emptyKnowledge = {
  gazetteer: {
    lookup: () => [],
    lookupSimilar: () => [],
    hasPrefix: () => false,
    get: () => undefined,
  },
  parentOf: (id: string) => (id === 'southern-brigade' ? 'rebels' : undefined),
}
