import { countries } from '../../language/en/countries.ts'
import {
  authorityWords,
  compassWords,
  hyphenEndings,
  kindWords,
  neverPlaces,
  papers,
  peopleWords,
  placePrepositions,
  shortPlaces,
} from '../../language/en/places.ts'
import type { Parse, Sentence } from '../../model/parse.ts'
import type { Gazetteer, GazetteerEntry, PlaceKind } from '../../model/place.ts'
import { bySpan, overlaps, type Span } from '../../model/span.ts'
import { listedNames } from './listed-names.ts'
import { isCapitalised, plainWord, tokensOf } from './words.ts'

/** A name's bare span with the tokens under it. */
export interface RawName extends Span {
  readonly sentence: number
  readonly first: number
  readonly last: number
  readonly score: number
  readonly by: string
}

export interface FindOptions {
  /** Also report places inside names of local authorities ("Marsa Police"); off for accounts of wars. */
  readonly insideOrganisations: boolean
}

/** Names of places of a document: what the tagger calls one, and what the gazetteer adds where words allow it. */
export const findNames = (
  text: string,
  sentences: readonly Sentence[],
  parses: readonly Parse[],
  gazetteer: Gazetteer,
  options: FindOptions,
): RawName[] => {
  const tagged = sentences.map((sentence, index) => {
    const parse = parses[index] ?? empty
    const found = taggedNames(text, sentence.index, parse, gazetteer)
    return [...found, ...listedNames(text, sentence.index, parse, gazetteer, found, isName)].sort(bySpan)
  })
  // A spelling that the tagger calls a place once is one everywhere in the text, unless it is somebody's name.
  const known = new Set(
    tagged.flat().flatMap(name => (name.score >= sure ? [text.slice(name.start, name.end)] : [])),
  )
  // What it more often calls a place than a person is a place here too.
  const rather = new Set(
    [...known].filter(
      name =>
        count(tagged.flat(), each => text.slice(each.start, each.end) === name) >
        count(
          parses.flatMap(parse => parse.names),
          each =>
            each.scheme === 'conll' && each.label === 'PER' && text.slice(each.start, each.end) === name,
        ),
    ),
  )
  const more = sentences.map((sentence, index) => {
    const parse = parses[index] ?? empty
    const taken = tagged[index] ?? []
    const mistaken = mistakenNames(text, sentence.index, parse, gazetteer, known, rather, taken)
    const scanned = scannedNames(text, sentence, parse, gazetteer, known, [...taken, ...mistaken])
    const inside = options.insideOrganisations
      ? insideOrganisations(text, sentence.index, parse, gazetteer, known, [
          ...taken,
          ...mistaken,
          ...scanned,
        ])
      : []
    return [...mistaken, ...scanned, ...inside]
  })
  return [...tagged.flat(), ...more.flat()].sort(
    (left, right) => left.sentence - right.sentence || bySpan(left, right),
  )
}

const count = <Item>(items: readonly Item[], isMeant: (item: Item) => boolean): number =>
  items.filter(isMeant).length

const empty: Parse = { tokens: [], names: [] }

const bodies: ReadonlySet<string> = new Set(['Person', 'Organisation', 'Weapon', 'MilitaryPlatform'])

/** The tagger's second label set calls it a person, group or weapon, and it is no place that many know. */
const isSomebody = (text: string, span: Span, parse: Parse, gazetteer: Gazetteer): boolean => {
  const other = parse.names.find(
    name => name.scheme === 're3d' && name.score >= 0.8 && bodies.has(name.label) && overlaps(name, span),
  )
  if (!other || other.end - other.start > span.end - span.start + 8) return false
  return !gazetteer
    .lookup(text.slice(span.start, span.end))
    .some(entry => entry.population >= 10_000 || wide.has(entry.kind))
}

/** "Syrian", "Iraqis", but not "New Zealand", which is its own adjective. */
const peoples: ReadonlySet<string> = new Set(
  countries.flatMap(country =>
    [...country.adjectives, ...country.people].filter(word => !country.names.includes(word)),
  ),
)

/** From this score on a tagged name teaches its spelling to the rest of the text. */
const sure = 0.8
const leastScore = 0.45

