import { placePrepositions } from '../../language/en/places.ts'
import type { Parse } from '../../model/parse.ts'
import { type Gazetteer, landKinds } from '../../model/place.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { isName, isOther } from './is-name.ts'
import { capitalisedPart, piecesOf, withCompass } from './name-pieces.ts'
import type { RawName } from './raw-name.ts'
import { tokensOf } from './words.ts'

const bodies: ReadonlySet<string> = new Set(['Person', 'Organisation', 'Weapon', 'MilitaryPlatform'])

/** The tagger's second label set calls it a person, group or weapon, and it is no place that many know. */
const isSomebody = (text: string, span: Span, parse: Parse, gazetteer: Gazetteer): boolean => {
  const other = parse.names.find(
    name => name.scheme === 're3d' && name.score >= 0.8 && bodies.has(name.label) && overlaps(name, span),
  )
  if (!other || other.end - other.start > span.end - span.start + 8) return false
  return !gazetteer
    .lookup(text.slice(span.start, span.end))
    .some(entry => entry.population >= 10_000 || landKinds.has(entry.kind))
}

/** From this score on a tagged name teaches its spelling to the rest of the text. */
export const sure = 0.8

const leastScore = 0.45

/** What the tagger calls a place. */
export const taggedNames = (
  text: string,
  sentence: number,
  parse: Parse,
  gazetteer: Gazetteer,
): RawName[] => {
  const found: RawName[] = []
  const add = (span: Span, score: number, by: string): void => {
    for (const piece of piecesOf(text, span, gazetteer).map(cut =>
      withCompass(text, cut, parse, gazetteer),
    )) {
      const range = tokensOf(parse.tokens, piece)
      if (!range || found.some(other => overlaps(other, piece))) continue
      const name = text.slice(piece.start, piece.end)
      if (!isName(name)) continue
      if (isOther(text, piece) || isDescription(text, piece, range.last, parse, gazetteer)) continue
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

/** "a World Heritage Site": with an article that says "one of many", and unknown, it is no name. */
const isDescription = (
  text: string,
  piece: Span,
  last: number,
  parse: Parse,
  gazetteer: Gazetteer,
): boolean =>
  /\ban?\s$/i.test(text.slice(Math.max(0, piece.start - 4), piece.start)) &&
  / /.test(text.slice(piece.start, piece.end)) &&
  !/^(?:NOUN|PROPN)$/.test(parse.tokens[last + 1]?.upos ?? '') &&
  gazetteer.lookup(text.slice(piece.start, piece.end)).length === 0

/** The word before a position, articles left out. */
export const wordBefore = (text: string, at: number): string =>
  /([\p{L}]+)\s+(?:the\s+)?$/iu.exec(text.slice(Math.max(0, at - 24), at))?.[1]?.toLowerCase() ?? ''
