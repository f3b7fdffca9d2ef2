import { hearsayAdjectives, hearsayAdverbs, speechNouns } from '../../language/en/speech.ts'
import { baseRelation, caseOf, childrenBy, isClause, subtree } from '../tree.ts'
import { clauseAbove, trimmedSpan } from './content.ts'
import type { QuoteDraft } from './draft.ts'
import { type SpeechView, speakerAt } from './speakers.ts'

/** "reportedly", "an alleged attack": somebody says so, nobody is named. */
export const hearsay = (view: SpeechView): readonly QuoteDraft[] => {
  const { tree } = view
  return tree.tokens.flatMap((token, cue) => {
    const word = token.form.toLowerCase()
    const isAdverb = hearsayAdverbs.has(word)
    const isAdjective = hearsayAdjectives.has(word) && token.deprel === 'amod'
    if (!isAdverb && !isAdjective) return []
    const clause = isAdverb
      ? isClause(tree, token.head)
        ? token.head
        : clauseAbove(view.tree, cue)
      : token.head
    if (clause < 0) return []
    const kept = subtree(
      tree,
      clause,
      child =>
        child === cue ||
        ['parataxis', 'ccomp', 'mark', 'cc'].includes(baseRelation(tree.tokens[child] ?? token)) ||
        isLaterClause(view, clause, child),
    )
    const content = trimmedSpan(tree, kept)
    if (!content) return []
    return [
      {
        content,
        sentence: view.sentence.index,
        cue: { start: token.start, end: token.end, lemma: word },
        speaker: { mention: null },
        through: [],
        direct: false,
        rule: isAdverb ? 'hearsay adverb' : 'hearsay adjective',
      },
    ]
  })
}

const isLaterClause = (view: SpeechView, clause: number, child: number): boolean =>
  view.tree.tokens[child]?.deprel === 'conj' &&
  view.tree.tokens[child]?.head === clause &&
  isClause(view.tree, child)

/** "the claim that …", "reports by activists that …", "X's statement that …". */
export const speechNounQuotes = (view: SpeechView): readonly QuoteDraft[] => {
  const { tree } = view
  return tree.tokens.flatMap((token, cue) => {
    if (token.upos !== 'NOUN' || !speechNouns.has(token.lemma.toLowerCase())) return []
    const clause = childrenBy(tree, cue, 'acl', 'ccomp').find(child =>
      childrenBy(tree, child, 'mark').some(mark => /^that$/iu.test(tree.tokens[mark]?.form ?? '')),
    )
    if (clause === undefined) return []
    const marks = childrenBy(tree, clause, 'mark')
    const content = trimmedSpan(
      tree,
      subtree(tree, clause, child => marks.includes(child)),
    )
    if (!content) return []
    const owner =
      childrenBy(tree, cue, 'nmod:poss')[0] ??
      childrenBy(tree, cue, 'nmod').find(child => /^(?:by|from|of)$/u.test(caseOf(tree, child))) ??
      childrenBy(tree, cue, 'compound', 'amod').find(child => view.actors.some(actor => actor.head === child))
    return [
      {
        content,
        sentence: view.sentence.index,
        cue: { start: token.start, end: token.end, lemma: token.lemma.toLowerCase() },
        speaker: owner === undefined ? { mention: null } : speakerAt(view, owner),
        through: [],
        direct: false,
        rule: 'noun of speech',
      },
    ]
  })
}
