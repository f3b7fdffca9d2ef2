import {
  correctionCues,
  denialVerbs,
  falseWords,
  hearsayWords,
  judgingVerbs,
  tollVerbs,
} from '../../language/en/force.ts'
import type { Force } from '../../model/claim.ts'
import type { ActorMention } from '../../model/mention.ts'
import type { Quote } from '../../model/quote.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { ancestors, baseRelation, formsOf, lemmasOf, type Tree } from '../tree.ts'
import { fromClause, reportedFuture } from './force/clause.ts'
import { rejectionOf } from './force/rejections.ts'
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
  const rejection = rejectionOf(scope, trigger.token, said)
  if (rejection) return rejection
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
    lemmasOf(tree, trigger, 'acl').includes('report')
  )
}
