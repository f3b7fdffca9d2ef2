import type { Claim } from '../../model/claim.ts'
import { usageError } from '../../read/index.ts'
import { countsOf, precisionRecallF1 } from '../figures/counts.ts'
import { share } from '../figures/ratios.ts'
import { itemDocument } from '../labels/item-document.ts'
import { pairsInterval, scorePairs } from '../labels/joined-pairs.ts'
import { datesOverlap, isSameSpeaker, type LabelKnowledge } from '../labels/same-label.ts'
import { loadLabelKnowledge } from '../labels/scored-items.ts'
import { scorerOf } from '../scorer.ts'
import { readTexts } from '../texts/read-texts.ts'
import { worstEvents } from './errors.ts'
import { type EventItem, type EventLabel, loadEventItems } from './event-labels.ts'
import { type EventPair, foundEvents, matchEvents } from './match-events.ts'
import { roleMetrics } from './roles.ts'
import { isLabelledType, labelledTypes } from './types.ts'

/** A text with its labelled and found events joined. */
export interface MatchedEvents {
  readonly item: EventItem
  readonly pairs: readonly EventPair[]
  /** Joined without regard to sentences. */
  readonly loose: readonly EventPair[]
}

const scoredLabels = (item: EventItem): readonly EventLabel[] =>
  item.labels.filter(label => isLabelledType(label.type))

/** Joins the labels of each text to what was found in it; labels of `other` are left out. */
const matchEventItems = (
  items: readonly EventItem[],
  claims: readonly (readonly Claim[])[],
  knowledge: LabelKnowledge,
): readonly MatchedEvents[] =>
  items.map((item, index) => {
    const [labels, found] = [scoredLabels(item), foundEvents(claims[index] ?? [])]
    return {
      item,
      pairs: matchEvents(labels, found, knowledge),
      loose: matchEvents(labels, found, knowledge, () => true),
    }
  })

const typeRight = ({ agreement }: EventPair): boolean => agreement.type
const typeAndPlace = ({ agreement: { type, place } }: EventPair): boolean => type && place

/** What is right of an event, given that its type is. */
const givenTheEvent = (pairs: readonly EventPair[]): { readonly [metric: string]: number } => {
  const right = pairs.flatMap(({ label, found, agreement }) =>
    label && found && agreement.type ? [{ label, found, agreement }] : [],
  )
  const dated = right.filter(({ label }) => label.from !== null || label.to !== null)
  const spoken = right.flatMap(({ label: { speaker }, found }) => (speaker ? [{ speaker, found }] : []))
  return {
    force: share(right, ({ agreement }) => agreement.force),
    'date overlaps': share(dated, ({ label, found }) => datesOverlap(label, found.claim.when)),
    speaker: share(spoken, ({ speaker, found }) => isSameSpeaker(speaker, found.claim)),
    'speaker labels': spoken.length,
  }
}

/** F1, number of labels and of found events of each type that either side has. */
const byType = (pairs: readonly EventPair[]): { readonly [metric: string]: number } => {
  const metrics: { [metric: string]: number } = {}
  for (const type of labelledTypes) {
    const labels = pairs.filter(({ label }) => label?.type === type).length
    const found = pairs.filter(each => each.found?.type === type).length
    const right = pairs.filter(({ label, agreement }) => label?.type === type && agreement.type).length
    if (labels + found === 0) continue
    metrics[`${type} f1`] = precisionRecallF1([countsOf(right, found, labels)]).f1
    metrics[`${type} labels`] = labels
    metrics[`${type} found`] = found
  }
  return metrics
}

/** All figures of joined texts, the main one (type right) first. */
const eventMetrics = (
  items: readonly MatchedEvents[],
  knowledge: LabelKnowledge,
): { readonly [metric: string]: number } => {
  const pairs = items.flatMap(each => each.pairs)
  const [type, placed] = [scorePairs(pairs, typeRight), scorePairs(pairs, typeAndPlace)]
  const loose = items.flatMap(each => each.loose)
  return {
    f1: type.f1,
    precision: type.precision,
    recall: type.recall,
    'type and place f1': placed.f1,
    'type and place precision': placed.precision,
    'type and place recall': placed.recall,
    'any sentence f1': scorePairs(loose, typeRight).f1,
    ...roleMetrics(pairs, knowledge),
    ...givenTheEvent(pairs),
    ...byType(pairs),
    items: items.length,
  }
}

/** How many labels are not scored, since the program has no type for them. */
const leftOut = (items: readonly EventItem[]): readonly string[] => {
  const labels = items
    .flatMap(item => item.labels.map(({ type }) => type))
    .filter(type => !isLabelledType(type))
  return labels.length === 0
    ? []
    : [`${labels.length} labels are not scored: ${[...new Set(labels)].sort().join(', ')}`]
}

/** Events: what happened where, who did it and whom it hit, against labels made by reading. */
export const events = scorerOf({
  task: 'events',
  description: 'events: type right, then place; attacker and target, force, date and speaker given the event',
  defaultData: '',
  measure: async (dataPath, options) => {
    const { items, notes } = loadEventItems({ data: dataPath, part: options.part ?? null })
    if (items.length === 0)
      throw usageError(
        `score: no text with labelled events at '${dataPath}': give the folder of the texts, or a file of labels with its texts beside it${notes.map(note => ` (${note})`).join('')}`,
      )
    const [readings, knowledge] = await Promise.all([
      readTexts(items.map(itemDocument)),
      loadLabelKnowledge(),
    ])
    const matched = matchEventItems(
      items,
      readings.map(({ claims }) => claims),
      knowledge,
    )
    return {
      n: items.reduce((sum, item) => sum + scoredLabels(item).length, 0),
      metrics: eventMetrics(matched, knowledge),
      interval: pairsInterval(matched, typeRight),
      peers: [],
      notes: [...notes, ...leftOut(items)],
      worst: worstEvents(matched, options.worst),
    }
  },
})
