import { brinkWords, creditWords, deedNouns, mandativeVerbs } from '../../../language/en/force.ts'
import { caseOf, childrenBy, formsOf, type Tree } from '../../tree.ts'

/** "Demanded that the army leave": the bare form, or a present under a past, tells what is asked for. */
export const askedBy = (tree: Tree, index: number): string | undefined => {
  const { head, xpos, deprel } = tree.tokens[index]!
  const verb = tree.tokens[head]?.lemma.toLowerCase()
  const isBare =
    (xpos === 'VB' || (xpos === 'VBP' && tree.tokens[head]?.xpos === 'VBD')) &&
    childrenBy(tree, index, 'aux').length === 0
  return deprel === 'ccomp' && isBare && verb !== undefined && mandativeVerbs.has(verb) ? verb : undefined
}

/** "sent reinforcements for the capture of Marsa", but "praised the army for the capture of Marsa". */
export const isPurpose = (tree: Tree, index: number): boolean => {
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

/** "On taking", "at seizing". */
export const isAimedAt = (tree: Tree, index: number): boolean =>
  tree.tokens[index]?.xpos === 'VBG' &&
  formsOf(tree, index, 'mark', 'case').some(word => word === 'on' || word === 'at')

/** "Close to capturing Marsa", "came closer to taking it", "on the verge of losing it". */
export const isOnTheBrink = (tree: Tree, index: number): boolean => {
  const { xpos, head } = tree.tokens[index]!
  const governor = tree.tokens[head]
  if (xpos !== 'VBG' || !governor) return false
  const marks = formsOf(tree, index, 'mark', 'case')
  return (
    brinkWords.has(governor.lemma.toLowerCase()) ||
    (marks.includes('to') && formsOf(tree, head, 'advmod', 'xcomp').some(word => brinkWords.has(word)))
  )
}
