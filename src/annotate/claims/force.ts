import {
  aimedWords,
  almostWords,
  attemptVerbs,
  brinkWords,
  conditionMarks,
  correctionCues,
  creditWords,
  deedNouns,
  denialVerbs,
  doubtWords,
  endVerbs,
  failureVerbs,
  falseWords,
  futureModals,
  goingOnVerbs,
  hearsayWords,
  judgingVerbs,
  lastingVerbs,
  mandativeVerbs,
  nearingVerbs,
  negators,
  planNouns,
  planVerbs,
  possibleModals,
  repelVerbs,
  successVerbs,
  tollVerbs,
} from '../../language/en/force.ts'
import type { Force } from '../../model/claim.ts'
import type { ActorMention } from '../../model/mention.ts'
import type { Quote } from '../../model/quote.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { ancestors, baseRelation, caseOf, childrenBy, type Tree } from '../tree.ts'
import { perScope } from './per-scope.ts'
import type { Scope, Trigger } from './scope.ts'
import { spokenInOrder } from './spoken.ts'

/** What decided the force of a claim, and whose words it is. */
export interface ForceDecision {
  readonly force: Force
  readonly reason: string
  readonly speaker: ActorMention | null
  readonly chain: readonly ActorMention[]
  /** A word on the trigger itself says so ("did not take", "will take"), or a denial or a correction does. */
  readonly outright?: true
}

type Verdict = { readonly force: Force; readonly reason: string; readonly outright?: true } | null

/**
 * The one place that decides how strongly the text stands behind a claim (CLAIMS.md, "Force"). Layered: the
 * clause itself (negation, condition, aim), then who says it. A denial of speech beats the clause: "denied
 * losing Marsa" is `denies`, whatever the verb says.
 */
export const decideForce = (scope: Scope, trigger: Trigger): ForceDecision => {
  const made = decisionsOf(scope)
  const key = `${trigger.token} ${trigger.standing} ${isCounted(trigger)}`
  const known = made.get(key)
  if (known) return known
  const decision = decide(scope, trigger)
  made.set(key, decision)
  return decision
}

/** What was decided in a sentence: its frame, the learned reader and its claim all ask for one trigger. */
const decisionsOf = perScope(() => new Map<string, ForceDecision>())

const decide = (scope: Scope, trigger: Trigger): ForceDecision => {
  const said = sayer(scope, trigger)
  const speech = { speaker: said?.speaker ?? null, chain: said?.chain ?? [] }
  if (correctionCues.test(scope.doc.text.slice(scope.sentence.start, scope.sentence.end)))
    // The earlier version is nobody's words but the outlet's.
    return {
      force: 'corrects',
      reason: 'the sentence takes an earlier report back',
      speaker: null,
      chain: [],
      outright: true,
    }
  if (said && denialVerbs.has(said.cue.lemma))
    return { force: 'denies', reason: `within what "${said.cue.lemma}" rejects`, ...speech, outright: true }
  const wrong = said && wordsBeside(scope.tree, said.cue).find(word => falseWords.has(word))
  if (said && wrong)
    return {
      force: 'negated',
      reason: `"${wrong} ${said.cue.lemma}": the outlet says that it is not so`,
      ...speech,
      outright: true,
    }
  const verdict =
    trigger.standing === 'attribute' ? null : fromClause(scope.tree, trigger.token, isCounted(trigger))
  if (verdict && said && verdict.reason === reportedFuture)
    return { force: 'plans', reason: 'a speaker tells of the future', ...speech }
  if (verdict)
    return { ...verdict, ...speech, ...(verdict.force === 'plans' ? {} : { outright: true as const }) }
  // Commas that were lost hide who speaks.
  const isWeak = said === undefined || said.speaker === null || noPerson.test(said.speaker.text)
  const spoken = isWeak && isCounted(trigger) ? spokenInOrder(scope, trigger.token) : null
  if (spoken && (!said || spoken.speaker))
    return {
      force: 'claims',
      reason: `left to a speaker by "${spoken.cue}", by the order of words`,
      speaker: spoken.speaker,
      chain: spoken.speaker ? [spoken.speaker] : [],
    }
  if (said)
    return {
      force: 'claims',
      reason: `left to a speaker by "${said.cue.lemma}"`,
      ...speech,
      ...(hearsayWords.has(said.cue.lemma) ? { outright: true as const } : {}),
    }
  const hearsay = trigger.standing === 'attribute' ? undefined : findHearsay(scope.tree, trigger.token)
  if (hearsay) return { force: 'claims', reason: `"${hearsay}": no source named`, ...speech, outright: true }
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
  return around
    .filter(quote => !isPraiseOrToll(scope, quote))
    .find(
      quote =>
        quote.direct || (trigger.standing !== 'attribute' && !aside && !isSetting(scope.tree, trigger)),
    )
}

/** "said that 20 people were killed in fighting in Marsa" vouches for the number; the fighting is known. */
const isSetting = (tree: Tree, { token, standing, frame }: Trigger): boolean => {
  const verb = tree.tokens[tree.tokens[token]!.head]
  return (
    standing === 'nominal' &&
    !frame.startsWith('casualties/') &&
    baseRelation(tree.tokens[token]!) === 'obl' &&
    verb !== undefined &&
    tollVerbs.has(verb.lemma.toLowerCase())
  )
}

/** The adverbs of the word at a span. */
const wordsBeside = (tree: Tree, cue: Span): string[] =>
  tree.tokens.flatMap((token, index) => (overlaps(token, cue) ? formsOf(tree, index, 'advmod') : []))

