import type { Scorer } from '../model/score.ts'
import { usageError } from '../read/index.ts'
import { benchmarkFolder } from './benchmark-folder.ts'
import { bootstrapInterval, type Counts, precisionRecallF1 } from './bootstrap.ts'
import { worstEvents } from './event-errors.ts'
import { type EventItem, type EventLabel, loadEventItems } from './event-labels.ts'
import { roleMetrics } from './event-roles.ts'
import { isLabelledType, labelledTypes } from './event-types.ts'
import { itemDocument } from './item-document.ts'
import { datesOverlap, isSameSpeaker } from './match-control.ts'
import { type EventAgreement, type EventPair, foundEvents, matchEvents } from './match-events.ts'
import { readDocuments, type ScoredClaim } from './read-items.ts'
import type { LabelKnowledge } from './same-label.ts'
import { loadLabelKnowledge } from './scored-items.ts'
import { share } from './share.ts'

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
export const matchEventItems = (
  items: readonly EventItem[],
  claims: readonly (readonly ScoredClaim[])[],
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

type Right = (agreement: EventAgreement) => boolean

const typeRight: Right = ({ type }) => type
const typeAndPlace: Right = ({ type, place }) => type && place

/** Right pairs against all found and all labelled. */
const countPairs = (pairs: readonly EventPair[], right: Right): Counts => {
  const truePositive = pairs.filter(
    ({ label, found, agreement }) => label && found && right(agreement),
  ).length
  return {
    truePositive,
    falsePositive: pairs.filter(({ found }) => found !== null).length - truePositive,
    falseNegative: pairs.filter(({ label }) => label !== null).length - truePositive,
  }
}

const scoreOf = (pairs: readonly EventPair[], right: Right): ReturnType<typeof precisionRecallF1> =>
  precisionRecallF1([countPairs(pairs, right)])

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
    const truePositive = pairs.filter(({ label, agreement }) => label?.type === type && agreement.type).length
    if (labels + found === 0) continue
    metrics[`${type} f1`] = precisionRecallF1([
      { truePositive, falsePositive: found - truePositive, falseNegative: labels - truePositive },
    ]).f1
    metrics[`${type} labels`] = labels
    metrics[`${type} found`] = found
  }
  return metrics
}

/** All figures of joined texts, the main one (type right) first. */
export const eventMetrics = (
  items: readonly MatchedEvents[],
  knowledge: LabelKnowledge,
): { readonly [metric: string]: number } => {
  const pairs = items.flatMap(each => each.pairs)
  const [type, placed] = [scoreOf(pairs, typeRight), scoreOf(pairs, typeAndPlace)]
  const loose = items.flatMap(each => each.loose)
  return {
    f1: type.f1,
    precision: type.precision,
    recall: type.recall,
    'type and place f1': placed.f1,
    'type and place precision': placed.precision,
    'type and place recall': placed.recall,
    'any sentence f1': scoreOf(loose, typeRight).f1,
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
export const events: Scorer = {
  task: 'events',
  description: 'events: type right, then place; attacker and target, force, date and speaker given the event',
  defaultData: '',
  async run(dataPath, options = {}) {
    const started = performance.now()
    const { items, notes } = loadEventItems(dataPath, options.part ?? null, benchmarkFolder())
    if (items.length === 0)
      throw usageError(
        `score: no text with labelled events at '${dataPath}': give the folder of the texts, or a file of labels with its texts beside it${notes.map(note => ` (${note})`).join('')}`,
      )
    const [claims, knowledge] = await Promise.all([
      readDocuments(items.map(itemDocument)),
      loadLabelKnowledge(),
    ])
    const matched = matchEventItems(items, claims, knowledge)
    return {
      task: 'events',
      data: dataPath,
      n: items.reduce((sum, item) => sum + scoredLabels(item).length, 0),
      metrics: eventMetrics(matched, knowledge),
      interval: bootstrapInterval(
        matched.map(({ pairs }) => countPairs(pairs, typeRight)),
        sample => precisionRecallF1(sample).f1,
      ),
      seconds: (performance.now() - started) / 1000,
      peers: [],
      notes: [...notes, ...leftOut(items)],
      worst: worstEvents(matched, options.worst ?? 20),
    }
  },
}
