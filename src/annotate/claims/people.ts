import { peopleNouns } from '../../language/en/casualties.ts'
import { memberNouns } from '../../language/en/control.ts'
import { personNouns } from '../../language/en/people.ts'
import type { Quantity } from '../../model/claim.ts'
import type { Span } from '../../model/span.ts'
import { quantityAt } from '../quantities/index.ts'
import { caseOf, childrenBy, isClause, spanOf, subtree } from '../tree.ts'
import type { Scope } from './scope.ts'

/** A counted group of people: "at least 20 civilians", "four members of the same family", "dozens". */
export interface People extends Span {
  readonly head: number
  readonly quantity: Quantity
  /** The phrase without its number: "members of the same family". */
  readonly of: string
}

/**
 * Reads the number and kind of people that a noun phrase names. Null where nothing is counted ("the rebels
 * were killed") or where no people are meant ("seized 20 vehicles").
 */
export const peopleOf = (scope: Scope, head: number, ofPeople = true): People | null => {
  const { tree, doc } = scope
  const token = tree.tokens[head]!
  const lemma = token.lemma.toLowerCase()
  // "650 kilograms" may be tagged as a number, but its form is a noun's.
  const isNumber = (token.upos === 'NUM' && token.xpos === 'CD') || quantityAt(tree.tokens, head) !== null
  if (ofPeople && (isNumber ? isOfPlaces(scope, head) : !isPeople(scope, head))) return null
  const counted = countOf(scope, head)
  if (!counted) return null
  const phrase = subtree(tree, head, child => isOutside(scope, head, child))
  const span = spanOf(tree, phrase)
  const kept = phrase.filter(
    index =>
      !counted.tokens.has(index) &&
      !['DET', 'PUNCT'].includes(tree.tokens[index]!.upos) &&
      !(tree.tokens[index]!.deprel === 'case' && tree.tokens[index]!.head === head),
  )
  const of = kept.length === 0 ? 'people' : textOf(scope, kept)
  return {
    ...span,
    head,
    quantity: counted.quantity,
    of: isNumber && lemma === of.toLowerCase() ? 'people' : of || doc.language,
  }
}

const textOf = ({ tree, doc }: Scope, indices: readonly number[]): string => {
  const { start, end } = spanOf(tree, indices)
  return doc.text.slice(start, end).replace(/^(?:the|a|an|of|people of)\s+/i, '')
}

const isPeople = ({ tree, entities }: Scope, head: number): boolean => {
  const lemma = tree.tokens[head]!.lemma.toLowerCase()
  return (
    peopleNouns.has(lemma) ||
    memberNouns.has(lemma) ||
    personNouns.has(lemma) ||
    entities.actors(head).length > 0
  )
}

/** "one of the army's bases". */
const isOfPlaces = ({ tree, entities }: Scope, head: number): boolean =>
  childrenBy(tree, head, 'nmod').some(
    child => caseOf(tree, child) === 'of' && entities.places(child).length > 0,
  )

/** Clauses, appositions and further conjuncts are no part of the counted phrase. */
const isOutside = ({ tree }: Scope, head: number, child: number): boolean =>
  [
    'conj',
    'cc',
    'acl',
    'acl:relcl',
    'appos',
    'parataxis',
    'punct',
    'advcl',
    'cop',
    'nsubj',
    'nsubj:pass',
    'obl',
    'aux',
  ].includes(tree.tokens[child]!.deprel) ||
  (tree.tokens[child]!.head === head &&
    isIncluding(tree.tokens[child]!.form, tree.tokens[child - 1]?.form)) ||
  (tree.tokens[child]!.head === head && whereabouts.has(caseOf(tree, child)))

/** "including 13 children" is a claim of its own; "in Marsa" says where, not whom. */
const whereabouts = new Set([
  'including',
  'in',
  'at',
  'near',
  'on',
  'around',
  'outside',
  'inside',
  'during',
  'after',
  'since',
])

const isIncluding = (...forms: readonly (string | undefined)[]): boolean =>
  forms.some(form => form?.toLowerCase() === 'including')

interface Counted {
  readonly quantity: Quantity
  readonly tokens: ReadonlySet<number>
}

const countOf = (scope: Scope, head: number): Counted | null => {
  const { tree } = scope
  const numbers = [head, ...childrenBy(tree, head, 'nummod', 'amod', 'det', 'advmod', 'nmod', 'compound')]
  for (const index of numbers) {
    const found = quantityAt(tree.tokens, index)
    if (found) return { quantity: found.quantity, tokens: new Set(found.tokens) }
  }
  const token = tree.tokens[head]!
  const article = childrenBy(tree, head, 'det').find(index =>
    /^(?:an?|another|one)$/i.test(tree.tokens[index]!.form),
  )
  const one = { min: 1, max: 1, approximate: false }
  // "an Islamic Movement of Marsa commander": the tree may hang the person on the name.
  const isNamed = childrenBy(tree, head, 'compound').some(
    child => child > head && personNouns.has(tree.tokens[child]!.lemma.toLowerCase()),
  )
  if ((token.xpos === 'NN' || isNamed) && article !== undefined && !isClause(tree, head))
    return { quantity: one, tokens: new Set([article]) }
  return isOnePerson(scope, head) ? { quantity: one, tokens: new Set() } : null
}

/**
 * "killed the Taliban leader", "arrested its commander", "killed Aslan": one person without a number. Groups that
 * a singular names ("the family", "the army") are none, nor is what only qualifies people ("the dead").
 */
const isOnePerson = ({ tree, entities }: Scope, head: number): boolean => {
  const token = tree.tokens[head]!
  if (isClause(tree, head)) return false
  if (token.xpos === 'NN') return personNouns.has(token.lemma.toLowerCase())
  return (
    token.xpos === 'NNP' &&
    (personNouns.has(token.lemma.toLowerCase()) ||
      entities.actors(head).some(actor => actor.actorKind === 'person'))
  )
}
