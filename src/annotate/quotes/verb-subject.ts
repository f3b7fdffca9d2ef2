import { baseRelation, caseOf, childrenBy } from '../tree.ts'
import { quotedSource, subjectBehindWith } from './participles.ts'
import { type SpeakerMatch, type SpeechView, speakerAt } from './speakers.ts'
import { straySubject, subjectTokens, swappedSubject, trailingSpeaker } from './verb-arcs.ts'

/**
 * Who says it. Null speaker for the passive without "by"; undefined when the verb has no subject of any kind and
 * so reports nothing ("to say the least").
 */
export const subjectOf = (
  view: SpeechView,
  cue: number,
  isReported: boolean | undefined,
): SpeakerMatch | undefined => {
  const { tree } = view
  const token = tree.tokens[cue]
  if (!token) return undefined
  const agent = childrenBy(tree, cue, 'obl').find(child => caseOf(tree, child) === 'by')
  const isPassive = childrenBy(tree, cue, 'nsubj:pass', 'aux:pass').length > 0
  if (isPassive || isReported) return agent === undefined ? { mention: null } : speakerAt(view, agent)
  const quoted = quotedSource(view, cue)
  if (quoted) return speakerAt(view, quoted.source)
  const subject = subjectTokens(tree, cue)[0]
  if (subject !== undefined) {
    const word = tree.tokens[subject]
    if (/^(?:who|which|that)$/iu.test(word?.form ?? '') && token.deprel === 'acl:relcl')
      return speakerAt(view, token.head)
    return speakerAt(view, subject)
  }
  // "which it expects": taggers take some subjects for fillers; only "there" always is one.
  const filler = childrenBy(tree, cue, 'expl')[0]
  if (filler !== undefined)
    return /^there$/iu.test(tree.tokens[filler]?.form ?? '') ? { mention: null } : speakerAt(view, filler)
  const said = childrenBy(tree, cue, 'ccomp')[0]
  const swapped = said === undefined ? undefined : swappedSubject(tree, cue, said)
  if (swapped !== undefined) return speakerAt(view, swapped)
  const tail = said === undefined ? undefined : trailingSpeaker(tree, cue, said)
  if (tail) return speakerAt(view, tail.speaker)
  const companion = subjectBehindWith(tree, cue)
  if (companion !== undefined) return speakerAt(view, companion)
  const relation = baseRelation(token)
  const governor = tree.tokens[token.head]
  if (!governor) return undefined
  const stray = relation === 'ccomp' ? straySubject(tree, token.head, cue) : undefined
  if (stray !== undefined) return speakerAt(view, stray)
  // "a spokesman saying …"
  if (relation === 'acl' && /^VB[GN]$/u.test(token.xpos)) {
    if (token.xpos === 'VBN') return agent === undefined ? { mention: null } : speakerAt(view, agent)
    return speakerAt(view, token.head)
  }
  // "…, adding that", "said and warned": the subject of the clause that it hangs on.
  if (relation === 'advcl' || relation === 'conj' || relation === 'xcomp' || relation === 'parataxis') {
    if (governor.upos !== 'VERB' && relation !== 'conj') return undefined
    const above = subjectTokens(tree, token.head)[0] ?? childrenBy(tree, token.head, 'nsubj:pass')[0]
    if (above !== undefined) return speakerAt(view, above)
    const higher = tree.tokens[governor.head]
    const top = higher ? subjectTokens(tree, governor.head)[0] : undefined
    return top === undefined ? undefined : speakerAt(view, top)
  }
  return undefined
}
