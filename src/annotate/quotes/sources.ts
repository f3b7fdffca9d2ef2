import { baseRelation, caseOf, childrenBy, spanOf, subtree } from '../tree.ts'
import { clauseAbove, trimmedSpan } from './content.ts'
import type { QuoteDraft } from './draft.ts'
import { headlineColon } from './headline.ts'
import { hearsay, speechNounQuotes } from './hearsay.ts'
import { type SpeechView, speakerAt } from './speakers.ts'

/** Sources that no verb of speech gives: "according to X", "citing X", "reportedly", "the claim that …". */
export const sourceQuotes = (view: SpeechView): readonly QuoteDraft[] => [
  ...accordingTo(view),
  ...citing(view),
  ...hearsay(view),
  ...speechNounQuotes(view),
  ...headlineColon(view),
]

/** The clause that this one serves: a source at the edge of the sentence is the source of all of it. */
const outermost = (view: SpeechView, clause: number): number => {
  let at = clause
  const serves = (index: number): boolean =>
    ['acl', 'advcl', 'xcomp', 'ccomp', 'parataxis'].includes(relationOf(view, index)) ||
    // "advance into X and take Y, according to": one subject, one thought.
    (relationOf(view, index) === 'conj' && childrenBy(view.tree, index, 'nsubj').length === 0)
  while (at >= 0 && serves(at)) {
    const up = clauseAbove(view.tree, at)
    if (up < 0 || up === at) break
    at = up
  }
  return at
}

const relationOf = (view: SpeechView, index: number): string => {
  const token = view.tree.tokens[index]
  return token ? baseRelation(token) : ''
}

const accordingTo = (view: SpeechView): readonly QuoteDraft[] => {
  const { tree } = view
  return tree.tokens.flatMap((token, source) => {
    const preposition = caseOf(tree, source)
    const isSource =
      preposition === 'according to' ||
      preposition === 'per' ||
      (preposition === 'to' && isAfterAccording(view, source))
    if (!isSource || (preposition === 'per' && !view.actors.some(actor => actor.head === source))) return []
    const marker = tree.tokens.findIndex(
      item => /^(?:according|per)$/iu.test(item.form) && Math.abs(item.start - token.start) < 120,
    )
    const cueToken = tree.tokens[marker]
    if (!cueToken) return []
    const clause = outermost(
      view,
      clauseAbove(view.tree, tree.tokens[source]?.head === marker ? marker : source),
    )
    if (clause < 0) return []
    const branch = subtree(tree, source)
    const kept = subtree(tree, clause, child => child === source || child === marker).filter(
      index => !branch.includes(index) && index !== marker,
    )
    // What stands on the other side of the source from the clause's predicate is another thought.
    const sided =
      clause < source ? kept.filter(index => index < source) : kept.filter(index => index > source)
    const content = trimmedSpan(tree, withoutCoordinator(view, sided))
    if (!content) return []
    return [
      {
        content,
        sentence: view.sentence.index,
        cue: {
          ...spanOf(tree, [marker, ...childrenBy(tree, marker, 'fixed')]),
          lemma: cueToken.form.toLowerCase() === 'per' ? 'per' : 'according to',
        },
        speaker: speakerAt(view, source),
        through: [],
        direct: false,
        rule: 'according to',
      },
    ]
  })
}

const isAfterAccording = (view: SpeechView, source: number): boolean => {
  const to = childrenBy(view.tree, source, 'case')[0]
  return to !== undefined && /^according$/iu.test(view.tree.tokens[to - 1]?.form ?? '')
}

const withoutCoordinator = (view: SpeechView, indices: readonly number[]): readonly number[] => {
  const first = indices[0]
  return first !== undefined && view.tree.tokens[first]?.upos === 'CCONJ' ? indices.slice(1) : indices
}

/** "state media reported, citing a military source": the inner source of what the clause says. */
const citing = (view: SpeechView): readonly QuoteDraft[] => {
  const { tree } = view
  return tree.tokens.flatMap((token, cue) => {
    if (!/^(?:citing|quoting)$/iu.test(token.form)) return []
    const source = childrenBy(tree, cue, 'obj')[0]
    const clause = clauseAbove(view.tree, cue)
    if (source === undefined || clause < 0) return []
    const said = childrenBy(tree, clause, 'ccomp', 'parataxis').find(child => child !== cue) ?? clause
    const kept = subtree(tree, said, child => child === cue)
    const content = trimmedSpan(tree, said < cue ? kept.filter(index => index < cue) : kept)
    if (!content) return []
    const outer = childrenBy(tree, clause, 'nsubj')[0]
    const teller = outer === undefined || said === clause ? null : speakerAt(view, outer).mention
    return [
      {
        content,
        sentence: view.sentence.index,
        cue: {
          start: token.start,
          end: token.end,
          lemma: token.form.toLowerCase() === 'citing' ? 'cite' : 'quote',
        },
        speaker: speakerAt(view, source),
        through: teller ? [teller] : [],
        direct: false,
        rule: 'citing',
      },
    ]
  })
}
