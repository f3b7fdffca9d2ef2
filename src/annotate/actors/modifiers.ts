import {
  actionNouns,
  authorityNouns,
  fighterNouns,
  governmentModifiers,
  holdingNouns,
  mediaNouns,
  patronParticiples,
  roleNouns,
  sideModifiers,
  stateForceNouns,
  strongholdNouns,
} from '../../language/en/actors.ts'
import type { Candidate } from '../../model/mention.ts'
import { type Finding, strengths } from './finding.ts'
import { isBeforeParticiple } from './nationality.ts'
import { governmentOf, governmentsHere, kindOf, type Reader } from './reader.ts'
import { localCandidate, rankContextual } from './resolve.ts'
import { stanceIdentity } from './stance.ts'
import { countryAt, isOneOf, lemmaKeys, nameAt, type SentenceView } from './view.ts'

/**
 * Sides named by a modifier alone: the first part of "IS-held", "rebel-controlled", "US-backed", and doers before
 * a deed, a holding or a role ("regime shelling", "Russian air strikes", "rebel commander"). `used` = tokens that
 * a phrase around them has read already.
 */
export const findModifiers = (
  view: SentenceView,
  reader: Reader,
  used: ReadonlySet<number>,
): readonly Finding[] =>
  view.tree.tokens.flatMap((token, index) => {
    if (used.has(index) || token.upos === 'PUNCT' || nameAt(view, index)) return []
    return (
      stanceModifier(view, index, reader) ??
      (countryAt(view, index) ? countryModifier(view, index, reader) : sideModifier(view, index, reader))
    )
  })

/** "the pro-Gaddafi stronghold of Sirte". */
const stanceModifier = (
  view: SentenceView,
  index: number,
  reader: Reader,
): readonly Finding[] | undefined => {
  const governor = view.tree.tokens[view.tree.tokens[index]?.head ?? -1]
  if (!isOwnerRelation(view, index) || ![actionNouns, holdingNouns].some(words => isOneOf(governor, words)))
    return undefined
  const identity = stanceIdentity(view, index, reader)
  if (!identity) return undefined
  const { actorKind, candidates, strength } = identity
  return [{ from: index, to: index + 1, head: index, actorKind, candidates, strength }]
}

/** A country before a deed; both of "Russian-Ukrainian clashes". */
const countryModifier = (view: SentenceView, index: number, reader: Reader): readonly Finding[] => {
  const match = countryAt(view, index)
  if (!match || index !== match.to - 1) return []
  const isCompound = isBeforeParticiple(view, match.to)
  const isNamedFirst = view.tree.tokens[match.to]?.form === '-' && countryAt(view, match.to + 1) !== undefined
  const doer = isNamedFirst ? match.to + 1 : index
  if (!isCompound && !isDoer(view, doer) && !isConjoined(view, index)) return []
  const isBacker = isCompound && isOneOf(view.tree.tokens[match.to + 1], patronParticiples)
  return [
    {
      from: match.from,
      to: match.to,
      head: index,
      actorKind: 'government',
      candidates: [governmentOf(reader, match.country, 0.8, isBacker ? 'backer' : 'doer')],
      strength: strengths.bare,
    },
  ]
}

const sideModifier = (view: SentenceView, index: number, reader: Reader): readonly Finding[] => {
  const token = view.tree.tokens[index]
  const governor = view.tree.tokens[token?.head ?? -1]
  const isCompound = isBeforeParticiple(view, index + 1)
  const isOwner =
    isOwnerRelation(view, index) &&
    [actionNouns, holdingNouns, roleNouns, mediaNouns].some(words => isOneOf(governor, words))
  if (!isOneOf(token, sideModifiers) || (!isCompound && !isOwner && !isConjoined(view, index))) return []
  const candidates = sideCandidates(view, index, reader)
  // "terrorist operations" of nobody in particular.
  if (!isCompound && !isOneOf(governor, strongholdNouns) && candidates[0]?.id.startsWith('actor:')) return []
  return [
    {
      from: index,
      to: index + 1,
      head: index,
      actorKind: kindOf(reader, candidates[0]),
      candidates,
      strength: strengths.bare,
    },
  ]
}

const isOwnerRelation = (view: SentenceView, index: number): boolean =>
  ['nmod:poss', 'compound', 'amod', 'conj'].includes(view.tree.tokens[index]?.deprel ?? '')

const isDoer = (view: SentenceView, index: number): boolean =>
  isOwnerRelation(view, index) && isOneOf(view.tree.tokens[view.tree.tokens[index]?.head ?? -1], actionNouns)

/**
 * "Syrian and Russian warplanes", "regime and SDF forces": the farther of two sides before one noun. Read off the
 * order of the words, since trees often hang it elsewhere.
 */
const isConjoined = (view: SentenceView, index: number): boolean => {
  const { tokens } = view.tree
  if (tokens[index + 1]?.upos !== 'CCONJ') return false
  for (let at = index + 2; at < Math.min(index + 7, tokens.length); at++) {
    const next = tokens[at]
    if (!next || !['ADJ', 'NOUN', 'PROPN', 'VERB', 'PUNCT'].includes(next.upos) || next.form === ',')
      return false
    if ([stateForceNouns, fighterNouns, authorityNouns].some(words => isOneOf(next, words)))
      return at > index + 2
  }
  return false
}

const sideCandidates = (view: SentenceView, index: number, reader: Reader): readonly Candidate[] => {
  const token = view.tree.tokens[index]
  if (!token) return []
  const sentence = view.sentence.index
  const governments = isOneOf(token, governmentModifiers) ? governmentsHere(reader, sentence) : []
  if (governments.length > 0) return governments
  for (const key of lemmaKeys(token))
    for (const phrase of [[key], [`${key}s`], [key, 'forces'], [key, 'fighters']]) {
      const found = rankContextual(
        reader.lexicon.contextual(phrase),
        phrase,
        reader.context,
        sentence,
        undefined,
      )
      if (found.length > 0) return found
    }
  return [localCandidate(token.form.toLowerCase(), 'a side that nothing resolves')]
}
