import { vagueGroupNouns } from '../../language/en/actors.ts'
import type { Country } from '../../language/en/countries.ts'
import type { ActorEntry } from '../../model/actor.ts'
import { byString } from '../../model/id.ts'
import type { Candidate } from '../../model/mention.ts'
import { type ActorContext, countryOfCode, fitsYear, isWarAtHome } from './context.ts'
import type { Lexicon } from './lexicon.ts'
import { nameWords } from './words.ts'

const round = (score: number): number => Math.round(score * 1000) / 1000

export const sortCandidates = (candidates: readonly Candidate[]): readonly Candidate[] =>
  [...candidates].sort((left, right) => right.score - left.score || byString(left.id, right.id))

/** An actor that no list knows: its id is its folded name, so that every document gives it the same one. */
export const localCandidate = (name: string, detail: string): Candidate => ({
  id: `actor:${nameWords(name).join(' ')}`,
  name,
  score: 0.5,
  detail,
})

export const countryCandidate = (country: Country, score: number, detail: string): Candidate => ({
  id: country.actor,
  name: country.actor.endsWith('-government')
    ? `${country.adjectives[0] ?? country.names[0]} government`
    : (country.names[0] ?? country.code),
  score,
  detail,
})

export const entryCandidate = (entry: ActorEntry, score: number, detail: string): Candidate => ({
  id: entry.id,
  name: entry.name,
  score: round(score),
  detail,
})

const shareOf = (entry: ActorEntry, context: ActorContext, sentence: number): number =>
  Math.max(
    0,
    ...context
      .sharesAt(sentence)
      .filter(({ code }) => entry.countries.includes(code))
      .map(({ share }) => share),
  )

/** Sentences since the actor was last named; Infinity when it was not. */
const sentencesSince = (entry: ActorEntry, context: ActorContext, sentence: number): number =>
  Math.min(
    ...context.namedIn(entry.id).map(at => (at <= sentence ? sentence - at : Number.POSITIVE_INFINITY)),
    Number.POSITIVE_INFINITY,
  )

/** Ranks the entries that share one spelling ("Al-Shabaab" in Somalia and in Mozambique). */
export const rankNamesakes = (
  entries: readonly ActorEntry[],
  context: ActorContext,
  sentence: number,
): readonly Candidate[] => {
  // "Israeli military" names the army and the state that it belongs to: one actor, the state's.
  const kept = entries.filter(entry => !entries.some(other => other.id === entry.parent))
  return sortCandidates(
    kept.map(entry => {
      if (kept.length === 1) return entryCandidate(entry, 0.95, 'name on the actor list')
      const share = shareOf(entry, context, sentence)
      const years = fitsYear(entry, context.year) ? 1 : 0.4
      return entryCandidate(
        entry,
        (0.5 + 0.4 * share) * years,
        `one of ${kept.length} actors of this name; country share ${round(share)}`,
      )
    }),
  )
}

/** Entries that a contextual phrase stands for here, best first; empty when the text supports none. */
export const rankContextual = (
  entries: readonly ActorEntry[],
  phrase: readonly string[],
  context: ActorContext,
  sentence: number,
  country: Country | undefined,
): readonly Candidate[] => {
  const isVague = phrase.every(
    word => vagueGroupNouns.has(word) || vagueGroupNouns.has(word.replace(/s$/u, '')),
  )
  const found = entries.flatMap(entry => {
    if (!fitsYear(entry, context.year)) return []
    if (country && !entry.countries.includes(country.code)) return []
    const since = sentencesSince(entry, context, sentence)
    const isNamed = context.namedIn(entry.id).length > 0
    const share = country ? 1 : shareOf(entry, context, sentence)
    // Unnamed, "the militants" may only be those whom the country's war calls the rebels.
    const isSupported =
      isNamed || (isVague ? share >= 0.5 && entry.contextual?.includes('rebels') === true : share >= 0.3)
    if (!isSupported) return []
    const recent = Number.isFinite(since) ? 0.15 / (1 + since) : 0
    const score = 0.3 + (isNamed ? 0.2 : 0) + recent + 0.3 * share
    const why = isNamed ? 'named in the text' : `country share ${round(share)}`
    return [entryCandidate(entry, score, `"${phrase.join(' ')}": ${why}`)]
  })
  return sortCandidates(found)
}

/** The government that "the army" means here: of the country named with it, else of the text's countries. */
export const contextGovernments = (
  context: ActorContext,
  sentence: number,
  lexicon: Lexicon,
  options: { readonly abroad?: boolean } = {},
): readonly Candidate[] => {
  const shares = context.sharesAt(sentence)
  // A neighbour or a power that the text names has an army too, but its own war is not the one told.
  const atHome = shares.filter(({ code, share }) => share >= 0.2 && isWarAtHome(code))
  const found = (atHome.length > 0 && !options.abroad ? atHome : shares)
    .slice(0, 2)
    .flatMap(({ code, share }) => {
      const country = countryOfCode(code)
      if (!country) return []
      const detail = `government of the country that the text speaks of (share ${round(share)})`
      return [governmentInYear(country, round(0.4 + 0.4 * share), detail, context, lexicon)]
    })
  return sortCandidates(found)
}

/**
 * The government of a country in the year of the text: one of the actor list that was in power until then (Libya's
 * until 2011), else the country's.
 */
export const governmentInYear = (
  country: Country,
  score: number,
  detail: string,
  context: ActorContext,
  lexicon: Lexicon,
): Candidate => {
  const { year } = context
  const past = lexicon.pastGovernments
    .get(country.code)
    ?.find(({ years }) => year !== null && years?.[1] != null && year <= years[1])
  return past
    ? entryCandidate(past, score, `${detail}; in power in ${year}`)
    : countryCandidate(country, score, detail)
}
