import type { Event } from '../../model/account.ts'
import type { Claim } from '../../model/claim.ts'
import type { Reading } from '../../model/reading.ts'
import { type Counts, countDecision } from '../figures/counts.ts'
import { parseJsonLines } from '../texts/json-lines.ts'

/** Where a text tells of a happening: a span of one field of its record, in UTF-16 code units. */
export interface LabelledSpan {
  readonly item: string
  readonly field: 'text' | 'title'
  readonly start: number
  readonly end: number
}

/** Two spans of two outlets, judged by reading: one incident, two, or `null` where the texts do not tell. */
export interface LabelledPair {
  readonly left: LabelledSpan
  readonly right: LabelledSpan
  readonly same: boolean | null
  /** Band of likeness that it was drawn from, 0 (least alike) to 5. */
  readonly band: number
  readonly half: 'tune' | 'test'
}

/** A record of a set of texts, one JSON object a line. */
export interface TextRecord {
  readonly id: string
  readonly text: string
  readonly title: string
}

export const parsePairs = (content: string): readonly LabelledPair[] =>
  parseJsonLines(content) as readonly LabelledPair[]

const occurrences = (text: string, part: string): number[] => {
  const found: number[] = []
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at)
  return found
}

/** The labelled words in the cleaned page: as many-th there as in the record. Null when cleaning dropped them. */
const spanInPage = (
  { field, start, end }: LabelledSpan,
  record: TextRecord,
  { document: doc }: Reading,
): { readonly start: number; readonly end: number } | null => {
  const raw = record[field]
  const words = raw.slice(start, end)
  const rank = occurrences(raw, words).indexOf(start)
  const bodyStart = doc.blocks.find(({ kind }) => kind !== 'title')?.start ?? 0
  const [from, to] = field === 'title' ? [0, bodyStart] : [bodyStart, doc.text.length]
  const inField = occurrences(doc.text.slice(from, to), words).map(at => at + from)
  const at = inField[rank] ?? inField[0] ?? doc.text.indexOf(words)
  return at < 0 ? null : { start: at, end: at + words.length }
}

/** The event and casualties claims that rest on most of a span. */
const claimsAt = (
  reading: Reading,
  span: { readonly start: number; readonly end: number },
): readonly Claim[] => {
  const shares = reading.claims.flatMap(claim => {
    if (claim.kind !== 'event' && claim.kind !== 'casualties') return []
    const { start, end } = claim.evidence
    const both = Math.min(end, span.end) - Math.max(start, span.start)
    return both > 0 ? [{ claim, share: both / (Math.max(end, span.end) - Math.min(start, span.start)) }] : []
  })
  const most = Math.max(0, ...shares.map(({ share }) => share))
  return shares.filter(({ share }) => share === most).map(({ claim }) => claim)
}

/** A labelled pair with what the program makes of it. */
export interface PairOutcome {
  readonly pair: LabelledPair
  readonly together: boolean
  /** True when the program reads no claim at one of the spans, so that nothing can come together. */
  readonly unread: boolean
}

/**
 * Looks the labelled pairs up in an account.
 *
 * @param readings by the number of the record in its file, from 0
 */
export const judgePairs = (
  pairs: readonly LabelledPair[],
  records: readonly TextRecord[],
  readings: ReadonlyMap<number, Reading>,
  events: readonly Event[],
): readonly PairOutcome[] => {
  const numberOf = new Map(records.map(({ id }, number) => [id, number]))
  const eventOf = new Map(events.flatMap(({ id, claims }) => claims.map(claim => [claim, id] as const)))
  const eventsAt = (label: LabelledSpan): ReadonlySet<string> => {
    const number = numberOf.get(label.item) ?? -1
    const [record, reading] = [records[number], readings.get(number)]
    if (!record || !reading) return new Set()
    const span = spanInPage(label, record, reading)
    return new Set(
      (span === null ? [] : claimsAt(reading, span)).flatMap(claim => eventOf.get(claim.id) ?? []),
    )
  }
  return pairs.map(pair => {
    const [left, right] = [eventsAt(pair.left), eventsAt(pair.right)]
    return {
      pair,
      together: [...left].some(event => right.has(event)),
      unread: left.size === 0 || right.size === 0,
    }
  })
}

export const pairCounts = ({ pair: { same }, together }: PairOutcome): Counts =>
  countDecision(same === true, same !== null && together)
