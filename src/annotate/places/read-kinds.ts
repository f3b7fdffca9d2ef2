import {
  bearings,
  compassWords,
  kindsBeforeName,
  kindWords,
  regionAbbreviations,
} from '../../language/en/places.ts'
import type { Parse } from '../../model/parse.ts'
import { type Gazetteer, landKinds, type PlaceKind } from '../../model/place.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { containerOf } from './container.ts'
import type { FoundName } from './found-name.ts'
import { listsOf } from './lists.ts'
import type { RawName } from './raw-name.ts'
import { plainWord } from './words.ts'

/** Adds to a name what the words around it say: its kind ("Marsa province", "the city of Marsa") and container. */
export const readKind = (
  text: string,
  name: RawName,
  parse: Parse,
  neighbours: readonly RawName[],
  gazetteer: Gazetteer,
): FoundName => {
  const own = text.slice(name.start, name.end)
  const inside = splitKind(own)
  const named = inside?.core ?? own
  const part = partOf(named, gazetteer)
  const core = part ? named.slice(part.offset) : named
  const start = name.start + (part?.offset ?? 0)
  const coreSpan = { start, end: start + core.length }
  const next = inside ? null : kindAfter(text, name, parse, neighbours)
  const after = next && small.has(next.kind) && isLand(named, gazetteer) ? null : next
  const end = after ? after.end : name.end
  const range = after ? { first: name.first, last: after.last } : { first: name.first, last: name.last }
  return {
    ...range,
    start: name.start,
    end,
    sentence: name.sentence,
    core,
    coreSpan,
    kind:
      inside?.kind ??
      after?.kind ??
      kindBefore(text, name) ??
      (isRural(text, name) && hasProvince(core, gazetteer) ? 'province' : null),
    kindInside: inside !== null || after !== null,
    full: text.slice(start, end),
    score: name.score,
    by: name.by,
    container: containerOf(text, { start: name.start, end }, neighbours),
    isAbbreviation: isAbbreviation(text, name),
    part: part && { ...(part.bearing !== undefined && { bearing: part.bearing }) },
  }
}

const small: ReadonlySet<PlaceKind> = new Set(['town', 'village', 'settlement'])

/** "a Karabakh town" is some town of that region, which no town of any size is called like. */
const isLand = (name: string, gazetteer: Gazetteer): boolean => {
  const [best, ...others] = gazetteer.lookup(name)
  return (
    best !== undefined &&
    (best.kind === 'region' || best.kind === 'country') &&
    others.every(entry => landKinds.has(entry.kind) || entry.population < 1_000)
  )
}

