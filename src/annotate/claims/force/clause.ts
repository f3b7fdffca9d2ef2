import {
  aimedWords,
  almostWords,
  attemptVerbs,
  conditionMarks,
  doubtWords,
  endVerbs,
  failureVerbs,
  futureModals,
  goingOnVerbs,
  lastingVerbs,
  nearingVerbs,
  negators,
  planNouns,
  planVerbs,
  possibleModals,
  repelVerbs,
  successVerbs,
} from '../../../language/en/force.ts'
import type { Force } from '../../../model/claim.ts'
import { ancestors, baseRelation, caseOf, childrenBy, formsOf, lemmasOf, type Tree } from '../../tree.ts'
import { askedBy, isAimedAt, isOnTheBrink, isPurpose } from './aims.ts'

/** The force that words of a clause give to what happens in it. */
export type Verdict = {
  readonly force: Force
  readonly reason: string
  readonly outright?: true
} | null

/** Walks from the trigger up to the root: the first word on the way that changes the force decides. */
export const fromClause = (tree: Tree, trigger: number, counted: boolean): Verdict => {
  let below = -1
  for (const index of ancestors(tree, trigger)) {
    const verdict = index === trigger ? outright(atTrigger(tree, index)) : above(tree, index, below)
    if (verdict && !(counted && isOfAttack(verdict))) return verdict
    const asked = askedBy(tree, index)
    if (asked) return { force: 'plans', reason: `"${asked} that" asks for it`, outright: true }
    // What a coordinated, relative or reporting clause above says is its own affair.
    if (endsScope(tree, index)) return null
    below = index
  }
  return null
}

const outright = (verdict: Verdict): Verdict => verdict && { ...verdict, outright: true }

const endsScope = (tree: Tree, index: number): boolean =>
  ['acl:relcl', 'parataxis', 'ccomp', 'root', 'appos'].includes(tree.tokens[index]!.deprel) ||
  (tree.tokens[index]!.deprel === 'advcl' &&
    tree.tokens[index]!.xpos !== 'VB' &&
    !isAimedAt(tree, index) &&
    !isOnTheBrink(tree, index))

const atTrigger = (tree: Tree, index: number): Verdict => {
  const denied = formsOf(tree, index, 'advmod', 'det', 'mark', 'case').find(word => negators.has(word))
  if (denied) return { force: 'negated', reason: `"${denied}" before the verb` }
  const nobody = childrenBy(tree, index, 'nsubj', 'nsubj:pass').some(
    subject =>
      formsOf(tree, subject, 'det').includes('no') || noneWords.has(tree.tokens[subject]!.form.toLowerCase()),
  )
  if (nobody) return { force: 'negated', reason: '"no" before the subject' }
  const condition = formsOf(tree, index, 'mark').find(word => conditionMarks.has(word) && word !== 'until')
  if (condition) return { force: 'conditional', reason: `"${condition}" makes it a condition` }
  const almost = formsOf(tree, index, 'advmod').find(word => almostWords.has(word))
  if (almost && tree.tokens[index]!.upos === 'VERB')
    return { force: 'plans', reason: `"${almost}": not done yet` }
  const doubt = formsOf(tree, index, 'advmod').find(word => doubtWords.has(word))
  if (doubt) return { force: 'conditional', reason: `"${doubt}" makes it a possibility` }
  if (isPurpose(tree, index)) return { force: 'plans', reason: '"for" gives an aim' }
  const auxiliaries = formsOf(tree, index, 'aux')
  const future = auxiliaries.find(word => futureModals.has(word))
  if (future) return { force: 'plans', reason: `"${future}": still to come` }
  // "Must have left" is an inference, "must leave" an order.
  if (auxiliaries.includes('must') && !auxiliaries.includes('have'))
    return { force: 'plans', reason: '"must": asked for' }
  const modal = auxiliaries.find(word => possibleModals.has(word))
  if (modal) return { force: 'conditional', reason: possibility(modal) }
  return null
}

const noneWords = new Set(['none', 'nobody', 'neither'])

