import { type Country, countries } from '../../language/en/countries.ts'
import type { ActorEntry } from '../../model/actor.ts'
import type { Document } from '../../model/document.ts'
import { byString } from '../../model/id.ts'
import { bestCandidate, type PlaceMention } from '../../model/mention.ts'
import type { Gazetteer } from '../../model/place.ts'
import type { SentenceView } from './view.ts'

/** What the document says of itself, against which "the army" and "the rebels" are read. */
export interface ActorContext {
  /** Year of publication, null when unknown. */
  readonly year: number | null
  /** Sentences that name this actor outright, in order. */
  namedIn(actor: string): readonly number[]
  /**
   * How much the text round this sentence is about each country: the most likely has 1, sorted by share. Empty
   * when no country shows.
   */
  sharesAt(sentence: number): readonly CountryShare[]
}

export interface CountryShare {
  readonly code: string
  readonly share: number
}

/** Weights of one mention, chosen by hand: a place speaks louder than an adjective, the sentence than the page. */
const weights = { country: 2, adjective: 2, seat: 1, place: 2, actor: 2, abroad: 0.4, title: 2 }
const nearby = [6, 2, 1]

const countryByCode: ReadonlyMap<string, Country> = new Map(countries.map(country => [country.code, country]))

export const readContext = (
  doc: Document,
  views: readonly SentenceView[],
  places: readonly PlaceMention[],
  gazetteer: Gazetteer | undefined,
): ActorContext => {
  const named = new Map<string, number[]>()
  const perSentence = views.map(() => new Map<string, number>())
  const add = (sentence: number, code: string, weight: number): void => {
    const counts = perSentence[sentence]
    if (counts) counts.set(code, (counts.get(code) ?? 0) + weight)
  }
  views.forEach((view, index) => {
    for (const match of view.countries) {
      if (isBorder(view, match.to)) continue
      const weight = match.word === 'seat' ? weights.seat : weights.country
      add(index, match.country.code, weight * (isWarAtHome(match.country.code) ? 1 : weights.abroad))
    }
    for (const { entries } of view.names) {
      const entry = entries.length === 1 ? entries[0] : undefined
      if (!entry) continue
      const sentences = named.get(entry.id) ?? []
      if (sentences.at(-1) !== index) sentences.push(index)
      named.set(entry.id, sentences)
      if (!isLasting(entry)) continue
      for (const code of entry.countries) add(index, code, weights.actor / entry.countries.length ** 2)
    }
  })
  for (const place of places) {
    const entry = gazetteer?.get(bestCandidate(place).id)
    if (entry) add(place.sentence, entry.countryCode, weights.place * bestCandidate(place).score)
  }
  const whole = new Map<string, number>()
  views.forEach((view, index) => {
    const isTitle = doc.blocks[view.sentence.block]?.kind === 'title'
    for (const [code, weight] of perSentence[index] ?? [])
      whole.set(code, (whole.get(code) ?? 0) + weight * (isTitle ? weights.title : 1))
  })

  const shares = views.map((_, index) => {
    const sums = new Map(whole)
    nearby.forEach((factor, distance) => {
      for (const [code, weight] of perSentence[index - distance] ?? [])
        sums.set(code, (sums.get(code) ?? 0) + weight * factor)
    })
    const most = Math.max(...sums.values())
    return [...sums]
      .map(([code, weight]) => ({ code, share: weight / most }))
      .sort((left, right) => right.share - left.share || byString(left.code, right.code))
  })
  const year = doc.published?.from ? Number(doc.published.from.slice(0, 4)) : null
  return { year, namedIn: actor => named.get(actor) ?? [], sharesAt: sentence => shares[sentence] ?? [] }
}

/** A state that is a side in a war on its own soil, whose forces "the army" may mean. */
export const isWarAtHome = (code: string): boolean =>
  countryByCode.get(code)?.actor.endsWith('-government') === true || attacked.has(code)

/** Attacked from abroad, so that their actor is the state and no side of a civil war. */
const attacked: ReadonlySet<string> = new Set(['UA', 'PS', 'AZ', 'AM'])

/** Agencies and world powers tell little about where the text is. */
const isLasting = (entry: ActorEntry): boolean =>
  entry.kind !== 'news agency' && entry.kind !== 'media' && entry.countries.length <= 4

/** "the Syrian border" is named from the other side of it. */
const isBorder = (view: SentenceView, at: number): boolean =>
  /^(?:border|frontier)s?$/iu.test(view.tree.tokens[at]?.form ?? '')

/** False for an actor that did not exist in the year of the text (with some slack for looking ahead and back). */
export const fitsYear = (entry: ActorEntry, year: number | null): boolean => {
  if (year === null || !entry.years) return true
  const [first, last] = entry.years
  return year >= first - 1 && (last === null || year <= last + 1)
}

export const countryOfCode = (code: string): Country | undefined => countryByCode.get(code)
