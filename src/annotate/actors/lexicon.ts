import { type Country, countries } from '../../language/en/countries.ts'
import type { ActorEntry } from '../../model/actor.ts'
import { byString } from '../../model/id.ts'
import type { Token } from '../../model/parse.ts'
import { barrier, nameWords, type WordSequence } from './words.ts'

/** The actor list made ready for looking words up. */
export interface Lexicon {
  readonly entries: ReadonlyMap<string, ActorEntry>
  /** Governments that fell, by country: "government forces" of their years are theirs. */
  readonly pastGovernments: ReadonlyMap<string, readonly ActorEntry[]>
  /** Longest names that begin at each word, left to right, none inside another. */
  findNames(sequence: WordSequence, tokens: readonly Token[]): readonly NameMatch[]
  /** Entries with exactly this name or alias, whatever its case. */
  named(words: readonly string[]): readonly ActorEntry[]
  /** Entries that a contextual phrase ("the jihadists", without its article) may stand for, sorted by id. */
  contextual(words: readonly string[]): readonly ActorEntry[]
  /** Longest contextual phrases; they overlap no other. */
  findContextual(sequence: WordSequence): readonly NameMatch[]
  countryByAdjective(word: string): Country | undefined
  /** By any word for the country: its name, an adjective, a people. */
  findCountries(sequence: WordSequence, tokens: readonly Token[]): readonly CountryMatch[]
}

/** Tokens `from` to `to` (exclusive) are a name of one of the entries. */
export interface NameMatch {
  readonly from: number
  readonly to: number
  readonly entries: readonly ActorEntry[]
  readonly words: number
}

export type CountryWord = 'name' | 'adjective' | 'people' | 'seat'

export interface CountryMatch {
  readonly from: number
  readonly to: number
  readonly country: Country
  readonly word: CountryWord
}

interface Node<Value> {
  readonly next: Map<string, Node<Value>>
  readonly values: Value[]
}

const newNode = <Value>(): Node<Value> => ({ next: new Map(), values: [] })

const insert = <Value>(root: Node<Value>, words: readonly string[], value: Value): void => {
  let node = root
  for (const word of words) {
    const next = node.next.get(word) ?? newNode<Value>()
    node.next.set(word, next)
    node = next
  }
  if (words.length > 0) node.values.push(value)
}

/** "the Assads", "PDFs", and possessives that lost their apostrophe ("ISs"): capitalised words without their s. */
const singular = (sequence: WordSequence, at: number): string => {
  const word = sequence.words[at] ?? barrier
  return sequence.isCapitalised[at] && word.length > 2 && word.endsWith('s') ? word.slice(0, -1) : barrier
}

/** Longest runs of words that lead to values which `accept` lets through. */
const findLongest = <Value>(
  root: Node<Value>,
  sequence: WordSequence,
  accept: (value: Value, from: number, to: number) => boolean,
): { from: number; to: number; values: Value[]; words: number }[] => {
  const found = []
  for (let start = 0; start < sequence.words.length; start++) {
    let node: Node<Value> | undefined = root
    let best: { from: number; to: number; values: Value[]; words: number } | undefined
    for (let at = start; at < sequence.words.length; at++) {
      const word: string = sequence.words[at] ?? barrier
      node = node.next.get(word) ?? node.next.get(singular(sequence, at))
      if (!node) break
      const from = sequence.tokens[start] ?? 0
      const to = (sequence.tokens[at] ?? 0) + 1
      const values = node.values.filter(value => accept(value, from, to))
      if (values.length > 0) best = { from, to, values, words: at - start + 1 }
    }
    if (!best) continue
    found.push(best)
    start += best.words - 1
  }
  return found
}

type Style = 'capitals' | 'capitalised' | 'any'

interface Alias {
  readonly entry: ActorEntry
  readonly style: Style
}

/** "IS" and "NATO" are written in capitals, or they are other words; "Islamic State" has one somewhere. */
const styleOf = (alias: string): Style =>
  /\p{Ll}/u.test(alias) ? (/\p{Lu}/u.test(alias) ? 'capitalised' : 'any') : 'capitals'

const fits = (style: Style, tokens: readonly Token[], from: number, to: number): boolean => {
  if (style === 'any') return true
  const text = tokens
    .slice(from, to)
    .map(token => token.form)
    .join(' ')
  if (style === 'capitals')
    return !/\p{Ll}/u.test(text.replace(/(?<=\p{Lu}{2})s$/u, '')) && !isFunctionWord(tokens, from, to)
  // One word needs its capital at the front, after the Arabic article ("al-Shabaab"); a long name anywhere.
  return to - from === 1 ? /^\p{Lu}/u.test(text) : /\p{Lu}/u.test(text)
}

