import {
  almostWords,
  conditionMarks,
  correctionCues,
  denialVerbs,
  endVerbs,
  failureVerbs,
  futureModals,
  hearsayWords,
  negators,
  planNouns,
  planVerbs,
  possibleModals,
  repelVerbs,
  successVerbs,
} from '../../language/en/force.ts'
import type { Force } from '../../model/claim.ts'
import type { ActorMention } from '../../model/mention.ts'
import type { Quote } from '../../model/quote.ts'
import { ancestors, baseRelation, caseOf, childrenBy, type Tree } from '../tree.ts'
import type { Scope, Trigger } from './scope.ts'

/** What decided the force of a claim, and whose words it is. */
export interface ForceDecision {
  readonly force: Force
  readonly reason: string
  readonly speaker: ActorMention | null
  readonly chain: readonly ActorMention[]
}

type Verdict = { readonly force: Force; readonly reason: string } | null

/**
 * The one place that decides how strongly the text stands behind a claim (CLAIMS.md, "Force"). Layered: the
 * clause itself (negation, condition, aim), then who says it. A denial of speech beats the clause: "denied
 * losing Marsa" is `denies`, whatever the verb says.
 */
export const decideForce = (scope: Scope, trigger: Trigger): ForceDecision => {
  const said = sayer(scope, trigger)
  const speech = { speaker: said?.speaker ?? null, chain: said?.chain ?? [] }
  if (correctionCues.test(scope.doc.text.slice(scope.sentence.start, scope.sentence.end)))
    // The earlier version is nobody's words but the outlet's.
    return {
      force: 'corrects',
      reason: 'the sentence takes an earlier report back',
      speaker: null,
      chain: [],
    }
  if (said && denialVerbs.has(said.cue.lemma))
    return { force: 'denies', reason: `within what "${said.cue.lemma}" rejects`, ...speech }
  const verdict = trigger.standing === 'attribute' ? null : fromClause(scope.tree, trigger.token)
  if (verdict) return { ...verdict, ...speech }
  if (said) return { force: 'claims', reason: `left to a speaker by "${said.cue.lemma}"`, ...speech }
  const hearsay = trigger.standing === 'attribute' ? undefined : findHearsay(scope.tree, trigger.token)
  if (hearsay) return { force: 'claims', reason: `"${hearsay}": no source named`, ...speech }
  return { force: 'asserts', reason: 'in the voice of the outlet', ...speech }
}

/**
 * The reported speech that holds the trigger. A mere description inside indirect speech ("the rebel-held
 * east") is the outlet's own; inside quotation marks it is the speaker's.
 */
const sayer = (scope: Scope, trigger: Trigger): Quote | undefined => {
  const token = scope.tree.tokens[trigger.token]!
  const around = scope.quotes
    .filter(quote => quote.content.start <= token.start && token.end <= quote.content.end)
    .sort((left, right) => left.content.end - left.content.start - (right.content.end - right.content.start))
  const aside = inContrast(scope.tree, trigger.token)
  return around.find(quote => quote.direct || (trigger.standing !== 'attribute' && !aside))
}

/** "the army said it took Marsa, while rebels seized the port": what follows "while" is the outlet's own. */
const inContrast = (tree: Tree, trigger: number): boolean =>
  ancestors(tree, trigger).some(
    index =>
      tree.tokens[index]!.deprel === 'advcl' &&
      formsOf(tree, index, 'mark').some(word => contrastMarks.has(word)),
  )

const contrastMarks = new Set(['while', 'whereas', 'although', 'though'])

/** Walks from the trigger up to the root: the first word on the way that changes the force decides. */
const fromClause = (tree: Tree, trigger: number): Verdict => {
  let below = -1
  for (const index of ancestors(tree, trigger)) {
    const verdict = index === trigger ? atTrigger(tree, index) : above(tree, index, below)
    if (verdict) return verdict
    // What a coordinated, relative or reporting clause above says is its own affair.
    if (endsScope(tree, index)) return null
    below = index
  }
  return null
}

