import { fighterNouns, personnelNouns } from '../../language/en/actors.ts'
import {
  assaultVerbs,
  distanceWords,
  groundVerbs,
  partsOfTowns,
  settlementWords,
} from '../../language/en/places.ts'
import type { Parse } from '../../model/parse.ts'
import type { Gazetteer } from '../../model/place.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { caseOf, childBy, childrenBy, type Tree, treeOf } from '../tree.ts'
import { isName, isOther } from './is-name.ts'
import type { RawName } from './raw-name.ts'
import { sure } from './tagged-names.ts'
import { withTitle } from './with-title.ts'
import { headOf, tokensOf } from './words.ts'

/**
 * Names that the tagger took for somebody, in a role that only a place can have: "Tal Marsa, 20 km east of Deir",
 * "Tal Marsa, a town in the south", "the capital, Tal Marsa", "militants took Tal Marsa", "the outskirts of Tal Marsa"; and cities that it hardly took so.
 */
export const roleNames = (
  text: string,
  sentence: number,
  parse: Parse,
  gazetteer: Gazetteer,
  taken: readonly Span[],
): RawName[] => {
  const tree = treeOf(parse)
  return parse.names.flatMap((tagged): RawName[] => {
    if (tagged.scheme !== 'conll' || tagged.label === 'LOC' || taken.some(other => overlaps(other, tagged)))
      return []
    const bare = tokensOf(parse.tokens, tagged)
    const range = bare && withTitle(text, parse.tokens, bare, gazetteer)
    if (!range) return []
    const span = { ...tagged, start: parse.tokens[range.first]!.start }
    const name = text.slice(span.start, span.end)
    if (!isName(name) || isOther(text, span)) return []
    const head = headOf(parse.tokens, range.first, range.last)
    const isPlace =
      describedAsPlace.test(text.slice(span.end, span.end + 90)) ||
      (isTaken(tree, head) && span.label === 'PER') ||
      (isHitByForces(tree, head) && gazetteer.lookup(name).length > 0) ||
      isAround(tree, head) ||
      isFallen(tree, head) ||
      (isCalledCapital(text, span) && gazetteer.lookup(name).length > 0) ||
      (span.score < doubtful &&
        /^, (?:in|near) /.test(text.slice(span.end, span.end + 8)) &&
        gazetteer.lookup(name).some(entry => entry.population >= city))
    return isPlace ? [{ start: span.start, end: span.end, ...range, sentence, score: sure, by: 'role' }] : []
  })
}

/** Under this score the tagger's guess at somebody counts for less than a city of that name: "Marsa, in the south". */
const doubtful = 0.6
const city = 10_000

const settlement = `(?:${[...settlementWords].join('|')})`

/** ", 20 km east of Deir", ", a strategic town in the south". */
const describedAsPlace = new RegExp(
  `^,\\s+(?:(?:some|about|around|roughly|just)\\s+)?(?:[\\d.,]+\\s?(?:${distanceWords.join('|')})\\b[^.;,]{0,24}\\b(?:north|south|east|west|from|outside|inside)|(?:an?|the)\\s+(?:[\\p{L}-]+\\s+){0,4}?${settlement}(?=[,.;]|\\s+(?:in|on|near|of|to|that|which|located|about|some|just|along|close|with|where)\\b))`,
  'u',
)

/** "the capital, Marsa". */
const isCalledCapital = (text: string, { start }: Span): boolean =>
  /\bcapital(?: city)?,\s+$/u.test(text.slice(Math.max(0, start - 20), start))

/** "militants took Marsa": what forces overrun, or take without taking it anywhere. */
const isTaken = (tree: Tree, head: number): boolean => {
  const { deprel, head: verb } = tree.tokens[head]!
  if (verb < 0 || (deprel !== 'obj' && deprel !== 'nsubj:pass')) return false
  const lemma = tree.tokens[verb]!.lemma.toLowerCase()
  if (groundVerbs.has(lemma)) return true
  const subject = childBy(tree, verb, 'nsubj')
  return (
    lemma === 'take' &&
    deprel === 'obj' &&
    subject !== undefined &&
    isForce(tree, subject) &&
    !childrenBy(tree, verb, 'obl').some(each =>
      ['to', 'into', 'as', 'out of', 'for'].includes(caseOf(tree, each)),
    ) &&
    childBy(tree, verb, 'xcomp', 'iobj') === undefined
  )
}

/** "Militants attacked Marsa", "troops repel an attack, recapture Marsa": what forces do to towns and, less often, to people. */
const isHitByForces = (tree: Tree, head: number): boolean => {
  const { deprel, head: verb } = tree.tokens[head]!
  if (verb < 0 || deprel !== 'obj' || !assaultVerbs.has(tree.tokens[verb]!.lemma.toLowerCase())) return false
  const clauses = [
    verb,
    ...(/^(?:conj|parataxis)/.test(tree.tokens[verb]!.deprel) ? [tree.tokens[verb]!.head] : []),
  ]
  const subject = clauses.map(clause => childBy(tree, clause, 'nsubj')).find(each => each !== undefined)
  return (
    subject !== undefined && (isForce(tree, subject) || tree.tokens[subject]!.lemma.toLowerCase() === 'group')
  )
}

/** "Marsa falls to the rebels". */
const isFallen = (tree: Tree, head: number): boolean => {
  const { deprel, head: verb } = tree.tokens[head]!
  return (
    deprel === 'nsubj' &&
    tree.tokens[verb]?.lemma.toLowerCase() === 'fall' &&
    childrenBy(tree, verb, 'obl').some(each => caseOf(tree, each) === 'to' && isForce(tree, each))
  )
}

const isForce = (tree: Tree, head: number): boolean => {
  const lemma = tree.tokens[head]!.lemma.toLowerCase()
  return fighterNouns.has(lemma) || personnelNouns.has(lemma)
}

/** "the outskirts of Marsa". */
const isAround = (tree: Tree, head: number): boolean => {
  const { deprel, head: noun } = tree.tokens[head]!
  return (
    noun >= 0 &&
    deprel === 'nmod' &&
    partsOfTowns.has(tree.tokens[noun]!.lemma.toLowerCase()) &&
    caseOf(tree, head) === 'of'
  )
}