/** "condemned the killing of": the deed is no matter of doubt; "claiming the lives of" and "claims responsibility" say nothing. */
const isPraiseOrToll = ({ doc }: Scope, { cue, content }: Quote): boolean =>
  judgingVerbs.has(cue.lemma) ||
  (cue.lemma === 'claim' &&
    /^\W{0,3}(?:[\p{L}\d]+\s){0,4}?(?:lives|life|responsibility)\b/u.test(
      doc.text.slice(content.start, Math.min(content.end, content.start + 60)),
    ))

/** "the army said it took Marsa, while rebels seized the port": what follows "while" is the outlet's own. */
const inContrast = (tree: Tree, trigger: number): boolean =>
  ancestors(tree, trigger).some(
    index =>
      tree.tokens[index]!.deprel === 'advcl' &&
      formsOf(tree, index, 'mark').some(word => contrastMarks.has(word)),
  )

const contrastMarks = new Set(['while', 'whereas', 'although', 'though'])

/** Speakers that are counted people, or words that somebody else wrote. */
const noPerson = /^(?:\d|(?:the |a )?(?:statement|reports?|information|evidence|initial information)$)/i

/** Numbers of casualties: those of an attack that failed died nevertheless. */
const isCounted = (trigger: Trigger): boolean => trigger.frame.startsWith('casualties/')

const isOfAttack = (verdict: NonNullable<Verdict>): boolean =>
  /did not succeed|not done yet|it is over|^"no" before/.test(verdict.reason)

/** Walks from the trigger up to the root: the first word on the way that changes the force decides. */
const fromClause = (tree: Tree, trigger: number, counted: boolean): Verdict => {
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

/** "Demanded that the army leave": the bare form, or a present under a past, tells what is asked for. */
const askedBy = (tree: Tree, index: number): string | undefined => {
  const { head, xpos, deprel } = tree.tokens[index]!
  const verb = tree.tokens[head]?.lemma.toLowerCase()
  const isBare =
    (xpos === 'VB' || (xpos === 'VBP' && tree.tokens[head]?.xpos === 'VBD')) &&
    childrenBy(tree, index, 'aux').length === 0
  return deprel === 'ccomp' && isBare && verb !== undefined && mandativeVerbs.has(verb) ? verb : undefined
}

const outright = (verdict: Verdict): Verdict => verdict && { ...verdict, outright: true }

const endsScope = (tree: Tree, index: number): boolean =>
  ['acl:relcl', 'parataxis', 'ccomp', 'root', 'appos'].includes(tree.tokens[index]!.deprel) ||
  (tree.tokens[index]!.deprel === 'advcl' &&
    tree.tokens[index]!.xpos !== 'VB' &&
    !isAimedAt(tree, index) &&
    !isOnTheBrink(tree, index))

const words = (tree: Tree, index: number, ...relations: string[]): string[] =>
  childrenBy(tree, index, ...relations).map(child => tree.tokens[child]!.lemma.toLowerCase())

const formsOf = (tree: Tree, index: number, ...relations: string[]): string[] =>
  childrenBy(tree, index, ...relations).map(child => tree.tokens[child]!.form.toLowerCase())

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

/** "sent reinforcements for the capture of Marsa", but "praised the army for the capture of Marsa". */
const isPurpose = (tree: Tree, index: number): boolean => {
  const { upos, lemma, head } = tree.tokens[index]!
  const governor = tree.tokens[head]
  return (
    upos === 'NOUN' &&
    deedNouns.has(lemma.toLowerCase()) &&
    caseOf(tree, index) === 'for' &&
    governor !== undefined &&
    !creditWords.has(governor.lemma.toLowerCase())
  )
}

const noneWords = new Set(['none', 'nobody', 'neither'])

const possibility = (modal: string): string => `"${modal}" makes it a possibility`

/** "said that they would take Marsa": the future, told by one in the past. */
const reportedFuture = possibility('would')

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
  if (infinitive && lemma === 'have' && words(tree, index, 'advmod').includes('yet'))
    return { force: 'negated', reason: '"have yet to"' }
  if (relation === 'obj' && attemptVerbs.has(lemma))
    return { force: 'plans', reason: `"${lemma}" says that it was tried or meant` }
  if (repelVerbs.has(lemma) && (relation === 'obj' || relation === 'obl'))
    return { force: 'negated', reason: `"${lemma}": it did not succeed` }
  return modalAbove(tree, index, relation)
}

/** "On taking", "at seizing". */
const isAimedAt = (tree: Tree, index: number): boolean =>
  tree.tokens[index]?.xpos === 'VBG' &&
  formsOf(tree, index, 'mark', 'case').some(word => word === 'on' || word === 'at')

/** "Close to capturing Marsa", "came closer to taking it", "on the verge of losing it". */
const isOnTheBrink = (tree: Tree, index: number): boolean => {
  const { xpos, head } = tree.tokens[index]!
  const governor = tree.tokens[head]
  if (xpos !== 'VBG' || !governor) return false
  const marks = formsOf(tree, index, 'mark', 'case')
  return (
    brinkWords.has(governor.lemma.toLowerCase()) ||
    (marks.includes('to') && formsOf(tree, head, 'advmod', 'xcomp').some(word => brinkWords.has(word)))
  )
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
  isReported(tree, trigger)
    ? 'reported'
    : ancestors(tree, trigger)
        .slice(0, 3)
        .flatMap(index => formsOf(tree, index, 'advmod', 'amod'))
        .find(word => hearsayWords.has(word))

/** "Clashes are reported in Marsa", "fighting reported in Marsa": nobody says by whom. */
const isReported = (tree: Tree, trigger: number): boolean => {
  const { head, deprel } = tree.tokens[trigger]!
  return (
    (deprel === 'nsubj:pass' && tree.tokens[head]?.lemma === 'report') ||
    words(tree, trigger, 'acl').includes('report')
  )
}