const taggedNames = (text: string, sentence: number, parse: Parse, gazetteer: Gazetteer): RawName[] => {
  const found: RawName[] = []
  const add = (span: Span, score: number, by: string): void => {
    for (const piece of piecesOf(text, span, gazetteer).map(cut =>
      withCompass(text, cut, parse, gazetteer),
    )) {
      const range = tokensOf(parse.tokens, piece)
      if (!range || found.some(other => overlaps(other, piece))) continue
      const name = text.slice(piece.start, piece.end)
      if (!isName(name)) continue
      if (isOther(text, piece)) continue
      found.push({ ...piece, ...range, sentence, score, by })
    }
  }
  const others = parse.names.filter(name => name.scheme === 'conll' && name.label !== 'LOC')
  const clashes = (span: Span): boolean => others.some(other => overlaps(other, span) && other.score > 0.6)
  for (const name of parse.names)
    if (
      name.scheme === 'conll' &&
      name.label === 'LOC' &&
      name.score >= leastScore &&
      !isSomebody(text, name, parse, gazetteer)
    )
      add(name, name.score, 'tagger')
  for (const name of parse.names)
    if (name.scheme === 're3d' && name.label === 'Location' && name.score >= 0.7 && !clashes(name)) {
      const part = capitalisedPart(text, name, parse)
      if (part && gazetteer.lookup(text.slice(part.start, part.end)).length > 0)
        add(part, name.score * 0.8, 're3d')
    }
  for (const name of others)
    if (name.label === 'MISC' && gazetteer.lookup(text.slice(name.start, name.end)).length > 0) {
      const before = wordBefore(text, name.start)
      if (placePrepositions.has(before)) add(name, 0.6, 'gazetteer')
    }
  return found
}

/**
 * Places that the tagger took for groups or people: "cases in the [DRC]", "[Gainesville] man arrested". A country or
 * region by its whole name, or a town that the text knows or that a word for its people follows.
 */
const mistakenNames = (
  text: string,
  sentence: number,
  parse: Parse,
  gazetteer: Gazetteer,
  known: ReadonlySet<string>,
  rather: ReadonlySet<string>,
  taken: readonly Span[],
): RawName[] =>
  parse.names.flatMap(span => {
    if (span.scheme !== 'conll' || span.label === 'LOC' || taken.some(other => overlaps(other, span)))
      return []
    const name = text.slice(span.start, span.end)
    const range = tokensOf(parse.tokens, span)
    if (!range || isOther(text, span) || !isName(name)) return []
    const entries = gazetteer.lookup(name)
    const next = parse.tokens[range.last + 1]?.form.toLowerCase() ?? ''
    const isRegion = entries.some(entry => wide.has(entry.kind)) && span.label !== 'PER'
    const isTown =
      entries.length > 0 &&
      isName(name) &&
      (peopleWords.has(next) || (known.has(name) && span.label !== 'PER'))
    return isRegion || isTown || (span.label === 'PER' && rather.has(name))
      ? [{ start: span.start, end: span.end, ...range, sentence, score: 0.6, by: 'gazetteer' }]
      : []
  })

const wide: ReadonlySet<PlaceKind> = new Set(['country', 'province', 'region'])

/** "Marsa Police Department", "Texas Forest Service", "University of Georgia": the place in an organisation's name. */
const insideOrganisations = (
  text: string,
  sentence: number,
  parse: Parse,
  gazetteer: Gazetteer,
  known: ReadonlySet<string>,
  taken: readonly Span[],
): RawName[] => {
  const found: RawName[] = []
  const add = (first: number, last: number): void => {
    const span = { start: parse.tokens[first]!.start, end: parse.tokens[last]!.end }
    if (!isOther(text, span) && ![...taken, ...found].some(other => overlaps(other, span)))
      found.push({ ...span, first, last, sentence, score: 0.6, by: 'organisation' })
  }
  for (const name of parse.names) {
    if (name.scheme !== 'conll' || (name.label !== 'ORG' && name.label !== 'MISC')) continue
    const range = tokensOf(parse.tokens, name)
    if (!range || range.last === range.first || papers.has(parse.tokens[range.last]!.form)) continue
    const isPlace = (first: number, last: number, after: string): boolean => {
      const spelling = text.slice(parse.tokens[first]!.start, parse.tokens[last]!.end)
      if (!isName(spelling) && !shortPlaces.has(spelling)) return false
      const entries = gazetteer.lookup(spelling)
      return (
        (known.has(spelling) && entries.length > 0) ||
        entries.some(entry => wide.has(entry.kind)) ||
        (authorityWords.has(after) && entries.length > 0)
      )
    }
    for (let last = Math.min(range.last - 1, range.first + 3); last >= range.first; last--)
      if (isPlace(range.first, last, plainWord(parse.tokens[last + 1]?.form ?? ''))) {
        add(range.first, last)
        break
      }
    for (let first = range.first + 1; first <= range.last; first++)
      if (/^(?:of|in|at)$/.test(parse.tokens[first - 1]!.form) && isPlace(first, range.last, '')) {
        add(first, range.last)
        break
      }
  }
  return found
}

