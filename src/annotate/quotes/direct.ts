import { beliefVerbs, namingVerbs, praiseVerbs, speechVerbs } from '../../language/en/speech.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { caseOf, childrenBy } from '../tree.ts'
import { verbOf } from './cues.ts'
import type { QuoteDraft } from './draft.ts'
import type { QuotedStretch } from './marks.ts'
import { type SpeakerMatch, type SpeechView, speakerAt } from './speakers.ts'

/** Words between marks that are fewer than this are a name, a title or irony, unless a verb of speech takes them. */
const shortestQuote = 3

/** Letters that two spans share, as a part of the first. */
const share = (of: Span, other: Span): number =>
  Math.max(0, Math.min(of.end, other.end) - Math.max(of.start, other.start)) / Math.max(1, of.end - of.start)

/**
 * Works quotation marks in. A report whose words all stand in marks becomes a direct one over the whole stretch,
 * which may go over several sentences; marked words that no tree rule took get the cue beside them, or the speaker
 * of the stretch before.
 */
export const withDirectQuotes = (
  drafts: readonly QuoteDraft[],
  stretches: readonly QuotedStretch[],
  views: readonly SpeechView[],
  text: string,
): readonly QuoteDraft[] => {
  const found: QuoteDraft[] = []
  const taken = new Set<QuotedStretch>()
  for (const draft of drafts) {
    // "I believe" in somebody's mouth is his, as the words round it are.
    if (beliefVerbs.has(draft.cue.lemma) && isInsideMarks(draft, stretches)) continue
    const stretch = stretches.find(
      item => share(draft.content, item) > 0.85 || opens(item, draft, text) || names(item, draft),
    )
    // Words in marks cannot report what else stands in the same marks: "I say he lied," X said.
    const isInside = stretch !== undefined && stretch.start <= draft.cue.start && draft.cue.end <= stretch.end
    if (!stretch || isInside) {
      found.push(draft)
      continue
    }
    taken.add(stretch)
    found.push({ ...draft, content: { start: stretch.start, end: stretch.end }, direct: true })
  }
  const covered = (stretch: QuotedStretch): boolean =>
    found.some(draft => !isInsideMarks(draft, stretches) && share(stretch, draft.content) > 0.9)
  let previous: { readonly draft: QuoteDraft; readonly stretch: QuotedStretch } | undefined
  for (const stretch of stretches) {
    const own = found.find(draft => draft.direct && draft.content.start === stretch.start)
    if (own) {
      previous = { draft: own, stretch }
      continue
    }
    if (taken.has(stretch) || covered(stretch)) continue
    const words = text.slice(stretch.start, stretch.end).split(/\s+/).length
    const beside = cueBeside(stretch, stretches, views)
    const signed = beside ? undefined : signedBy(stretch, views, text)
    const draft: QuoteDraft | undefined =
      (beside ?? signed)
        ? {
            ...((beside ?? signed) as Omit<QuoteDraft, 'content' | 'direct'>),
            content: { start: stretch.start, end: stretch.end },
            direct: true,
          }
        : continues(previous, stretch, views, words)
          ? {
              ...(previous as { draft: QuoteDraft }).draft,
              content: { start: stretch.start, end: stretch.end },
              direct: true,
              rule: 'same speaker goes on',
            }
          : undefined
    if (!draft || (words < shortestQuote && draft.rule !== 'naming')) continue
    found.push(draft)
    previous = { draft, stretch }
  }
  return [...found, ...openedBefore(found, stretches)]
}

/** A paragraph that opens marks and leaves them open goes on in the next: its speaker is named there. */
const openedBefore = (
  found: readonly QuoteDraft[],
  stretches: readonly QuotedStretch[],
): readonly QuoteDraft[] => {
  const added: QuoteDraft[] = []
  for (const [index, stretch] of [...stretches.entries()].reverse()) {
    const next = stretches[index + 1]
    const isKnown = found.some(draft => draft.direct && draft.content.start === stretch.start)
    if (isKnown || stretch.isClosed || next?.block !== stretch.block + 1) continue
    const draft = [...found, ...added].find(item => item.direct && item.content.start === next.start)
    if (draft)
      added.push({ ...draft, content: { start: stretch.start, end: stretch.end }, rule: 'speaker follows' })
  }
  return added
}

/** The marks hold the report from its first word, and the tree hung more behind them: `"…", using the acronym`. */
const opens = (stretch: QuotedStretch, draft: QuoteDraft, text: string): boolean =>
  stretch.isClosed &&
  Math.abs(stretch.start - draft.content.start) <= 2 &&
  share(stretch, draft.content) > 0.95 &&
  text.slice(stretch.start, stretch.end).split(/\s+/).length > shortestQuote &&
  /[,.?!]["”’]?$|^["”’][,.]/u.test(text.slice(stretch.end - 1, stretch.end + 2))

/** `what he called "record time"`: what it is called is what is said. */
const names = (stretch: QuotedStretch, draft: QuoteDraft): boolean =>
  namingVerbs.has(draft.cue.lemma) &&
  !praiseVerbs.has(draft.cue.lemma) &&
  draft.cue.end <= stretch.start &&
  Math.abs(stretch.start - draft.content.start) <= 2 &&
  draft.content.end - stretch.end <= 2

