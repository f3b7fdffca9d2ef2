import { kindWords, settlementWords } from '../../language/en/places.ts'
import { placeObjectVerbs, takingNouns } from '../../language/en/references.ts'
import { byString } from '../../model/id.ts'
import type { Parse } from '../../model/parse.ts'
import type { Gazetteer } from '../../model/place.ts'
import { bySpan, overlaps, type Span } from '../../model/span.ts'
import { caseOf, treeOf } from '../tree.ts'
import { listsOf } from './lists.ts'
import type { RawName } from './raw-name.ts'
import { withTitle } from './with-title.ts'
import { headOf, tokensOf } from './words.ts'

interface Item extends Span {
  /** What the tagger called it; "LOC" for what is a place already. */
  readonly label: string
}

/** Fewest names of a list that can say of each other what they are. */
const leastMembers = 3

/**
 * Names that the tagger took for people or groups and that their neighbours show to be places: those called so ("the
 * villages of Marsa and Tal", "Marsa town") and those of a list ("captured Marsa, Tal and Deir") half of which are known
 * places of one country. Only lists in which the tagger saw a place, or that somebody captures, are read so.
 */
export const listedNames = (
  text: string,
  sentence: number,
  parse: Parse,
  gazetteer: Gazetteer,
  taken: readonly Span[],
  isName: (name: string) => boolean,
): RawName[] => {
  const others = parse.names
    .filter(name => name.scheme === 'conll' && name.label !== 'LOC')
    .flatMap((name): Item[] => {
      const range = tokensOf(parse.tokens, bare(text, name))
      const whole = range && withTitle(text, parse.tokens, range, gazetteer)
      if (!whole) return []
      const span = { start: parse.tokens[whole.first]!.start, end: bare(text, name).end }
      const isFree = !taken.some(other => overlaps(other, span)) && isName(text.slice(span.start, span.end))
      return isFree ? [{ ...span, label: name.label }] : []
    })
  if (others.length === 0) return []
  const items = [...taken.map(({ start, end }) => ({ start, end, label: 'LOC' })), ...others].sort(bySpan)
  const inLists = listsOf(text, items).flatMap(list =>
    isCalledPlaces(text, list) || areKnownPlaces(text, list, parse, gazetteer) ? list : [],
  )
  const called = others.filter(item => isCalledPlace(text, item, gazetteer))
  return [...new Set([...inLists, ...called])]
    .filter(item => item.label !== 'LOC')
    .flatMap(({ start, end }) => {
      const range = tokensOf(parse.tokens, { start, end })
      return range ? [{ start, end, ...range, sentence, score: 0.6, by: 'list' }] : []
    })
}

const bare = (text: string, { start, end }: Span): Span => {
  const tail = /['’]s?$/u.exec(text.slice(start, end))
  return { start, end: end - (tail?.[0].length ?? 0) }
}

const wordsBefore = (text: string, at: number): string =>
  /([\p{L}-]+)\s+of\s+(?:the\s+)?$/u.exec(text.slice(Math.max(0, at - 60), at))?.[1]?.toLowerCase() ?? ''

const wordAfter = (text: string, at: number): string =>
  /^\s+([\p{Ll}-]+)/u.exec(text.slice(at, at + 30))?.[1] ?? ''

/** The kind word of which this is the plural, if it is one. */
const singularKind = (word: string): string | null => {
  const one = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.endsWith('s') ? word.slice(0, -1) : ''
  return kindWords.has(one) ? one : null
}

/** "the villages of Marsa and Tal", "Marsa and Tal provinces", "three villages near Deir, among them Marsa and Tal", "the villages freed are". */
const isCalledPlaces = (text: string, list: readonly Item[]): boolean =>
  [
    wordsBefore(text, list[0]?.start ?? 0),
    listedWord(text, list[0]?.start ?? 0),
    wordAfter(text, list.at(-1)?.end ?? 0),
  ].some(word => settlementWords.has(singularKind(word) ?? '') || word === 'districts')

/** The plural of which a list gives the names, in its own sentence. */
const listedWord = (text: string, at: number): string =>
  listOpening.exec(text.slice(Math.max(0, at - 120), at))?.groups?.plural?.toLowerCase() ?? ''

const listOpening =
  /\b(?<plural>\p{Ll}+s)(?:\s+(?:in|of|near|around|on|along|across|north|south|east|west)\b[^.,;:]{1,70})?(?:\s*[,:(–—]\s*(?:(?:including|among them|such as|namely|notably|above all|especially)\s+)?|\s+(?:including|such as|like|namely)\s+|(?:\s+\p{Ll}+ed)?\s+(?:are|were)\s+)(?:the\s+)?$/u

/** "the village of Marsa"; "Marsa town", which for a group's name says less: the gazetteer must know it. */
const isCalledPlace = (text: string, { start, end, label }: Item, gazetteer: Gazetteer): boolean => {
  if (settlementWords.has(wordsBefore(text, start))) return true
  return (
    settlementWords.has(wordAfter(text, end)) &&
    (label === 'PER' || gazetteer.lookup(text.slice(start, end)).length > 0)
  )
}

const areKnownPlaces = (text: string, list: readonly Item[], parse: Parse, gazetteer: Gazetteer): boolean => {
  if (list.length < leastMembers) return false
  const counts = new Map<string, number>()
  for (const { start, end } of list)
    for (const code of new Set(gazetteer.lookup(text.slice(start, end)).map(entry => entry.countryCode)))
      counts.set(code, (counts.get(code) ?? 0) + 1)
  const most =
    [...counts].sort((left, right) => right[1] - left[1] || byString(left[0], right[0]))[0]?.[1] ?? 0
  const seen = list.filter(item => item.label === 'LOC').length
  return (
    most * 2 >= list.length &&
    (seen * 2 >= list.length ||
      // A longer list: two that the tagger saw are enough.
      (seen > 1 && list.length > leastMembers) ||
      isCaptured(list[0], parse))
  )
}

/** "captured Marsa, …", "the recapture of Marsa, …". */
const isCaptured = (first: Item | undefined, parse: Parse): boolean => {
  const range = first && tokensOf(parse.tokens, first)
  if (!range) return false
  const head = headOf(parse.tokens, range.first, range.last)
  const token = parse.tokens[head]
  const governor = parse.tokens[token?.head ?? -1]
  if (!token || !governor) return false
  const lemma = governor.lemma.toLowerCase()
  if (/^(?:obj|nsubj:pass)$/.test(token.deprel)) return placeObjectVerbs.has(lemma)
  return token.deprel.startsWith('nmod') && caseOf(treeOf(parse), head) === 'of' && takingNouns.has(lemma)
}
