import { tellingWords } from '../../compare/features/shared-words.ts'
import type { Origins } from '../../compare/origins.ts'
import type { Claim } from '../../model/claim.ts'
import { byString } from '../../model/id.ts'
import type { Reading } from '../../model/reading.ts'
import { sliceOf } from '../../model/span.ts'
import { addDays, dayOf, daysBetween, type Time } from '../../model/time.ts'
import type { Timeline } from './timeline-rouge.ts'

/** A sentence that tells of a day. */
interface Telling {
  readonly document: string
  readonly origin: string
  readonly text: string
  readonly words: ReadonlySet<number>
  /** Kind of the claim that it makes of the day; null where it only names it. */
  readonly kind: Claim['kind'] | null
  /** Days from the day to the page. */
  readonly after: number
}

/** What pages tell of single days before they were published. */
export interface Tellings {
  /** Sentences by the day that they tell of. */
  readonly byDay: ReadonlyMap<string, readonly Telling[]>
  /** The days on which the pages were published, one a page, ascending. */
  readonly published: readonly string[]
}

const singleDay = (time: Time | null): string | null =>
  time?.from && time.to && dayOf(time.from) === dayOf(time.to) ? dayOf(time.from) : null

/** Finds the sentences that name a day, or make a claim that happened on it. Plans and conditions tell of none. */
export const findTellings = (
  readings: readonly Reading[],
  claims: readonly Claim[],
  { originOfSentence }: Origins,
): Tellings => {
  const tellings = new Map<string, Telling[]>()
  const publishedDays: string[] = []
  const claimsOf = new Map<string, Claim[]>()
  for (const claim of claims) {
    const list = claimsOf.get(claim.evidence.document)
    if (list) list.push(claim)
    else claimsOf.set(claim.evidence.document, [claim])
  }
  for (const { document: doc, sentences, dates } of readings) {
    const published = doc.published?.to ?? doc.published?.from
    if (!published) continue
    publishedDays.push(dayOf(published))
    const kinds = new Map<string, Claim['kind'] | null>()
    for (const { time, sentence } of dates) {
      const day = singleDay(time)
      if (day !== null) kinds.set(`${sentence} ${day}`, null)
    }
    for (const { force, when, kind, evidence } of claimsOf.get(doc.id) ?? []) {
      // a day that the publication stands in for is not told
      const day = when?.known.length ? singleDay(when) : null
      if (day !== null && kind !== 'statement' && force !== 'plans' && force !== 'conditional')
        kinds.set(`${evidence.sentence.index} ${day}`, kind)
    }
    for (const [key, kind] of kinds) {
      const [index = '', day = ''] = key.split(' ')
      const sentence = sentences[Number(index)]
      const after = daysBetween(day, published)
      if (!sentence || after < 1) continue
      const text = sliceOf(doc.text, sentence)
      const list = tellings.get(day) ?? []
      tellings.set(day, list)
      list.push({
        document: doc.id,
        origin: originOfSentence(doc.id, sentence.index).origin,
        text,
        words: tellingWords(text),
        kind,
        after,
      })
    }
  }
  return {
    byDay: new Map([...tellings].sort(([left], [right]) => byString(left, right))),
    published: publishedDays.sort(byString),
  }
}

/** A day that is told of again after a week was worth remembering. */
const lookBackDays = 8
const lookBackWeight = 5
/** Under so few later pages a day's share of them says little. */
const fewestPages = 10

/**
 * Weight of a day: the independent origins that tell of it and the kinds of claim that they make, and, counting five
 * times, the pages that look back on it after a week or more (an agency that recalls a day again and again finds it
 * worth recalling). Each number is divided by the square root of the number of pages that could have told of it: of
 * a war's last days only few can.
 */
const weightOf = (day: string, tellings: readonly Telling[], published: readonly string[]): number => {
  const origins = new Set(tellings.map(({ origin }) => origin))
  const late = new Set(
    tellings.filter(({ after }) => after >= lookBackDays).map(({ document: page }) => page),
  )
  const kinds = new Set(tellings.flatMap(({ kind }) => kind ?? []))
  const chances = (lag: number): number => {
    const from = addDays(day, lag)
    return Math.sqrt(Math.max(fewestPages, published.filter(each => each >= from).length))
  }
  return (origins.size + kinds.size) / chances(1) + (lookBackWeight * late.size) / chances(lookBackDays)
}

/** How many days, how many sentences a day, and from when to when. */
export interface TimelineShape {
  readonly days: number
  readonly sentences: number
  readonly from: string
  readonly to: string
}

/** The days of most weight with their most telling sentences, in the order of days. */
export const buildTimeline = ({ byDay, published }: Tellings, shape: TimelineShape): Timeline => {
  const inRange = [...byDay].filter(([day]) => day >= shape.from && day <= shape.to)
  const chosen = inRange
    .map(([day, list]) => ({ day, list, weight: weightOf(day, list, published) }))
    .sort((left, right) => right.weight - left.weight || byString(left.day, right.day))
    .slice(0, shape.days)
    .sort((left, right) => byString(left.day, right.day))
  const daysOfWord = new Map<number, number>()
  for (const [, list] of inRange)
    for (const word of new Set(list.flatMap(({ words }) => [...words])))
      daysOfWord.set(word, (daysOfWord.get(word) ?? 0) + 1)
  const rarity = (word: number): number => Math.log(inRange.length / (daysOfWord.get(word) ?? 1))
  return new Map(chosen.map(({ day, list }) => [day, chooseSentences(list, shape.sentences, rarity)]))
}

const fewestWords = 6
const mostWords = 45
/** A sentence that shares more of its telling words with one chosen before says nothing new. */
const mostShared = 0.5
const claimFavour = 1.3

/** The sentences whose words most origins use of this day, and of few other days. */
const chooseSentences = (
  tellings: readonly Telling[],
  count: number,
  rarity: (word: number) => number,
): readonly string[] => {
  const originsOfWord = new Map<number, Set<string>>()
  for (const { words, origin } of tellings)
    for (const word of words) {
      const origins = originsOfWord.get(word) ?? new Set<string>()
      originsOfWord.set(word, origins)
      origins.add(origin)
    }
  const ranked = tellings
    .filter(({ words }) => words.size >= fewestWords)
    .map(telling => {
      let sum = 0
      for (const word of telling.words) sum += Math.log(originsOfWord.get(word)?.size ?? 1) * rarity(word)
      const length = telling.text.split(/\s+/).length
      const favour = telling.kind === null || telling.kind === 'statement' ? 1 : claimFavour
      return { telling, score: length > mostWords ? 0 : (favour * sum) / Math.sqrt(telling.words.size) }
    })
    .sort((left, right) => right.score - left.score || byString(left.telling.text, right.telling.text))
  const chosen: Telling[] = []
  for (const { telling } of ranked) {
    if (chosen.length === count) break
    if (chosen.every(other => sharedPart(telling.words, other.words) <= mostShared)) chosen.push(telling)
  }
  return chosen.map(({ text }) => text)
}

const sharedPart = (left: ReadonlySet<number>, right: ReadonlySet<number>): number => {
  let both = 0
  for (const word of left) if (right.has(word)) both++
  return both / Math.min(left.size, right.size)
}
