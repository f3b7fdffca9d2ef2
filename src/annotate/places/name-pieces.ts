import { compassWords, hyphenEndings, kindWords } from '../../language/en/places.ts'
import type { Parse } from '../../model/parse.ts'
import type { Gazetteer, GazetteerEntry } from '../../model/place.ts'
import type { Span } from '../../model/span.ts'
import { isName } from './is-name.ts'
import { isCapitalised, tokensOf } from './words.ts'

/** Takes "East" of "East Aleppo" and "North Kivu" in, which the tagger often leaves out. */
export const withCompass = (text: string, span: Span, parse: Parse, gazetteer: Gazetteer): Span => {
  const first = tokensOf(parse.tokens, span)?.first ?? 0
  const before = parse.tokens[first - 1]
  if (!before || !isCapitalised(before.form) || !compassWords.has(before.form.toLowerCase())) return span
  const wider = { start: before.start, end: span.end }
  const isKnown = gazetteer.lookup(text.slice(wider.start, wider.end)).length > 0
  // At the start of a sentence or headline every word may be capitalised.
  return isKnown || first > 1 ? wider : span
}

/** Cuts articles, possessives and "-held" away, and splits "Alexandria, La" at the comma. */
export const piecesOf = (text: string, span: Span, gazetteer: Gazetteer): Span[] => {
  const pieces: Span[] = []
  let start = span.start
  for (const part of text.slice(span.start, span.end).split(/(?<=,)|(?<=\/)/u)) {
    pieces.push(trimmed(text, { start, end: start + part.length }))
    start += part.length
  }
  return pieces.filter(piece => piece.end > piece.start).flatMap(piece => splitPair(text, piece, gazetteer))
}

/** "Iraq-Syria border" → Iraq, Syria; "Minneapolis-St. Paul": only where the whole is unknown and both parts are not. */
const splitPair = (text: string, span: Span, gazetteer: Gazetteer): Span[] => {
  const name = text.slice(span.start, span.end)
  const dash = name.search(/[-–—]/u)
  if (dash < 2) return splitRun(name, span, gazetteer)
  if (gazetteer.lookup(name).length > 0) return [span]
  const parts = [name.slice(0, dash), name.slice(dash + 1)]
  const known = parts.every(part => /^\p{Lu}/u.test(part) && gazetteer.lookup(part).some(isLarge))
  if (!known) return [span]
  return [
    { start: span.start, end: span.start + dash },
    { start: span.start + dash + 1, end: span.end },
  ]
}

/** "Aleppo Syria", "Homs Hama" (a page lost its commas): an unknown run of names that are all known. */
const splitRun = (name: string, span: Span, gazetteer: Gazetteer): Span[] => {
  const words = [...name.matchAll(/\S+/gu)].map(word => ({
    start: word.index,
    end: word.index + word[0].length,
  }))
  if (words.length < 2 || words.length > 8 || gazetteer.lookup(name).length > 0) return [span]
  const pieces: Span[] = []
  for (let first = 0; first < words.length; ) {
    let last = words.length - 1
    const isKnown = (): boolean => {
      const part = name.slice(words[first]!.start, words[last]!.end)
      return !kindWords.has(part.toLowerCase()) && isName(part) && gazetteer.lookup(part).some(isLarge)
    }
    while (last >= first && !isKnown()) last--
    if (last < first) return [span]
    pieces.push({ start: span.start + words[first]!.start, end: span.start + words[last]!.end })
    first = last + 1
  }
  return pieces
}

const isLarge = (entry: GazetteerEntry): boolean => entry.kind === 'country' || entry.population > 50_000

const trimmed = (text: string, span: Span): Span => {
  let { start, end } = span
  const of = (): string => text.slice(start, end)
  const lead = /^(?:[^\p{L}\p{N}]+|the\s+|its\s+|nearby\s+)+/iu.exec(of())
  if (lead) start += lead[0].length
  const tail = /(?:['’]s?|[^\p{L}\p{N}.]+|(?<=\p{Ll}{3})\.)$/u.exec(of())
  if (tail) end -= tail[0].length
  const hyphen = /[-–](\p{Ll}+)$/u.exec(of())
  if (hyphen?.[1] && hyphenEndings.has(hyphen[1])) end -= hyphen[0].length
  return { start, end }
}

/** Of "the northern Syrian town of Marsa" the part from the first to the last capitalised word. */
export const capitalisedPart = (text: string, span: Span, parse: Parse): Span | null => {
  const range = tokensOf(parse.tokens, span)
  if (!range) return null
  let { first, last } = range
  while (first <= last && !isProper(parse, first)) first++
  while (last >= first && !isProper(parse, last)) last--
  if (first > last) return null
  for (let index = first; index <= last; index++) {
    const token = parse.tokens[index]!
    if (!isProper(parse, index) && !/^[-'’]|^(?:al|el|ez|of|the)$/iu.test(token.form)) return null
  }
  return trimmed(text, { start: parse.tokens[first]!.start, end: parse.tokens[last]!.end })
}

const isProper = (parse: Parse, index: number): boolean => {
  const token = parse.tokens[index]!
  return token.upos === 'PROPN' && (isCapitalised(token.form) || /^\d/.test(token.form))
}