const possibility = (modal: string): string => `"${modal}" makes it a possibility`

/** "said that they would take Marsa": the future, told by one in the past. */
export const reportedFuture = possibility('would')

/** What a word above the trigger does to it; `below` is the branch we came from. */
const above = (tree: Tree, index: number, below: number): Verdict => {
  const token = tree.tokens[index]!
  const branch = tree.tokens[below]!
  const relation = baseRelation(branch)
  const lemma = token.lemma.toLowerCase()
  if (relation === 'nsubj' && endVerbs.has(lemma))
    return { force: 'negated', reason: `"${lemma}": it is over` }
  if (relation === 'nsubj' && lemma === 'fail')
    return { force: 'negated', reason: '"fail": it did not succeed' }
  if (relation === 'nsubj') {
    const verdict = modalAbove(tree, index, relation)
    // "The fall of Marsa does not mean surrender": it fell.
    return verdict?.force === 'negated' && !happeningVerbs.has(lemma) ? null : verdict
  }
  if (relation === 'conj' || relation === 'appos') return modalAbove(tree, index, relation)
  const infinitive = branch.xpos === 'VB' && formsOf(tree, below, 'mark').includes('to')
  if (
    token.upos === 'NOUN' &&
    planNouns.has(lemma) &&
    (infinitive || ['nmod', 'compound'].includes(relation))
  )
    return wasRepelled(tree, index) ?? { force: 'plans', reason: `"${lemma}" names an aim` }
  if (token.upos === 'ADJ' && caseOf(tree, below) === 'for')
    return { force: 'plans', reason: `"${lemma} for" names an aim` }
  const isNear = relation === 'obj' && nearingVerbs.has(lemma)
  if (isNear || isOnTheBrink(tree, below))
    return { force: 'plans', reason: `"${lemma}": not done yet`, outright: true }
  if (failureVerbs.has(lemma) && (infinitive || relation === 'xcomp'))
    return { force: 'negated', reason: `"${lemma}": it did not happen` }
  if (successVerbs.has(lemma)) return atTrigger(tree, index)
  if (infinitive && goingOnVerbs.has(lemma) && lastingVerbs.has(branch.lemma.toLowerCase()))
    return modalAbove(tree, index, relation)
  if (aimedWords.has(lemma) && isAimedAt(tree, below))
    return { force: 'plans', reason: `"${lemma}" names an aim` }
  if (infinitive && (planVerbs.has(lemma) || relation === 'advcl'))
    return { force: 'plans', reason: `"to" after "${lemma}" gives an aim` }
  if (infinitive && lemma === 'have' && lemmasOf(tree, index, 'advmod').includes('yet'))
    return { force: 'negated', reason: '"have yet to"' }
  if (relation === 'obj' && attemptVerbs.has(lemma))
    return { force: 'plans', reason: `"${lemma}" says that it was tried or meant` }
  if (repelVerbs.has(lemma) && (relation === 'obj' || relation === 'obl'))
    return { force: 'negated', reason: `"${lemma}": it did not succeed` }
  return modalAbove(tree, index, relation)
}

const happeningVerbs = new Set(
  'happen occur take materialise materialize succeed come begin start'.split(' '),
)

/** A modal or negation of the verb that carries a noun trigger ("will complete the capture of"). */
const modalAbove = (tree: Tree, index: number, relation: string): Verdict =>
  ['obj', 'obl', 'xcomp', 'conj', 'nsubj'].includes(relation) && tree.tokens[index]!.upos === 'VERB'
    ? atTrigger(tree, index)
    : null

const wasRepelled = (tree: Tree, noun: number): Verdict => {
  const verb = tree.tokens[noun]!.head
  if (verb < 0 || !repelVerbs.has(tree.tokens[verb]!.lemma)) return null
  return { force: 'negated', reason: `"${tree.tokens[verb]!.lemma}": it did not succeed` }
}

/** What is said of an attack and not of those who died in it. */
const isOfAttack = (verdict: NonNullable<Verdict>): boolean =>
  /did not succeed|not done yet|it is over|^"no" before/.test(verdict.reason)
