import type { DocumentLayers } from '../model/layers.ts'
import { type ActorMention, bestCandidate } from '../model/mention.ts'
import type { Quote } from '../model/quote.ts'
import { bySpan, covers } from '../model/span.ts'
import type { Stage } from '../model/stage.ts'
import { withDirectQuotes } from './quotes/direct.ts'
import type { QuoteDraft } from './quotes/draft.ts'
import { findQuoted } from './quotes/marks.ts'
import { sourceQuotes } from './quotes/sources.ts'
import type { SpeakerMatch, SpeechView } from './quotes/speakers.ts'
import { verbQuotes } from './quotes/verbs.ts'
import { treeOf } from './tree.ts'

/**
 * Finds who says what: direct and indirect speech by trees and quotation marks, sources that are only named
 * ("according to"), and hearsay without a speaker. "It added" and "the statement said" get the speaker before.
 */
export const quotes = (): Stage<
  DocumentLayers,
  'document' | 'sentences' | 'parses' | 'actors' | 'references',
  'quotes'
> => ({
  name: 'quotes',
  version: 1,
  reads: ['document', 'sentences', 'parses', 'actors', 'references'],
  writes: 'quotes',
  run: ({ document: doc, sentences, parses, actors, references }) => {
    const views = sentences.map(
      (sentence, index): SpeechView => ({
        sentence,
        tree: treeOf(parses[index] ?? { tokens: [], names: [] }),
        text: doc.text,
        actors: actors.filter(mention => mention.sentence === sentence.index),
        references: references.filter(mention => mention.sentence === sentence.index),
      }),
    )
    const drafts = views.flatMap(view => [...verbQuotes(view), ...sourceQuotes(view)])
    const all = withDirectQuotes(drafts, findQuoted(doc.text, doc.blocks), views, doc.text)
    return nested(resolveSpeakers(unique(all)))
  },
})

/** One quote a content and cue. */
const unique = (drafts: readonly QuoteDraft[]): readonly QuoteDraft[] => {
  const seen = new Set<string>()
  return [...drafts]
    .sort((left, right) => left.cue.start - right.cue.start || bySpan(left.content, right.content))
    .filter(draft => {
      const key = `${draft.content.start} ${draft.content.end} ${draft.cue.start}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
}

/** Sentences over which "it added" still means the last speaker. */
const memory = 3

const resolveSpeakers = (drafts: readonly QuoteDraft[]): readonly Quote[] => {
  const found: Quote[] = []
  for (const draft of drafts) {
    const { content, sentence, direct, cue, rule } = draft
    const speaker = resolved(draft.speaker, draft, found)
    const through = draft.through.filter(mention => mention.start !== speaker?.start)
    found.push({
      content,
      sentence,
      direct,
      cue,
      speaker,
      chain: speaker ? [...through, speaker] : through,
      rule,
    })
  }
  return found
}

/** Pronouns of speech first point to who spoke last, where that fits their number and kind. */
const resolved = (match: SpeakerMatch, draft: QuoteDraft, earlier: readonly Quote[]): ActorMention | null => {
  const { mention, pointsBack } = match
  if (!pointsBack || !mention) return mention
  const last = [...earlier]
    .reverse()
    .find(
      quote =>
        quote.speaker !== null &&
        quote.speaker.start !== mention.start &&
        draft.sentence - quote.sentence <= memory &&
        quote.cue.end <= draft.cue.start &&
        agrees(quote.speaker, pointsBack),
    )?.speaker
  if (!last) return mention
  return {
    ...mention,
    actorKind: last.actorKind,
    candidates: last.candidates,
    ...(last.role === undefined ? {} : { role: last.role }),
    ...(last.affiliation ? { affiliation: last.affiliation } : {}),
    antecedent: last.antecedent ?? { start: last.start, end: last.end, text: last.text },
  }
}

const agrees = (speaker: ActorMention, pointsBack: NonNullable<SpeakerMatch['pointsBack']>): boolean => {
  if (pointsBack === 'person') return speaker.actorKind === 'person'
  if (pointsBack === 'thing') return speaker.actorKind !== 'person' || speaker.role !== undefined
  return true
}

/** The last mention of each actor of a chain: who is named twice speaks once, and the speaker stays at the end. */
const onceEach = (chain: readonly ActorMention[]): readonly ActorMention[] =>
  chain.filter(
    (mention, index) =>
      !chain.slice(index + 1).some(later => bestCandidate(later).id === bestCandidate(mention).id),
  )

/** A report inside what another says has that one's chain before its own: outlet → agency → spokesman. */
const nested = (quotes: readonly Quote[]): readonly Quote[] =>
  quotes
    .map(quote => {
      const outer = quotes
        .filter(
          other =>
            other !== quote && covers(other.content, quote.cue) && covers(other.content, quote.content),
        )
        .sort(
          (left, right) => right.content.end - right.content.start - (left.content.end - left.content.start),
        )
      const before = outer
        .flatMap(other => other.chain)
        .filter(mention => !quote.chain.some(own => own.start === mention.start))
      return { ...quote, chain: onceEach([...before, ...quote.chain]) }
    })
    .sort((left, right) => bySpan(left.content, right.content) || left.cue.start - right.cue.start)