/** Takes "East" of "East Aleppo" and "North Kivu" in, which the tagger often leaves out. */
const withCompass = (text: string, span: Span, parse: Parse, gazetteer: Gazetteer): Span => {
  const first = tokensOf(parse.tokens, span)?.first ?? 0
  const before = parse.tokens[first - 1]
  if (!before || !isCapitalised(before.form) || !compassWords.has(before.form.toLowerCase())) return span
  const wider = { start: before.start, end: span.end }
  const isKnown = gazetteer.lookup(text.slice(wider.start, wider.end)).length > 0
  // At the start of a sentence or headline every word may be capitalised.
  return isKnown || first > 1 ? wider : span
}

/** Cuts articles, possessives and "-held" away, and splits "Alexandria, La" at the comma. */
const piecesOf = (text: string, span: Span, gazetteer: Gazetteer): Span[] => {
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

const isName = (name: string): boolean => {
  if (!/\p{L}/u.test(name)) return false
  if (neverPlaces.has(plainWord(name)) || peoples.has(name)) return false
  // "IS-held", "SDF": short names in capitals are groups unless they are countries.
  if (/^\p{Lu}{1,4}$/u.test(name)) return shortPlaces.has(name)
  // "eastern Syrian city"
  const capitals = name.split(/\s+/).filter(isCapitalised)
  if (capitals.length > 0 && capitals.every(word => peoples.has(word))) return false
  return isCapitalised(name) || /^\p{Ll}{1,3}[-\s'’]\p{Lu}/u.test(name) || /\p{Lu}/u.test(name)
}
/** "West Nile virus", "Marburg fever", "US$10,000": the name of a disease or of money. */
const isOther = (text: string, span: Span): boolean =>
  /^(?:\$|\s(?:(?:ebola\s?)?virus(?:es)?|(?:h[ae]+morrhagic\s)?fever|disease|flu|strain|syndrome|ebolavirus|encephalitis|accords?|agreement|treaty|protocol)\b)/iu.test(
    text.slice(span.end, span.end + 32),
  )

/** Of "the northern Syrian town of Marsa" the part from the first to the last capitalised word. */
const capitalisedPart = (text: string, span: Span, parse: Parse): Span | null => {
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

const wordBefore = (text: string, at: number): string =>
  /([\p{L}]+)\s+(?:the\s+)?$/iu.exec(text.slice(Math.max(0, at - 24), at))?.[1]?.toLowerCase() ?? ''

/** Longest runs of capitalised words that the text already used as a place, or that follow "in", "near" …. */
const scannedNames = (
  text: string,
  sentence: Sentence,
  parse: Parse,
  gazetteer: Gazetteer,
  known: ReadonlySet<string>,
  taken: readonly Span[],
): RawName[] => {
  const found: RawName[] = []
  const { tokens } = parse
  const people = parse.names.filter(name => name.scheme === 'conll' && name.label !== 'LOC')
  for (let first = 0; first < tokens.length; first++) {
    const token = tokens[first]!
    if (!isCapitalised(token.form) && !/^(?:al|el|ad|as|ash|at|ar|an|az|ez|es)$/i.test(token.form)) continue
    let hit: RawName | null = null
    for (let last = first; last < Math.min(tokens.length, first + 6); last++) {
      const span = { start: token.start, end: tokens[last]!.end }
      if (/[^\p{L}\p{N}\-–'’. ]/u.test(text.slice(span.start, span.end))) break
      const name = text.slice(span.start, span.end)
      if (!/\p{Lu}/u.test(name) || !isName(name) || !/^\p{Lu}|^\d/u.test(tokens[last]!.form)) continue
      const isKnown = known.has(name)
      const fits =
        isKnown ||
        (tokens[last]!.upos === 'PROPN' &&
          name.length > 3 &&
          strictPrepositions.has(wordBefore(text, span.start)) &&
          !isCapitalised(tokens[last + 1]?.form ?? '') &&
          gazetteer.lookup(name).some(entry => entry.population >= 1_000 || entry.kind === 'country'))
      if (fits)
        hit = {
          ...span,
          first,
          last,
          sentence: sentence.index,
          score: isKnown ? 0.7 : 0.5,
          by: isKnown ? 'same text' : 'gazetteer',
        }
    }
    if (!hit) continue
    const span = hit
    if (isOther(text, span)) continue
    if ([...taken, ...people].some(other => overlaps(other, span))) continue
    found.push(hit)
    first = hit.last
  }
  return found
}

const strictPrepositions = new Set([
  'in',
  'near',
  'outside',
  'into',
  'from',
  'around',
  'toward',
  'towards',
  'inside',
])
