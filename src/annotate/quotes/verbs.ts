import { beliefVerbs, evidenceVerbs, speechVerbs, textSources } from '../../language/en/speech.ts'
import type { Token } from '../../model/parse.ts'
import { childrenBy, subtree } from '../tree.ts'
import { trimmedSpan } from './content.ts'
import { verbOf } from './cues.ts'
import type { QuoteDraft } from './draft.ts'
import { passedOnBy } from './passed-on.ts'
import type { SpeakerMatch, SpeechView } from './speakers.ts'
import { subjectTokens } from './verb-arcs.ts'
import { contentOf } from './verb-content.ts'
import { subjectOf } from './verb-subject.ts'

/** Reported speech that a verb introduces: "the army said …", "…, he said", "denied losing …". */
export const verbQuotes = (view: SpeechView): readonly QuoteDraft[] =>
  view.tree.tokens.flatMap((token, cue) => {
    const lemma =
      token.upos === 'VERB' || token.xpos.startsWith('VB') ? verbOf(token, speechVerbs) : undefined
    if (lemma === undefined || isAdjectival(token)) return []
    const content = contentOf(view.tree, cue, lemma)
    const speaker = content && subjectOf(view, cue, content.isReported)
    if (!content || speaker === undefined) return wordOrder(view, cue, lemma)
    // "no group claimed the attack", "denied it".
    if (content.rule === 'object' && isEmptyClaim(view, cue)) return []
    const by = speaker.mention?.text.toLowerCase() ?? ''
    // "I think", "you know": nobody is quoted.
    if (beliefVerbs.has(lemma) && /^(?:i|we|you)$/u.test(by)) return []
    // "the video shows that": a text speaks; "he showed that he can": nobody does.
    if (evidenceVerbs.has(lemma) && !isEvidence(view, speaker, lemma)) return []
    // "a sign welcomes people": only an actor's praise or claim of a thing is speech.
    if (content.rule === 'object' && speaker.isLocal) return []
    return [
      {
        content: content.span,
        sentence: view.sentence.index,
        cue: { start: token.start, end: token.end, lemma },
        speaker,
        through: passedOnBy(view, cue),
        direct: false,
        rule: content.rule,
      },
    ]
  })

/**
 * "… near the town, rebels say.": where the tree has no speaker or content, the order of words still tells, when
 * a plain verb of saying ends the sentence (a day or "in a statement" may follow).
 */
const wordOrder = (view: SpeechView, cue: number, lemma: string): readonly QuoteDraft[] => {
  const { tree } = view
  const after = tree.tokens.slice(cue + 1).filter(token => token.upos !== 'PUNCT')
  const before = tree.tokens[cue - 1]
  const token = tree.tokens[cue]
  if (
    !token ||
    !before ||
    !finalVerbs.has(lemma) ||
    after.length > 4 ||
    after.some(item => item.upos === 'VERB' || item.upos === 'SCONJ')
  )
    return []
  const mention = view.actors.find(item => item.end === before.end && item.head <= cue - 1)
  const first = mention ? tree.tokens.findIndex(item => item.start >= mention.start) : -1
  if (!mention || first < shortestContent) return []
  const content = trimmedSpan(
    tree,
    range(0, first).filter(index => index < first - 1 || tree.tokens[index]?.upos !== 'DET'),
  )
  if (!content) return []
  return [
    {
      content,
      sentence: view.sentence.index,
      cue: { start: token.start, end: token.end, lemma },
      speaker: { mention },
      through: passedOnBy(view, cue),
      direct: false,
      rule: 'word order',
    },
  ]
}

const finalVerbs = new Set(['say', 'report', 'announce', 'add', 'claim', 'confirm', 'tell', 'state'])
const shortestContent = 4
const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)

const isEmptyClaim = (view: SpeechView, cue: number): boolean => {
  const { tree } = view
  const [subject, object] = [subjectTokens(tree, cue)[0], childrenBy(tree, cue, 'obj')[0]]
  const isNobody =
    subject !== undefined &&
    childrenBy(tree, subject, 'det').some(child => /^no$/iu.test(tree.tokens[child]?.form ?? ''))
  return (
    isNobody ||
    (object !== undefined && tree.tokens[object]?.upos === 'PRON' && subtree(tree, object).length === 1)
  )
}

const isEvidence = (view: SpeechView, speaker: SpeakerMatch, lemma: string): boolean => {
  if (lemma !== 'show' && lemma !== 'find') return true
  const { mention } = speaker
  const noun = mention ? view.tree.tokens[mention.head]?.lemma.toLowerCase() : undefined
  return (
    mention !== null &&
    (textSources.has(noun ?? '') || ['media', 'monitor', 'news agency'].includes(mention.actorKind))
  )
}

/** "the reported capture": `sources.ts` reads it. */
const isAdjectival = (token: Token): boolean => token.deprel === 'amod' || token.deprel === 'compound'