/** "Marsa countryside", "Marsa's southern countryside", "rural Marsa": of a city's name that a province has too, the province. */
const isRural = (text: string, span: Span): boolean =>
  /^(?:['’]?s)?\s+(?:\p{Ll}+ern\s+)?countryside\b/iu.test(text.slice(span.end, span.end + 40)) ||
  /\brural\s+$/iu.test(text.slice(Math.max(0, span.start - 8), span.start)) ||
  /^rural\s/iu.test(text.slice(span.start, span.end))

const hasProvince = (name: string, gazetteer: Gazetteer): boolean =>
  gazetteer.lookup(name).some(entry => entry.kind === 'province')

/** "East Aleppo" → a part of Aleppo, unless the gazetteer has a place of the whole name. */
const partOf = (name: string, gazetteer: Gazetteer): { offset: number; bearing?: number } | null => {
  const match = /^([\p{L}-]+)\s+(?=\p{Lu})/u.exec(name)
  const word = match?.[1]?.toLowerCase() ?? ''
  if (!match || !compassWords.has(word) || gazetteer.lookup(name).length > 0) return null
  if (gazetteer.lookup(name.slice(match[0].length)).length === 0) return null
  const bearing = bearings.get(word.replace('-', ' '))
  return { offset: match[0].length, ...(bearing !== undefined && { bearing }) }
}

/** "Alexandria, La." and "in Okla. on Monday", but not "L.A." */
const isAbbreviation = (text: string, span: Span): boolean => {
  const name = text.slice(span.start, span.end)
  if (!regionAbbreviations.has(plainWord(name).replace(/\s/g, ''))) return false
  const afterComma = /,\s+$/.test(text.slice(Math.max(0, span.start - 3), span.start))
  return (
    afterComma ||
    (name.length > 2 && !/^\p{Lu}\.\p{Lu}/u.test(name) && (name.endsWith('.') || text[span.end] === '.'))
  )
}

/** Gives the kind that the last or the first of a list has in the plural to all of it: "Marsa and Tal provinces". */
export const shareKinds = (text: string, names: readonly FoundName[]): readonly FoundName[] => {
  const given = new Map<FoundName, PlaceKind>()
  for (const list of listsOf(text, names)) {
    const kind = kindOfAll(text, list)
    if (kind) for (const name of list) if (name.kind === null) given.set(name, kind)
  }
  return names.map(name => {
    const kind = given.get(name)
    return kind ? { ...name, kind } : name
  })
}

const kindOfAll = (text: string, list: readonly FoundName[]): PlaceKind | null => {
  const last = list.at(-1)
  const after = last && /([\p{L}-]+)$/u.exec(text.slice(last.coreSpan.end, last.end))?.[1]?.toLowerCase()
  if (after && after !== singular(after)) return last.kind
  const [first] = list
  const before = first && /([\p{L}-]+)\s+of\s+(?:the\s+)?$/u.exec(text.slice(0, first.start).slice(-60))?.[1]
  if (!before || before.toLowerCase() === singular(before.toLowerCase())) return null
  // Districts may be parts of a city or of a province.
  if (before.toLowerCase() === 'districts') return null
  const kind = kindWords.get(singular(before.toLowerCase()))
  return kind && shared.has(kind) ? kind : null
}

interface Split {
  readonly core: string
  readonly kind: PlaceKind
}

/** "Menagh Air Base" → Menagh, base; "Hill 2100" → the whole, hill; "Lake Chad" → the whole, river. */
const splitKind = (name: string): Split | null => {
  const parts = name.split(/\s+/)
  if (parts.length < 2) return null
  const firstWord = plainWord(parts[0] ?? '')
  const before = kindsBeforeName.has(firstWord) ? kindWords.get(firstWord) : undefined
  if (before) return { core: name, kind: before }
  for (let from = 1; from < parts.length; from++) {
    const kind = kindWords.get(parts.slice(from).join(' ').toLowerCase())
    if (!kind) continue
    const core = parts.slice(0, from).join(' ')
    return { core: name.slice(0, core.length), kind }
  }
  return null
}

/** Kinds whose plural ends a list of names: "Marsa and Tal provinces". */
const shared: ReadonlySet<PlaceKind> = new Set(['province', 'county', 'city', 'town', 'village'])

interface KindAfter {
  readonly kind: PlaceKind
  readonly end: number
  readonly last: number
}

/** The longest kind word that directly follows: "Marsa border crossing", "Deir Ezzor province", "Marsa and Tal provinces". */
const kindAfter = (
  text: string,
  name: RawName,
  parse: Parse,
  neighbours: readonly RawName[],
): KindAfter | null => {
  const { tokens } = parse
  let found: KindAfter | null = null
  const endsList = neighbours.some(
    other => other.end <= name.start && /^,?\s+and\s+(?:the\s+)?$/.test(text.slice(other.end, name.start)),
  )
  for (let last = name.last + 1; last < Math.min(tokens.length, name.last + 4); last++) {
    const token = tokens[last]!
    if (!/^[\p{L}-]+$/u.test(token.form) || neighbours.some(other => overlaps(other, token))) break
    const phrase = text
      .slice(tokens[name.last + 1]!.start, token.end)
      .toLowerCase()
      .replace(/\s+/g, ' ')
    const kind = kindWords.get(phrase)
    if (kind) found = { kind, end: token.end, last }
    // "Marsa and Tal provinces"
    const kindOfMany = kind ? undefined : kindWords.get(singular(phrase))
    if (kindOfMany && (kindOfMany === 'province' || (shared.has(kindOfMany) && endsList)))
      found = { kind: kindOfMany, end: token.end, last }
  }
  // "Marsa state television", "Marsa community leaders", "Marsa camp leader": the word belongs to what follows.
  if (found) {
    const word = text.slice(tokens[found.last]!.start, found.end).toLowerCase()
    const next = tokens[found.last + 1]
    const noun = next && /^NN/.test(next.xpos) && tokens[found.last]!.deprel === 'compound'
    if (
      noun &&
      ['state', 'community', 'city', 'town', 'county', 'school', 'road', 'market', 'base'].includes(word)
    )
      return null
    if (word === 'state' && /^(?:media|tv|television|news|forces|police|department)/i.test(next?.form ?? ''))
      return null
    return found
  }
  return null
}

/** "the city of Marsa", "the provinces of Marsa and Tal", "the town Marsa". */
const kindBefore = (text: string, name: Span): PlaceKind | null => {
  const before = text.slice(Math.max(0, name.start - 60), name.start)
  const match =
    /([\p{L}-]+\s+)?([\p{L}-]+)\s+of\s+(?:the\s+)?(?:[\p{Lu}][\p{L}’'-]*(?:\s+[\p{Lu}][\p{L}’'-]*){0,2}(?:,|\s+and)\s+)?$/u.exec(
      before,
    )
  if (!match?.[2]) return kindDirectlyBefore(before)
  const word = singular(match[2].toLowerCase())
  // "the districts of Marsa" are parts of Marsa; "the districts of Marsa and Tal" are these two.
  const isList =
    /(?:,|\s+and)\s+$/.test(before) || /^(?:,|\s+and)\s+\p{Lu}/u.test(text.slice(name.end, name.end + 12))
  if (word !== match[2].toLowerCase() && !isList) return null
  const phrase = `${(match[1] ?? '').trim().toLowerCase()} ${word}`
  const kind = kindWords.get(phrase) ?? kindWords.get(word)
  if (kind === 'facility' || kind === 'road' || kind === 'base') return null
  return kind ?? capitalWords.get(word) ?? null
}

const kindDirectlyBefore = (before: string): PlaceKind | null => {
  const word = /(?:^|\s)(city|town|village|province|district)\s+$/u.exec(before)?.[1]
  return word ? (kindWords.get(word) ?? null) : null
}

const capitalWords: ReadonlyMap<string, PlaceKind> = new Map([
  ['capital', 'city'],
  ['port', 'city'],
])

const singular = (word: string): string =>
  word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.endsWith('s') ? word.slice(0, -1) : word
