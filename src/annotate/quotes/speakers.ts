import { mediaNouns } from '../../language/en/actors.ts'
import { textSources } from '../../language/en/speech.ts'
import type { ActorMention, Mention } from '../../model/mention.ts'
import type { Sentence } from '../../model/parse.ts'
import { covers } from '../../model/span.ts'
import { foldWord } from '../actors/words.ts'
import { childrenBy, spanOf, subtree, type Tree } from '../tree.ts'

/** One sentence as the quote rules see it. */
export interface SpeechView {
  readonly sentence: Sentence
  readonly tree: Tree
  readonly text: string
  readonly actors: readonly ActorMention[]
  readonly references: readonly Mention[]
}

/** Who the token that heads a subject is; `follows` = an earlier speaker that the words point back to. */
export interface SpeakerMatch {
  readonly mention: ActorMention | null
  /** "the statement", "it", "he": to be looked up among earlier speakers. */
  readonly pointsBack?: 'text' | 'person' | 'thing' | 'any'
  /** True when no stage before saw an actor here. */
  readonly isLocal?: boolean
}

/** The mention that this token heads or lies in, else one of its own making. */
export const speakerAt = (view: SpeechView, token: number): SpeakerMatch => {
  const word = view.tree.tokens[token]
  if (!word) return { mention: null }
  const lower = word.form.toLowerCase()
  if (word.upos === 'PRON' || word.upos === 'DET') {
    const pointsBack = pronouns[lower]
    const reference = view.references.find(
      (item): item is ActorMention =>
        item.kind === 'actor' && item.start <= word.start && word.end <= item.end,
    )
    if (reference || pointsBack)
      return { mention: reference ?? localMention(view, token), ...(pointsBack ? { pointsBack } : {}) }
    return { mention: null }
  }
  const listed =
    view.actors.find(mention => mention.sentence === view.sentence.index && mention.head === token) ??
    view.actors
      .filter(mention => covers(mention, word))
      .sort((left, right) => left.end - left.start - (right.end - right.start))[0]
  // "news agency X reports", "the head of the monitor, Y, said": the name says more than the description.
  const isDescription =
    !listed ||
    (listed.head === token &&
      listed.candidates[0]?.id.startsWith('actor:') === true &&
      listed.actorKind !== 'person') ||
    (listed.role !== undefined && !/\p{Lu}/u.test(listed.candidates[0]?.name ?? ''))
  const named = isDescription
    ? childrenBy(view.tree, token, 'appos')
        .map(child =>
          view.actors.find(mention => mention.sentence === view.sentence.index && mention.head === child),
        )
        .find(mention => mention !== undefined && /\p{Lu}/u.test(mention.text))
    : undefined
  if (named) return { mention: named }
  if (textSources.has(word.lemma.toLowerCase()) || textSources.has(foldWord(word.form))) {
    const owner = ownerOf(view, token)
    if (owner) return { mention: owner }
    if (!listed || listed.head !== token || listed.actorKind === 'generic') {
      const reference = view.references.find(item => item.kind === 'actor' && item.head === token)
      const isDefinite = childrenBy(view.tree, token, 'det').some(child =>
        /^(?:the|this|that)$/iu.test(view.tree.tokens[child]?.form ?? ''),
      )
      if (reference?.kind === 'actor') return { mention: reference, pointsBack: 'text' }
      return { mention: localMention(view, token), ...(isDefinite ? { pointsBack: 'text' as const } : {}) }
    }
  }
  if (listed) return { mention: listed }
  const reference = view.references.find(
    item => item.kind === 'actor' && (item.head === token || covers(item, word)),
  )
  if (reference?.kind === 'actor') return { mention: reference }
  if (!['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET'].includes(word.upos)) return { mention: null }
  return { mention: localMention(view, token), isLocal: true }
}

const pronouns: { readonly [form: string]: 'person' | 'thing' | 'any' } = {
  he: 'person',
  she: 'person',
  him: 'person',
  her: 'person',
  it: 'thing',
  they: 'any',
  them: 'any',
  i: 'person',
  we: 'any',
}

/** Whose statement it is: "X's statement", "a report by X", "a statement from X". */
const ownerOf = (view: SpeechView, token: number): ActorMention | undefined => {
  const { tree } = view
  const owners = [
    ...childrenBy(tree, token, 'nmod:poss'),
    ...childrenBy(tree, token, 'nmod').filter(child =>
      childrenBy(tree, child, 'case').some(marker =>
        /^(?:by|from|of)$/iu.test(tree.tokens[marker]?.form ?? ''),
      ),
    ),
    ...childrenBy(tree, token, 'compound', 'amod'),
  ]
  for (const owner of owners) {
    const mention = view.actors.find(item => item.head === owner && item.sentence === view.sentence.index)
    if (mention) return mention
    const word = tree.tokens[owner]
    const reference = view.references.find(
      item => item.kind === 'actor' && word !== undefined && covers(item, word),
    )
    if (reference?.kind === 'actor') return reference
  }
  return undefined
}

/** A speaker that the actor stage did not see as one: "residents of the town", "the ministry". */
export const localMention = (view: SpeechView, head: number): ActorMention => {
  const { tree } = view
  const kept = subtree(tree, head, child =>
    ['acl', 'acl:relcl', 'appos', 'punct', 'det', 'conj', 'cc', 'parataxis', 'advcl', 'case'].includes(
      tree.tokens[child]?.deprel ?? '',
    ),
  )
  const span = spanOf(tree, contiguousRound(kept, head))
  const text = view.text.slice(span.start, span.end)
  const isMedia = mediaNouns.has(tree.tokens[head]?.lemma ?? '')
  return {
    kind: 'actor',
    ...span,
    text,
    sentence: view.sentence.index,
    head,
    actorKind: isMedia ? 'media' : 'generic',
    candidates: [
      {
        id: `actor:${text
          .split(/\s+/)
          .map(foldWord)
          .filter(word => word !== '')
          .join(' ')}`,
        name: text,
        score: 0.3,
        detail: 'subject of a verb of speech',
      },
    ],
  }
}

const contiguousRound = (indices: readonly number[], head: number): number[] => {
  const known = new Set(indices)
  let from = head
  let to = head
  while (known.has(from - 1)) from--
  while (known.has(to + 1)) to++
  return indices.filter(index => index >= from && index <= to)
}
