import { kindWords } from '../../language/en/places.ts'
import {
  actorNouns,
  actorObjectVerbs,
  actorPossessions,
  actorSubjectVerbs,
  placeObjectVerbs,
  placePossessions,
  placePrepositions,
} from '../../language/en/references.ts'
import { baseRelation, caseOf, childBy, childrenBy, type Tree } from '../tree.ts'
import type { Anaphor, Need } from './anaphor.ts'

/** Finds "it", "they", "he", "their", "there" and what the words around them need. */

const thing = new Set(['it', 'itself', 'its'])
const many = new Set(['they', 'them', 'themselves', 'their', 'theirs'])
const person = new Set(['he', 'him', 'his', 'himself', 'she', 'her', 'hers', 'herself'])
const possessive = new Set(['its', 'their', 'his', 'her'])

/** "it is clear that", "it was in Marsa that", "it took three days to": nothing is meant by "it". */
const isEmptyIt = (tree: Tree, index: number): boolean => {
  const token = tree.tokens[index]!
  if (token.deprel === 'expl') return true
  const governor = token.head
  if (governor < 0 || baseRelation(token) !== 'nsubj') return false
  const hasClause = childrenBy(tree, governor, 'csubj', 'ccomp', 'xcomp', 'advcl').some(
    child => child > governor,
  )
  const lemma = tree.tokens[governor]!.lemma.toLowerCase()
  const copula = childBy(tree, governor, 'cop') !== undefined
  return (
    (copula && hasClause && tree.tokens[governor]!.upos !== 'NOUN') ||
    ['seem', 'appear', 'happen', 'rain', 'snow'].includes(lemma)
  )
}

const isPassive = (tree: Tree, verb: number): boolean =>
  childBy(tree, verb, 'nsubj:pass', 'aux:pass') !== undefined

/** What the verb or noun around a pronoun asks for; both when it does not tell. */
export const needsAt = (tree: Tree, index: number): readonly Need[] => {
  const token = tree.tokens[index]!
  const governor = tree.tokens[token.head]
  if (governor === undefined) return ['actor', 'place']
  const lemma = governor.lemma.toLowerCase()
  switch (baseRelation(token)) {
    case 'nsubj':
      // "it is the largest city" is a place, "it is the largest defeat" neither.
      if (
        childBy(tree, token.head, 'cop') !== undefined &&
        governor.upos === 'NOUN' &&
        caseOf(tree, token.head) === ''
      )
        return kindWords.has(lemma) ? ['place'] : actorNouns.has(lemma) ? ['actor'] : []
      if (token.deprel === 'nsubj:pass' || isPassive(tree, token.head)) {
        if (actorObjectVerbs.has(lemma)) return ['actor']
        return placeObjectVerbs.has(lemma) ? ['place'] : ['actor', 'place']
      }
      return actorSubjectVerbs.has(lemma) ? ['actor'] : ['actor', 'place']
    case 'obj':
      if (placeObjectVerbs.has(lemma)) return ['place']
      return actorObjectVerbs.has(lemma) ? ['actor'] : ['actor', 'place']
    case 'nmod':
      if (token.deprel === 'nmod:poss') {
        // "Marsa and its surroundings"
        if (placePossessions.has(lemma) || placePossessions.has(governor.form.toLowerCase()))
          return ['place', 'actor']
        return actorPossessions.has(lemma) ? ['actor'] : ['actor', 'place']
      }
      return placePrepositions.has(caseOf(tree, index)) ? ['place'] : ['actor', 'place']
    case 'obl':
      return placePrepositions.has(caseOf(tree, index)) ? ['place'] : ['actor']
    default:
      return ['actor', 'place']
  }
}

export const findPronouns = (tree: Tree, sentence: number): Anaphor[] =>
  tree.tokens.flatMap((token, head): Anaphor[] => {
    const word = token.form.toLowerCase()
    const span = { start: token.start, end: token.end, sentence, head, word, count: 1 }
    // "some of them", "among them": a part, no actor of its own.
    if (
      !token.deprel.startsWith('nmod:poss') &&
      ['of', 'among', 'including'].includes(tree.tokens[head - 1]?.form.toLowerCase() ?? '')
    )
      return []
    const form = possessive.has(word) && token.deprel.startsWith('nmod') ? 'possessive' : 'pronoun'
    if (thing.has(word)) {
      if (isEmptyIt(tree, head) || needsAt(tree, head).length === 0) return []
      return [{ ...span, form, number: 'one', needs: needsAt(tree, head), rule: `reference/${word}` }]
    }
    if (many.has(word)) {
      const asked = needsAt(tree, head)
      const needs = asked.filter(need => need === 'actor')
      // "they were triggered", "they are the latest": no doers.
      if (asked.length === 0 || (token.deprel === 'nsubj:pass' && asked.length > 1)) return []
      return [
        {
          ...span,
          form,
          number: 'many',
          needs: needs.length > 0 ? needs : ['actor'],
          rule: `reference/${word}`,
        },
      ]
    }
    if (person.has(word))
      return [{ ...span, form, number: 'one', needs: ['person'], rule: `reference/${word}` }]
    // "there" after a preposition or as adverb; "there are" is empty.
    if (word === 'there' && token.deprel !== 'expl' && ['ADV', 'PRON'].includes(token.upos))
      return [{ ...span, form: 'adverb', number: 'one', needs: ['place'], rule: 'reference/there' }]
    return []
  })
