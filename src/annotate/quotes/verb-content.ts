import {
  infinitiveVerbs,
  namingVerbs,
  objectVerbs,
  praiseVerbs,
  prepositionalVerbs,
  speechVerbs,
} from '../../language/en/speech.ts'
import type { Token } from '../../model/parse.ts'
import type { Span } from '../../model/span.ts'
import { baseRelation, childrenBy, subtree, type Tree } from '../tree.ts'
import { clauseSpan, trimmedSpan } from './content.ts'
import { verbOf } from './cues.ts'
import {
  hasAgent,
  hasSubject,
  straySubject,
  subjectTokens,
  swappedSubject,
  trailingSpeaker,
} from './verb-arcs.ts'

/** What a verb of speech reports. */
export interface Content {
  readonly span: Span
  readonly rule: string
  /** True for "is said to have fallen": the subject is what is spoken of, not who speaks. */
  readonly isReported?: boolean
}

/** A verb of speech in its tree. */
interface Cue {
  readonly tree: Tree
  readonly at: number
  readonly token: Token
  /** As the list of verbs spells it. */
  readonly lemma: string
  readonly isPassive: boolean
}

type Rule = (cue: Cue) => Content | undefined

/** What the verb at `at` reports, by the first rule that finds something; undefined when it reports nothing. */
export const contentOf = (tree: Tree, at: number, lemma: string): Content | undefined => {
  const token = tree.tokens[at]
  if (!token) return undefined
  const isPassive = childrenBy(tree, at, 'nsubj:pass', 'aux:pass').length > 0
  for (const rule of rules) {
    const content = rule({ tree, at, token, lemma, isPassive })
    if (content) return content
  }
  return undefined
}

const found = (span: Span | undefined, rule: string): Content | undefined => span && { span, rule }

/** "the army said that …", "…, the army said", "it was reported that …". */
const clause: Rule = ({ tree, at, isPassive }) => {
  const head = childrenBy(tree, at, 'ccomp')[0] ?? (isPassive ? childrenBy(tree, at, 'csubj')[0] : undefined)
  if (head === undefined) return undefined
  const stray = straySubject(tree, at, head)
  const except = [
    ...subjectTokens(tree, at).slice(0, 1),
    swappedSubject(tree, at, head),
    trailingSpeaker(tree, at, head)?.branch,
  ].filter(item => item !== undefined)
  const own = clauseSpan(tree, head, at, except)
  const from = stray === undefined ? undefined : trimmedSpan(tree, subtree(tree, stray))
  return found(own && from ? { start: from.start, end: own.end } : own, isPassive ? 'impersonal' : 'clause')
}

/** "…, the Observatory said": the cue as an insertion in what is said. */
const insertion: Rule = ({ tree, at, token }) => {
  if (baseRelation(token) !== 'parataxis' || !hasSubject(tree, at) || !isParenthesis(tree, at))
    return undefined
  return isClauseLike(tree, token.head)
    ? found(clauseSpan(tree, token.head, at, [at]), 'insertion')
    : undefined
}

/** What is said set beside the cue: "He said: we stay". */
const beside: Rule = ({ tree, at }) => {
  const head = childrenBy(tree, at, 'parataxis').find(
    child => isClauseLike(tree, child) && !verbOf(tree.tokens[child] as Token, speechVerbs),
  )
  return head !== undefined && hasSubject(tree, at) ? found(clauseSpan(tree, head, at), 'beside') : undefined
}

const infinitiveOf = ({ tree, at }: Cue): number | undefined =>
  childrenBy(tree, at, 'xcomp')[0] ??
  // "claim to have captured": whatever the tree calls the infinitive behind the verb.
  childrenBy(tree, at, 'acl', 'advcl').find(
    child => childrenBy(tree, child, 'mark').includes(at + 1) && tree.tokens[at + 1]?.xpos === 'TO',
  )

/** "IS is said to hold the town": what is said begins with its subject. */
const saidTo: Rule = cue => {
  const { tree, at, lemma, isPassive } = cue
  const infinitive = infinitiveOf(cue)
  if (infinitive === undefined || !isPassive || namingVerbs.has(lemma)) return undefined
  const subject = childrenBy(tree, at, 'nsubj:pass', 'nsubj')[0]
  const kept = [...(subject === undefined ? [] : subtree(tree, subject)), ...subtree(tree, infinitive)]
  const span = trimmedSpan(tree, kept)
  return span && { span, rule: 'said to', isReported: true }
}

