import { caseOf, childrenBy, type Tree } from '../tree.ts'

/** Subjects of an active verb, the nearest first: a wrong arc may give it two. */
export const subjectTokens = (tree: Tree, cue: number): readonly number[] =>
  childrenBy(tree, cue, 'nsubj')
    .filter(child => tree.tokens[child]?.deprel !== 'nsubj:pass')
    // A wrong arc may give a verb two subjects: the nearer is its own.
    .sort((left, right) => Math.abs(left - cue) - Math.abs(right - cue))

/** True when the verb has a subject of its own. */
export const hasSubject = (tree: Tree, cue: number): boolean => subjectTokens(tree, cue).length > 0

/** True when a passive names its doer. */
export const hasAgent = (tree: Tree, cue: number): boolean =>
  childrenBy(tree, cue, 'obl').some(child => caseOf(tree, child) === 'by')

/**
 * The subject of a clause in the content that the tree hangs on the cue: "Abadi announced it, Al Jazeera reports"
 * read as if both names reported.
 */
export const straySubject = (tree: Tree, cue: number, clause: number): number | undefined => {
  const far = subjectTokens(tree, cue)[1]
  const isBetween = far !== undefined && far < clause && clause < cue
  return isBetween && !hasSubject(tree, clause) ? far : undefined
}

/** The speaker that the tree hangs on the content: "Rebels say they have …" with both subjects under "have". */
export const swappedSubject = (tree: Tree, cue: number, clause: number): number | undefined => {
  if (clause < cue || hasSubject(tree, cue)) return undefined
  const subjects = childrenBy(tree, clause, 'nsubj', 'nsubj:pass')
  return subjects.some(child => child > cue) ? subjects.find(child => child < cue) : undefined
}

/**
 * The speaker that the tree takes for an apposition at the end of the content: "…, a council member, Ayubi, said".
 * `branch` is what does not belong to the content.
 */
export const trailingSpeaker = (
  tree: Tree,
  cue: number,
  clause: number,
): { readonly speaker: number; readonly branch: number } | undefined => {
  if (clause > cue || hasSubject(tree, cue)) return undefined
  let last = cue - 1
  while (last > 0 && ['PUNCT', 'ADV', 'AUX'].includes(tree.tokens[last]?.upos ?? '')) last--
  let speaker = last
  while (speaker >= 0 && !['appos', 'root'].includes(tree.tokens[speaker]?.deprel ?? 'root'))
    speaker = tree.tokens[speaker]?.head ?? -1
  if (tree.tokens[speaker]?.deprel !== 'appos' || speaker > cue) return undefined
  let branch = speaker
  while (tree.tokens[tree.tokens[branch]?.head ?? -1]?.deprel === 'appos')
    branch = tree.tokens[branch]?.head ?? branch
  return { speaker, branch }
}