/** "IS" as a verb and "US" as a pronoun in headlines that are all capitals. */
const isFunctionWord = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from === 1 &&
  ['AUX', 'VERB', 'PRON', 'ADP'].includes(tokens[from]?.upos ?? '') &&
  tokens.every(token => !/\p{Ll}/u.test(token.form))

const valuesAt = <Value>(root: Node<Value>, words: readonly string[]): readonly Value[] => {
  let node: Node<Value> | undefined = root
  for (const word of words) node = node?.next.get(word)
  return node?.values ?? []
}

const contextualOf = (root: Node<ActorEntry>, words: readonly string[]): readonly ActorEntry[] =>
  valuesAt(root, words)

/** "militant group" and "militant groups". */
const bothNumbers = (words: readonly string[]): readonly (readonly string[])[] => {
  const last = words.at(-1)
  if (last === undefined || last.endsWith('s')) return [words]
  return [words, [...words.slice(0, -1), `${last}s`]]
}

export const makeLexicon = (list: readonly ActorEntry[]): Lexicon => {
  const entries = new Map(list.map(entry => [entry.id, entry]))
  const names = newNode<Alias>()
  const phrases = newNode<ActorEntry>()
  for (const entry of [...list].sort((left, right) => byString(left.id, right.id))) {
    const folded = new Set<string>()
    // A country's bare name is a place first: `findDoers` says when it acts.
    for (const alias of entry.kind === 'state' ? entry.aliases : [entry.name, ...entry.aliases]) {
      const words = nameWords(alias.replace(/^the |\(.*\)/u, ''))
      const style = styleOf(alias)
      const key = `${style} ${words.join(' ')}`
      if (folded.has(key)) continue
      folded.add(key)
      insert(names, words, { entry, style })
    }
    for (const phrase of entry.contextual ?? [])
      for (const words of bothNumbers(nameWords(phrase)))
        if (!contextualOf(phrases, words).includes(entry)) insert(phrases, words, entry)
  }

  const lands = newNode<{ country: Country; word: CountryWord; style: Style }>()
  for (const country of countries) {
    const add = (list: readonly string[], word: CountryWord): void => {
      for (const name of list) insert(lands, nameWords(name), { country, word, style: styleOf(name) })
    }
    add(country.names, 'name')
    add(country.adjectives, 'adjective')
    add(country.people, 'people')
    add(country.seats, 'seat')
  }
  const byAdjective = new Map<string, Country>()
  // "Congolese", "Sudanese": the first country of the list keeps the word; context decides for the others.
  for (const country of countries)
    for (const adjective of country.adjectives) {
      const key = nameWords(adjective).join(' ')
      if (!byAdjective.has(key)) byAdjective.set(key, country)
    }

  const pastGovernments = new Map<string, ActorEntry[]>()
  for (const entry of list) {
    const [code] = entry.countries
    const isPast = entry.kind === 'government' && entry.parent === undefined && entry.years?.[1] != null
    if (!isPast || code === undefined || !entry.contextual?.includes('government forces')) continue
    pastGovernments.set(code, [...(pastGovernments.get(code) ?? []), entry])
  }

  return {
    entries,
    pastGovernments,
    findNames: (sequence, tokens) =>
      findLongest(names, sequence, (alias, from, to) => fits(alias.style, tokens, from, to)).map(match => ({
        from: match.from,
        to: match.to,
        words: match.words,
        entries: [...new Set(match.values.map(alias => alias.entry))],
      })),
    named: words => [...new Set(valuesAt(names, words).map(alias => alias.entry))],
    contextual: words => contextualOf(phrases, words),
    findContextual: sequence =>
      findLongest(phrases, sequence, () => true).map(({ from, to, values, words }) => ({
        from,
        to,
        words,
        entries: values,
      })),
    countryByAdjective: word => byAdjective.get(word),
    findCountries: (sequence, tokens) =>
      findLongest(lands, sequence, ({ style }, from, to) => fits(style, tokens, from, to)).flatMap(match => {
        const first = match.values[0]
        return first ? [{ from: match.from, to: match.to, country: first.country, word: first.word }] : []
      }),
  }
}