/** "vowed to retake", "called the attack barbaric", "denied losing". */
const infinitive: Rule = cue => {
  const { tree, at, lemma, isPassive } = cue
  const head = infinitiveOf(cue)
  if (head === undefined || isPassive) return undefined
  const isGerund = tree.tokens[head]?.xpos === 'VBG' && objectVerbs.has(lemma)
  if (!isGerund && !infinitiveVerbs.has(lemma) && !namingVerbs.has(lemma)) return undefined
  const object = namingVerbs.has(lemma) ? childrenBy(tree, at, 'obj')[0] : undefined
  const kept = [...(object === undefined ? [] : subtree(tree, object)), ...subtree(tree, head)]
  return found(trimmedSpan(tree, kept), 'infinitive')
}

/** "announced the capture", "denied the report", "praised the troops for it". */
const object: Rule = ({ tree, at, lemma, isPassive }) => {
  const head = childrenBy(tree, at, 'obj')[0]
  if (head === undefined || isPassive || !objectVerbs.has(lemma)) return undefined
  const why = praiseVerbs.has(lemma) ? reasons(tree, at) : []
  return found(trimmedSpan(tree, [...subtree(tree, head), ...why]), 'object')
}

/** "The capture was announced by the army": the subject is what is said. */
const passive: Rule = ({ tree, at, lemma, isPassive }) => {
  const subject = childrenBy(tree, at, 'nsubj:pass')[0]
  if (subject === undefined || !isPassive || !objectVerbs.has(lemma) || !hasAgent(tree, at)) return undefined
  return found(trimmedSpan(tree, subtree(tree, subject)), 'passive')
}

/** "called for a truce", "warned of an attack". */
const preposition: Rule = ({ tree, at, lemma, isPassive }) => {
  const prepositions = prepositionalVerbs[lemma]
  if (!prepositions || isPassive) return undefined
  const markOf = (child: number): number | undefined =>
    childrenBy(tree, child, 'case', 'mark').find(marker =>
      prepositions.includes(tree.tokens[marker]?.form.toLowerCase() ?? ''),
    )
  const head = childrenBy(tree, at, 'obl', 'advcl').find(child => markOf(child) !== undefined)
  if (head === undefined) return undefined
  return found(
    trimmedSpan(
      tree,
      subtree(tree, head, child => child === markOf(head)),
    ),
    'preposition',
  )
}

/** "denied losing the town" where the tree takes the gerund for a clause of circumstance. */
const gerund: Rule = ({ tree, at, lemma }) => {
  const head = childrenBy(tree, at, 'advcl').find(
    child => tree.tokens[child]?.xpos === 'VBG' && child === at + 1,
  )
  return head !== undefined && objectVerbs.has(lemma)
    ? found(trimmedSpan(tree, subtree(tree, head)), 'gerund')
    : undefined
}

/** The order counts: a clause says more than an object. */
const rules: readonly Rule[] = [
  clause,
  insertion,
  beside,
  saidTo,
  infinitive,
  object,
  passive,
  preposition,
  gerund,
]

/** True for a bare "…, he said": after a semicolon, or with an object of its own, the verb tells something else. */
const isParenthesis = (tree: Tree, cue: number): boolean => {
  if (
    childrenBy(tree, cue, 'obj', 'xcomp', 'ccomp').length > 0 &&
    !childrenBy(tree, cue, 'obj').every(child => child === cue + 1 && tree.tokens[cue]?.lemma === 'tell')
  )
    return false
  const first = Math.min(...subtree(tree, cue).filter(index => tree.tokens[index]?.upos !== 'PUNCT'))
  return tree.tokens[first - 1]?.form !== ';'
}

/** "praised the troops for taking the town": what they are praised for. */
const reasons = (tree: Tree, cue: number): readonly number[] =>
  childrenBy(tree, cue, 'obl', 'advcl')
    .filter(child =>
      childrenBy(tree, child, 'case', 'mark').some(marker =>
        /^(?:for|on|of|over|as)$/iu.test(tree.tokens[marker]?.form ?? ''),
      ),
    )
    .filter(child => !/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/iu.test(tree.tokens[child]?.form ?? ''))
    .flatMap(child => subtree(tree, child))

const isClauseLike = (tree: Tree, index: number): boolean => {
  const token = tree.tokens[index]
  return token !== undefined && (token.upos === 'VERB' || childrenBy(tree, index, 'nsubj', 'cop').length > 0)
}