/** `"…" — Name` at the end of a paragraph: the dash says who. */
const signedBy = (
  stretch: QuotedStretch,
  views: readonly SpeechView[],
  text: string,
): Omit<QuoteDraft, 'content' | 'direct'> | undefined => {
  const rest = /^["”’]?\s*([―—–]|--?)\s*(?=\p{Lu})/u.exec(text.slice(stretch.end, stretch.end + 12))
  if (!rest) return undefined
  const dash = stretch.end + rest[0].indexOf(rest[1] ?? '')
  const at = stretch.end + rest[0].length
  const view = views.find(item => item.sentence.start <= at && at < item.sentence.end)
  const name = view?.actors.find(mention => mention.start <= at + 1 && at < mention.end)
  if (!view || !name || view.sentence.end - name.end > 60) return undefined
  return {
    sentence: view.sentence.index,
    cue: { start: dash, end: dash + (rest[1]?.length ?? 1), lemma: '—' },
    speaker: { mention: name },
    through: [],
    rule: 'signed',
  }
}

const isInsideMarks = (draft: QuoteDraft, stretches: readonly QuotedStretch[]): boolean =>
  stretches.some(stretch => stretch.start <= draft.cue.start && draft.cue.end <= stretch.end)

/** A sentence in marks with no cue of its own, right after quoted words of the same or the last paragraph. */
const continues = (
  previous: { readonly draft: QuoteDraft; readonly stretch: QuotedStretch } | undefined,
  stretch: QuotedStretch,
  views: readonly SpeechView[],
  words: number,
): boolean => {
  if (!previous || words < shortestQuote) return false
  const isSameBlock = previous.stretch.block === stretch.block
  const isNextBlock = previous.stretch.block + 1 === stretch.block && !previous.stretch.isClosed
  if (!isSameBlock && !isNextBlock) return false
  const view = views.find(item => overlaps(item.sentence, stretch))
  if (!view) return false
  const isWholeSentence = stretch.start - view.sentence.start <= 2
  const isBrokenByCue = previous.draft.sentence === view.sentence.index
  return isWholeSentence || isBrokenByCue
}

/** The verb of speech nearest to marked words in their sentences, outside all marks, with its subject. */
const cueBeside = (
  stretch: QuotedStretch,
  stretches: readonly QuotedStretch[],
  views: readonly SpeechView[],
): Omit<QuoteDraft, 'content' | 'direct'> | undefined => {
  const near = views.filter(
    view =>
      overlaps(view.sentence, stretch) ||
      (view.sentence.end <= stretch.start &&
        stretch.start - view.sentence.end <= 2 &&
        /:$/u.test(view.text.slice(view.sentence.start, view.sentence.end))),
  )
  const options = near.flatMap(view =>
    view.tree.tokens.flatMap((token, index) => {
      if ((token.upos !== 'VERB' && !token.xpos.startsWith('VB')) || token.deprel === 'amod') return []
      if (stretches.some(item => item.start <= token.start && token.end <= item.end)) return []
      const naming = verbOf(token, namingVerbs)
      const lemma = naming ?? verbOf(token, speechVerbs)
      if (lemma === undefined) return []
      const distance = token.start >= stretch.end ? token.start - stretch.end : stretch.start - token.end
      // "what he called 'record time'": the naming verb stands right before.
      if (naming !== undefined && !speechVerbs.has(lemma) && (token.end > stretch.start || distance > 80))
        return []
      const speaker = subjectNear(view, index)
      if (!speaker) return []
      return [{ view, token, lemma, distance, speaker, rule: naming ? 'naming' : 'beside marks' }]
    }),
  )
  const best = options.sort(
    (left, right) => left.distance - right.distance || left.token.start - right.token.start,
  )[0]
  if (!best || best.distance > 160) return undefined
  return {
    sentence: best.view.sentence.index,
    cue: { start: best.token.start, end: best.token.end, lemma: best.lemma },
    speaker: best.speaker,
    through: [],
    rule: best.rule,
  }
}

const subjectNear = (view: SpeechView, verb: number): SpeakerMatch | undefined => {
  const { tree } = view
  let at = verb
  for (let steps = 0; steps < 4 && at >= 0; steps++) {
    const subject = childrenBy(tree, at, 'nsubj').find(child => tree.tokens[child]?.deprel !== 'nsubj:pass')
    if (subject !== undefined && !/^(?:what|which|that|who)$/iu.test(tree.tokens[subject]?.form ?? ''))
      return speakerAt(view, subject)
    const token = tree.tokens[at]
    if (subject !== undefined && token?.deprel === 'acl:relcl') return speakerAt(view, token.head)
    const agent = childrenBy(tree, at, 'obl').find(child => caseOf(tree, child) === 'by')
    if (agent !== undefined) return speakerAt(view, agent)
    at = token?.head ?? -1
  }
  return undefined
}
