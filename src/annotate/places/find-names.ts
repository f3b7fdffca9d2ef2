import type { Parse, Sentence } from '../../model/parse.ts'
import type { Gazetteer } from '../../model/place.ts'
import { bySpan } from '../../model/span.ts'
import { isName } from './is-name.ts'
import { listedNames } from './listed-names.ts'
import { mistakenNames } from './mistaken-names.ts'
import { insideOrganisations } from './organisation-names.ts'
import type { RawName } from './raw-name.ts'
import { roleNames } from './role-names.ts'
import { scannedNames } from './scanned-names.ts'
import { sure, taggedNames } from './tagged-names.ts'

/** What else counts as a place. */
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
    const told = roleNames(text, sentence.index, parse, gazetteer, found)
    const sofar = [...found, ...told]
    return [...sofar, ...listedNames(text, sentence.index, parse, gazetteer, sofar, isName)].sort(bySpan)
  })
  // A spelling that the tagger calls a place once is one everywhere in the text, unless it is somebody's name.
  const known = new Set(
    tagged.flat().flatMap(name => (name.score >= sure ? [text.slice(name.start, name.end)] : [])),
  )
  const told = new Set(
    tagged.flat().flatMap(name => (name.by === 'role' ? [text.slice(name.start, name.end)] : [])),
  )
  // What its role shows to be a place, or the tagger calls one more often than a person, is a place here too.
  const rather = new Set(
    [...known].filter(
      name =>
        told.has(name) ||
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
