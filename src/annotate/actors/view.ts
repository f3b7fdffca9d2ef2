import type { ActorEntry } from '../../model/actor.ts'
import type { NameSpan, Parse, Sentence, Token } from '../../model/parse.ts'
import { type Tree, treeOf } from '../tree.ts'
import type { CountryMatch, Lexicon, NameMatch } from './lexicon.ts'
import { foldWord, wordSequence } from './words.ts'

/** One sentence with what the list knows of its words. */
export interface SentenceView {
  readonly sentence: Sentence
  readonly tree: Tree
  readonly names: readonly NameMatch[]
  readonly contextual: readonly NameMatch[]
  readonly countries: readonly CountryMatch[]
  readonly tagged: readonly TaggedName[]
}

/** A name of the tagger as a range of tokens, `to` exclusive. */
export interface TaggedName {
  readonly from: number
  readonly to: number
  readonly label: string
  readonly scheme: NameSpan['scheme']
  readonly score: number
}

export const viewSentence = (sentence: Sentence, parse: Parse, lexicon: Lexicon): SentenceView => {
  const sequence = wordSequence(parse.tokens)
  const tagged = parse.names.flatMap(name => {
    const range = tokensOf(parse.tokens, name)
    return range ? [{ ...range, label: name.label, scheme: name.scheme, score: name.score }] : []
  })
  const isFor = (match: NameMatch): boolean => !isAgainst(parse.tokens, match)
  return {
    sentence,
    tree: treeOf(parse),
    names: lexicon
      .findNames(sequence, parse.tokens)
      .filter(match => isFor(match) && isWholeName(match, tagged)),
    contextual: lexicon.findContextual(sequence).filter(isFor),
    countries: lexicon.findCountries(sequence, parse.tokens),
    tagged,
  }
}

/** "junta forces" in "anti-junta forces" are those that fight it. */
const isAgainst = (tokens: readonly Token[], { from, to, words }: NameMatch): boolean => {
  const form = (at: number): string => tokens[at]?.form ?? ''
  if (/^[-–]$/.test(form(from - 1)) && /^anti$/i.test(form(from - 2))) return true
  return /^anti[-–]/i.test(form(from)) && wordSequence(tokens.slice(from, to)).words.length > words
}

const tokensOf = (
  tokens: readonly Token[],
  span: { start: number; end: number },
): { from: number; to: number } | undefined => {
  const from = tokens.findIndex(token => token.end > span.start)
  let to = from
  while (to >= 0 && to < tokens.length && (tokens[to]?.start ?? 0) < span.end) to++
  return from >= 0 && to > from ? { from, to } : undefined
}

/**
 * A person's family name or a group's short name inside the longer name of somebody or some place else is not
 * him: "Hadi" in "Hadi al-Amiri", "Abbas" in "Bandar Abbas".
 */
const isWholeName = (match: NameMatch, tagged: readonly TaggedName[]): boolean =>
  match.words > 1 ||
  !tagged.some(
    name =>
      name.scheme === 'conll' &&
      (name.label === 'PER' || name.label === 'LOC') &&
      name.score > 0.6 &&
      name.from <= match.from &&
      match.to <= name.to &&
      name.to - name.from > match.to - match.from &&
      match.entries.every(entry => (name.label === 'LOC' ? !isAcronym(entry, match) : true)),
  )

const isAcronym = (entry: ActorEntry, match: NameMatch): boolean =>
  match.words === 1 && entry.aliases.some(alias => /^\p{Lu}{2,6}$/u.test(alias))

/** The token of a range that governs the others: the first whose head lies outside. */
export const headOf = (tree: Tree, range: { from: number; to: number }): number => {
  for (let index = range.from; index < range.to; index++) {
    const token = tree.tokens[index]
    if (!token || token.upos === 'PUNCT') continue
    if (token.head < range.from || token.head >= range.to) return index
  }
  return range.from
}

/** The name match whose head is this token, the longest first. */
export const nameAt = (view: SentenceView, head: number): NameMatch | undefined =>
  view.names.find(match => headOf(view.tree, match) === head)

export const countryAt = (view: SentenceView, index: number): CountryMatch | undefined =>
  view.countries.find(match => match.from <= index && index < match.to)

/**
 * The lemma to look up in word lists, and the lower-case form for what the lemmatiser does not know
 * ("airstrikes", "Peshmergas").
 */
export const lemmaKeys = (token: Token): readonly string[] => {
  const known = keysOfTokens.get(token)
  if (known) return known
  const form = foldWord(token.form)
  const keys = [token.lemma.toLowerCase(), form, ...(form.endsWith('s') ? [form.slice(0, -1)] : [])]
  keysOfTokens.set(token, keys)
  return keys
}

/** A word is looked up in many lists. */
const keysOfTokens = new WeakMap<Token, readonly string[]>()

export const isOneOf = (token: Token | undefined, words: ReadonlySet<string>): boolean =>
  token !== undefined && lemmaKeys(token).some(key => words.has(key))
