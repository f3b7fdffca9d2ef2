import { hyphenEndings } from '../../language/en/places.ts'
import {
  heldAdjectives,
  holdingCases,
  holdingNouns,
  holdingVerbs,
  holdingVerbsWith,
} from '../../language/en/sites.ts'
import { baseRelation, caseOf, childrenBy, type Tree } from '../tree.ts'

/** Ends of adjectives for who has a place: "rebel-held", "army-controlled". */
const holders: ReadonlySet<string> = new Set(
  ['held', 'controlled', 'run', 'occupied', 'besieged'].filter(ending => hyphenEndings.has(ending)),
)

/**
 * Whether somebody holds, takes, enters or besieges what a noun stands for, by the words that govern it ("seized the
 * hospital", "control of the road", "fighting at the plant") and those that describe it ("the besieged camp", "a prison
 * held by").
 */
export const isHeld = (tree: Tree, head: number): boolean => {
  if (isDescribedSo(tree, head)) return true
  const token = tree.tokens[head]!
  const governor = tree.tokens[token.head]
  const relation = baseRelation(token)
  if (governor === undefined) return isUnderControl(tree, head)
  const lemma = governor.lemma.toLowerCase()
  // "took the bridge and the police station", "a compound, the headquarters of the army"
  if (relation === 'conj' || relation === 'appos') return isHeld(tree, token.head)
  if (token.deprel === 'obj' || token.deprel === 'nsubj:pass') return holdingVerbs.has(lemma)
  if (relation === 'nsubj') return isUnderControl(tree, token.head) || (lemma === 'fall' && token.head > head)
  if (token.deprel === 'nmod:poss') return holdingNouns.has(lemma)
  // "took all of the base", "seized one of the regional commands"
  if (relation === 'nmod' && shares.has(lemma) && caseOf(tree, head) === 'of') return isHeld(tree, token.head)
  if (relation !== 'obl' && relation !== 'nmod') return false
  const [marker = ''] = caseOf(tree, head).split(' ')
  if (!holdingCases.has(marker)) return false
  if (governor.upos === 'VERB')
    return holdingVerbsWith.has(lemma) || (marker === 'of' && holdingVerbs.has(lemma))
  // "took control of", "the outskirts of the camp"
  return holdingNouns.has(lemma)
}

const shares = new Set(['all', 'most', 'part', 'one', 'half', 'some', 'rest', 'whole'])

/** "… is under the army's control", "is in the hands of rebels": the noun is the predicate. */
const isUnderControl = (tree: Tree, index: number): boolean => {
  const { lemma, upos } = tree.tokens[index]!
  return (
    upos === 'NOUN' &&
    /^(?:control|siege|hand|occupation)$/.test(lemma.toLowerCase()) &&
    /^(?:under|in)$/.test(caseOf(tree, index))
  )
}

const isDescribedSo = (tree: Tree, head: number): boolean =>
  childrenBy(tree, head, 'amod').some(child => {
    const word = tree.tokens[child]!.form.toLowerCase()
    return heldAdjectives.has(word) || holders.has(/-(\p{Ll}+)$/u.exec(word)?.[1] ?? '')
  }) ||
  childrenBy(tree, head, 'acl', 'acl:relcl').some(child => {
    const { lemma, xpos } = tree.tokens[child]!
    return xpos === 'VBN' && holdingVerbs.has(lemma.toLowerCase()) && lemma.toLowerCase() !== 'leave'
  }) ||
  childrenBy(tree, head, 'nmod').some(child => isUnderControl(tree, child))