const endsScope = (tree: Tree, index: number): boolean =>
  ['acl:relcl', 'parataxis', 'ccomp', 'root', 'appos'].includes(tree.tokens[index]!.deprel) ||
  (tree.tokens[index]!.deprel === 'advcl' && tree.tokens[index]!.xpos !== 'VB')

const words = (tree: Tree, index: number, ...relations: string[]): string[] =>
  childrenBy(tree, index, ...relations).map(child => tree.tokens[child]!.lemma.toLowerCase())

const formsOf = (tree: Tree, index: number, ...relations: string[]): string[] =>
  childrenBy(tree, index, ...relations).map(child => tree.tokens[child]!.form.toLowerCase())

const atTrigger = (tree: Tree, index: number): Verdict => {
  const denied = formsOf(tree, index, 'advmod', 'det', 'mark', 'case').find(word => negators.has(word))
  if (denied) return { force: 'negated', reason: `"${denied}" before the verb` }
  const condition = formsOf(tree, index, 'mark').find(word => conditionMarks.has(word) && word !== 'until')
  if (condition) return { force: 'conditional', reason: `"${condition}" makes it a condition` }
  const almost = formsOf(tree, index, 'advmod').find(word => almostWords.has(word))
  if (almost && tree.tokens[index]!.upos === 'VERB')
    return { force: 'plans', reason: `"${almost}": not done yet` }
  const auxiliaries = formsOf(tree, index, 'aux')
  const future = auxiliaries.find(word => futureModals.has(word))
  if (future) return { force: 'plans', reason: `"${future}": still to come` }
  const modal = auxiliaries.find(word => possibleModals.has(word))
  if (modal) return { force: 'conditional', reason: `"${modal}" makes it a possibility` }
  return null
}

/** What a word above the trigger does to it; `below` is the branch we came from. */
const above = (tree: Tree, index: number, below: number): Verdict => {
  const token = tree.tokens[index]!
  const branch = tree.tokens[below]!
  const relation = baseRelation(branch)
  const lemma = token.lemma.toLowerCase()
  if (relation === 'nsubj' && endVerbs.has(lemma))
    return { force: 'negated', reason: `"${lemma}": it is over` }
  if (relation === 'conj' || relation === 'nsubj' || relation === 'appos')
    return modalAbove(tree, index, relation)
  const infinitive = branch.xpos === 'VB' && formsOf(tree, below, 'mark').includes('to')
  if (
    token.upos === 'NOUN' &&
    planNouns.has(lemma) &&
    (infinitive || ['nmod', 'compound'].includes(relation))
  )
    return wasRepelled(tree, index) ?? { force: 'plans', reason: `"${lemma}" names an aim` }
  if (token.upos === 'ADJ' && caseOf(tree, below) === 'for')
    return { force: 'plans', reason: `"${lemma} for" names an aim` }
  if (failureVerbs.has(lemma) && (infinitive || relation === 'xcomp'))
    return { force: 'negated', reason: `"${lemma}": it did not happen` }
  if (successVerbs.has(lemma)) return atTrigger(tree, index)
  if (infinitive && (planVerbs.has(lemma) || relation === 'advcl'))
    return { force: 'plans', reason: `"to" after "${lemma}" gives an aim` }
  if (infinitive && lemma === 'have' && words(tree, index, 'advmod').includes('yet'))
    return { force: 'negated', reason: '"have yet to"' }
  if (repelVerbs.has(lemma) && (relation === 'obj' || relation === 'obl'))
    return { force: 'negated', reason: `"${lemma}": it did not succeed` }
  return modalAbove(tree, index, relation)
}

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

const findHearsay = (tree: Tree, trigger: number): string | undefined =>
  ancestors(tree, trigger)
    .slice(0, 3)
    .flatMap(index => formsOf(tree, index, 'advmod', 'amod'))
    .find(word => hearsayWords.has(word))
