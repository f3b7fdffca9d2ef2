import { baseRelation, caseOf, childBy, childrenBy, coordinated, type Tree } from '../tree.ts'

/** What a predicate says of whom, with voice undone: "X was taken by Y" and "Y took X" give the same. */
export interface Arguments {
  /** Heads of the phrases that do it. */
  readonly subject: readonly number[]
  /** Heads of the phrases to which it is done. */
  readonly object: readonly number[]
  readonly obliques: readonly { readonly preposition: string; readonly head: number }[]
  readonly particles: readonly string[]
}

const relativePronouns = new Set(['which', 'who', 'that', 'whom', 'whose'])

/** Verbs whose infinitive is done by their object: "ordered the troops to take Marsa". */
const objectControl = new Set(
  `order force urge ask allow help enable tell want instruct command direct persuade press pressure encourage compel
  warn advise call`.split(/\s+/),
)

/** Verbs whose reason is done by their object: "congratulated the army for taking Marsa". */
const praiseVerbs = new Set(
  'congratulate praise thank credit accuse blame criticise criticize condemn applaud'.split(' '),
)

/** True for a participle or clause in the passive voice. */
const isPassive = (tree: Tree, verb: number): boolean => {
  const token = tree.tokens[verb]!
  if (childBy(tree, verb, 'aux:pass', 'nsubj:pass') !== undefined) return true
  if (token.xpos !== 'VBN' || childBy(tree, verb, 'aux') !== undefined) return false
  // "with the rebels thrown out of Marsa".
  if (childBy(tree, verb, 'nsubj') !== undefined) return caseWith(tree, verb)
  if (token.deprel === 'conj' && token.head >= 0 && tree.tokens[token.head]!.upos === 'VERB')
    return isPassive(tree, token.head)
  return ['acl', 'amod', 'advcl', 'xcomp', 'root', 'ccomp', 'parataxis'].includes(baseRelation(token))
}

const caseWith = (tree: Tree, verb: number): boolean =>
  childrenBy(tree, verb, 'mark').some(mark => tree.tokens[mark]!.form.toLowerCase() === 'with') &&
  childBy(tree, verb, 'obj') === undefined

/** A relative pronoun stands for the noun that its clause describes. */
const withoutRelative = (tree: Tree, verb: number, heads: readonly number[]): number[] =>
  heads.flatMap(head => {
    if (!relativePronouns.has(tree.tokens[head]!.form.toLowerCase())) return [head]
    const clause = [verb, tree.tokens[verb]!.head].find(
      index => index >= 0 && tree.tokens[index]!.deprel.endsWith(':relcl'),
    )
    return clause === undefined ? [] : [tree.tokens[clause]!.head]
  })

const ownSubject = (tree: Tree, verb: number): number[] => {
  const subject = childBy(tree, verb, 'nsubj', 'nsubj:pass')
  return subject === undefined ? [] : withoutRelative(tree, verb, coordinated(tree, subject))
}

/** The subject as it stands in the sentence, or the one that the construction lends to this verb. */
export const surfaceSubject = (tree: Tree, verb: number, depth = 0): number[] => {
  const own = ownSubject(tree, verb)
  const token = tree.tokens[verb]!
  if (own.length > 0 || depth > 6 || token.head < 0) return own
  switch (baseRelation(token)) {
    case 'conj':
    case 'parataxis':
      return surfaceSubject(tree, token.head, depth + 1)
    case 'xcomp':
    case 'advcl': {
      const told = addressee(tree, token.head)
      return told === undefined ? surfaceSubject(tree, token.head, depth + 1) : coordinated(tree, told)
    }
    case 'acl':
      return subjectOfNounClause(tree, verb, depth)
    default:
      return []
  }
}

/** Whoever is told to act, or praised for it: "called on the army to leave", "praised the army for seizing Marsa". */
const addressee = (tree: Tree, verb: number): number | undefined => {
  const lemma = tree.tokens[verb]!.lemma.toLowerCase()
  if (praiseVerbs.has(lemma)) return childBy(tree, verb, 'obj')
  if (!objectControl.has(lemma)) return undefined
  return (
    childBy(tree, verb, 'obj') ??
    childrenBy(tree, verb, 'obl').find(head => ['on', 'upon'].includes(caseOf(tree, head)))
  )
}

/** "troops entering X" = the troops; "the operation to seize X" = whoever runs it; "hours after seizing X" = the clause's subject. */
const subjectOfNounClause = (tree: Tree, verb: number, depth: number): number[] => {
  const { head: noun, xpos } = tree.tokens[verb]!
  const marked = childBy(tree, verb, 'mark') !== undefined
  if (!marked) return [noun]
  if (xpos !== 'VBG') return [noun]
  const governor = tree.tokens[noun]!.head
  return governor < 0 ? [] : surfaceSubject(tree, governor, depth + 1)
}

const relativeObject = (tree: Tree, verb: number): number[] => {
  const token = tree.tokens[verb]!
  const explicit = childrenBy(tree, verb, 'obj')
  if (explicit.length > 0)
    return withoutRelative(
      tree,
      verb,
      explicit.flatMap(head => coordinated(tree, head)),
    )
  // "the towns it held": the noun is the object.
  const subject = childBy(tree, verb, 'nsubj')
  if (
    token.deprel.endsWith(':relcl') &&
    subject !== undefined &&
    !relativePronouns.has(tree.tokens[subject]!.form.toLowerCase())
  )
    return [token.head]
  return []
}

const sharedObject = (tree: Tree, verb: number): number[] => {
  const own = relativeObject(tree, verb)
  if (own.length > 0) return own
  // "the towns, which they claimed to have captured".
  const { head, deprel } = tree.tokens[verb]!
  if (deprel === 'xcomp' && head >= 0) {
    const lent = childrenBy(tree, head, 'obj').filter(index =>
      relativePronouns.has(tree.tokens[index]!.form.toLowerCase()),
    )
    if (lent.length > 0) return withoutRelative(tree, head, lent)
  }
  // "entered and took Marsa": the first verb has the object of the last.
  const next = childrenBy(tree, verb, 'conj').find(index => tree.tokens[index]!.upos === 'VERB')
  return next === undefined || childrenBy(tree, verb, 'obl').length > 0 ? [] : relativeObject(tree, next)
}

export const argumentsOf = (tree: Tree, verb: number): Arguments => {
  const token = tree.tokens[verb]!
  const obliques = childrenBy(tree, verb, 'obl', 'iobj').flatMap(head => {
    const preposition = caseOf(tree, head)
    return coordinated(tree, head).map(each => ({
      preposition: caseOf(tree, each) || preposition,
      head: each,
    }))
  })
  const particles = childrenBy(tree, verb, 'compound:prt', 'advmod').map(index =>
    tree.tokens[index]!.form.toLowerCase(),
  )
  if (!isPassive(tree, verb))
    return { subject: surfaceSubject(tree, verb), object: sharedObject(tree, verb), obliques, particles }
  const doer = obliques.filter(each => each.preposition === 'by').map(each => each.head)
  const described = ['acl', 'amod'].includes(token.deprel) ? [token.head] : surfaceSubject(tree, verb)
  return { subject: doer, object: described, obliques, particles }
}
