import { compoundParticiples } from '../../language/en/actors.ts'
import type { ActorEntry } from '../../model/actor.ts'
import type { ActorContext } from './context.ts'
import { strengths } from './finding.ts'
import type { NameMatch } from './lexicon.ts'
import { isBeforeParticiple } from './nationality.ts'
import { wordsBetween } from './noun-phrase.ts'
import { described, type Identity, kindOf, type Reader } from './reader.ts'
import { entryCandidate, rankContextual, rankNamesakes } from './resolve.ts'
import { headOf, isOneOf, nameAt, type SentenceView } from './view.ts'

/** One-word names that are common elsewhere need their country or war in the text. */
export const isSupported = (
  entry: ActorEntry,
  name: NameMatch,
  context: ActorContext,
  sentence: number,
): boolean => {
  if (name.words > 1 || entry.countries.length === 0) return true
  if (entry.kind === 'news agency' || entry.kind === 'media') return true
  if (entry.name.length > 5 && entry.kind !== 'person' && entry.kind !== 'armed forces') return true
  return context.sharesAt(sentence).some(({ code, share }) => share > 0.05 && entry.countries.includes(code))
}

/** Who a name of the list is; persons are read by `persons.ts`. */
export const nameIdentity = (view: SentenceView, name: NameMatch, reader: Reader): Identity | undefined => {
  const sentence = view.sentence.index
  const entries = name.entries.filter(entry => isSupported(entry, name, reader.context, sentence))
  if (entries.length === 0) return undefined
  const candidates = rankNamesakes(entries, reader.context, sentence)
  const actorKind = kindOf(reader, candidates[0])
  if (actorKind === 'person') return undefined
  const branch = branchIdentity(view, name, reader)
  return branch
    ? { ...branch, candidates: [...branch.candidates, ...candidates] }
    : { candidates, actorKind, strength: strengths.name }
}

/** "Al-Qaeda" in Yemen and "African Union" troops in Somalia: the branch that is meant where it acts. */
const branchIdentity = (view: SentenceView, name: NameMatch, reader: Reader): Identity | undefined => {
  const words = wordsBetween(view.tree, name)
  const sentence = view.sentence.index
  const entries = reader.lexicon.contextual(words).filter(entry => !name.entries.includes(entry))
  const [best] = rankContextual(entries, words, reader.context, sentence, undefined)
  const home = reader.lexicon.entries.get(best?.id ?? '')?.countries[0]
  if (!best || best.score < 0.55 || home !== reader.context.sharesAt(sentence)[0]?.code) return undefined
  return { candidates: [{ ...best, score: 0.96 }], actorKind: kindOf(reader, best), strength: strengths.name }
}

/** The actor whose name modifies or owns a noun: "IS fighters", "Assad's forces", "Islamic State group". */
export const ownerIdentity = (view: SentenceView, owner: NameMatch, reader: Reader): Identity | undefined => {
  const sentence = view.sentence.index
  const entries = owner.entries.filter(entry => isSupported(entry, owner, reader.context, sentence))
  const ranked = rankNamesakes(entries, reader.context, sentence)
  const best = reader.lexicon.entries.get(ranked[0]?.id ?? '')
  if (!best || best.kind === 'news agency' || best.kind === 'media') return undefined
  const source = headOf(view.tree, owner)
  if (best.kind === 'person') {
    const side = best.parent === undefined ? undefined : reader.lexicon.entries.get(best.parent)
    return side && described([entryCandidate(side, 0.9, `side of ${best.name}`)], side.kind)
  }
  const branch = branchIdentity(view, owner, reader)
  return { ...(branch ?? { candidates: ranked, actorKind: best.kind, strength: strengths.name }), source }
}

/** The name among the modifiers that stands nearest to the head, unless it only leads or backs it. */
export const nearestName = (
  view: SentenceView,
  modifiers: readonly number[],
  head: number,
): NameMatch | undefined => {
  for (const modifier of [...modifiers].reverse()) {
    if (isOneOf(view.tree.tokens[modifier], compoundParticiples)) continue
    const name =
      nameAt(view, modifier) ?? view.names.find(match => match.from <= modifier && modifier < match.to)
    if (name && name.to <= head && !isBeforeParticiple(view, name.to)) return name
  }
  return undefined
}
