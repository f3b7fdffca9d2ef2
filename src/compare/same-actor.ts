import { nameParticles } from '../language/en/titles.ts'
import type { ActorEntry, ActorKind } from '../model/actor.ts'
import type { Document } from '../model/document.ts'
import { byString, contentId } from '../model/id.ts'
import type { JudgedFeature, Judgement } from '../model/judgement.ts'
import { addTo } from '../model/lists.ts'
import { type ActorMention, bestCandidate } from '../model/mention.ts'
import { compareNames, type NameComparison } from './features/actor-names.ts'
import { isNear } from './near.ts'

/** The actors of one document. */
export interface DocumentActors {
  readonly document: Document
  readonly actors: readonly ActorMention[]
}

/** An actor that only texts know, over all documents. */
interface LocalActor {
  readonly id: string
  readonly names: readonly string[]
  readonly isPerson: boolean
  readonly kinds: readonly ActorKind[]
  /** Whom it speaks for, where some text says so. */
  readonly affiliations: ReadonlySet<string>
  readonly documents: ReadonlySet<string>
}

/** From this score on two names are judged to be one actor. */
const threshold = 0.75

/**
 * Judges which actors that no list knows are the same: spellings of a person's name, a short form of it in the
 * same document, an organisation and its abbreviation, a name and a listed one. Descriptions ("gunmen") are never
 * merged. The result does not depend on the order of documents; nothing is judged 'different' but two persons of
 * one family name who speak for different sides.
 */
export const sameActors = (
  documents: readonly DocumentActors[],
  list: readonly ActorEntry[],
): readonly Judgement[] => {
  const locals = collect(documents)
  return [...judgePairs(locals), ...withListed(locals, list)]
    .filter(({ verdict }) => verdict !== 'unsure')
    .sort((left, right) => byString(left.id, right.id))
}

/** The pairs that `sameActors` refuses by a small margin, as `unsure`, by id. */
export const nearActors = (documents: readonly DocumentActors[]): readonly Judgement[] =>
  judgePairs(collect(documents))
    .filter(({ verdict }) => verdict === 'unsure')
    .sort((left, right) => byString(left.id, right.id))

const judgePairs = (locals: readonly LocalActor[]): Judgement[] => {
  const judgements: Judgement[] = []
  const blocks = new Map<string, LocalActor[]>()
  for (const actor of locals) for (const key of blockKeys(actor)) addTo(blocks, key, actor)

  const compared = new Set<string>()
  for (const block of blocks.values())
    for (const left of block)
      for (const right of block) {
        const key = `${left.id}\n${right.id}`
        if (left.id >= right.id || compared.has(key) || left.isPerson !== right.isPerson) continue
        compared.add(key)
        const judgement = judge(left, right)
        if (judgement) judgements.push(judgement)
      }
  return judgements
}

const collect = (documents: readonly DocumentActors[]): readonly LocalActor[] => {
  interface Draft {
    names: Set<string>
    kinds: Set<ActorKind>
    affiliations: Set<string>
    documents: Set<string>
  }
  const drafts = new Map<string, Draft>()
  for (const { document: doc, actors } of documents)
    for (const mention of actors) {
      const { id, name } = bestCandidate(mention)
      if (!id.startsWith('actor:') || !isNamed(mention)) continue
      const draft = drafts.get(id) ?? {
        names: new Set(),
        kinds: new Set(),
        affiliations: new Set(),
        documents: new Set(),
      }
      draft.names.add(name)
      draft.kinds.add(mention.actorKind)
      if (mention.affiliation) draft.affiliations.add(mention.affiliation.id)
      draft.documents.add(doc.id)
      drafts.set(id, draft)
    }
  return [...drafts]
    .map(([id, draft]) => ({
      id,
      names: [...draft.names].sort(byString),
      isPerson: draft.kinds.has('person'),
      kinds: [...draft.kinds].sort(byString),
      affiliations: draft.affiliations,
      documents: draft.documents,
    }))
    .sort((left, right) => byString(left.id, right.id))
}

/** A description is no name: "gunmen" of one text are not those of another. */
const isNamed = (mention: ActorMention): boolean =>
  mention.actorKind !== 'generic' &&
  mention.actorKind !== 'civilians' &&
  /\p{Lu}/u.test(bestCandidate(mention).name)

/** Actors are compared when they share the skeleton of a family name, or initials. */
const blockKeys = (actor: LocalActor): readonly string[] => {
  const keys = new Set<string>()
  for (const name of actor.names) {
    const words = compareNames.words(name)
    const last = words.at(-1)
    if (actor.isPerson) {
      if (last) keys.add(`person ${compareNames.skeleton(last)}`)
    } else {
      for (const word of words.filter(item => !nameParticles.has(item)))
        keys.add(`word ${compareNames.skeleton(word)}`)
      keys.add(`initials ${compareNames.initials(name)}`)
      if (words.length === 1) keys.add(`initials ${words[0]}`)
    }
  }
  return [...keys]
}

const judge = (left: LocalActor, right: LocalActor): Judgement | undefined => {
  const best = bestComparison(left.names, right.names, left.isPerson)
  if (!best) return undefined
  const shareDocument = [...left.documents].some(doc => right.documents.has(doc))
  const shareSide = [...left.affiliations].some(side => right.affiliations.has(side))
  const areOpposed = left.affiliations.size > 0 && right.affiliations.size > 0 && !shareSide
  const support = (shareDocument ? 0.15 : 0) + (shareSide ? 0.15 : 0) - (areOpposed ? 0.35 : 0)
  const score = Math.max(0, Math.min(1, Math.round((best.score + support) * 1000) / 1000))
  const features: readonly JudgedFeature[] = [
    { feature: 'name', score: best.score, weight: 1, detail: best.detail },
    ...(shareDocument ? [{ feature: 'document', score: 1, weight: 0, detail: 'in one document' }] : []),
    ...(shareSide ? [{ feature: 'side', score: 1, weight: 0, detail: 'speak for one side' }] : []),
    ...(areOpposed ? [{ feature: 'side', score: 0, weight: 0, detail: 'speak for different sides' }] : []),
  ]
  if (score >= threshold) return judgement(left.id, right.id, 'same', score, features)
  if (areOpposed && best.score >= 0.6) return judgement(left.id, right.id, 'different', 1 - score, features)
  return isNear(score, threshold) ? judgement(left.id, right.id, 'unsure', score, features) : undefined
}

/** Local names that differ from a listed alias by spelling only: transliteration, a dropped article. */
const withListed = (locals: readonly LocalActor[], list: readonly ActorEntry[]): readonly Judgement[] => {
  const listed = new Map<string, ActorEntry[]>()
  for (const entry of list)
    for (const alias of new Set([entry.name, ...entry.aliases])) {
      const key = compareNames.words(alias).map(compareNames.skeleton).join(' ')
      if (!alias.includes(' ') && !alias.includes('-')) continue
      const entries = listed.get(key) ?? []
      if (!entries.includes(entry)) listed.set(key, [...entries, entry])
    }
  return locals.flatMap(actor => {
    for (const name of actor.names) {
      const words = compareNames.words(name)
      if (words.length < 2) continue
      const options = (listed.get(words.map(compareNames.skeleton).join(' ')) ?? []).filter(
        entry => (entry.kind === 'person') === actor.isPerson,
      )
      for (const entry of options) {
        const best = bestComparison([name], [entry.name, ...entry.aliases], actor.isPerson)
        if (best && best.score >= threshold)
          return [
            judgement(actor.id, entry.id, 'same', best.score, [
              {
                feature: 'name',
                score: best.score,
                weight: 1,
                detail: `${best.detail}; spelling of a listed name`,
              },
            ]),
          ]
      }
    }
    return []
  })
}

const bestComparison = (
  left: readonly string[],
  right: readonly string[],
  isPerson: boolean,
): NameComparison | undefined =>
  left
    .flatMap(one =>
      right.map(other =>
        isPerson ? compareNames.persons(one, other) : compareNames.organisations(one, other),
      ),
    )
    .filter(found => found !== undefined)
    .sort((one, other) => other.score - one.score || byString(one.detail, other.detail))[0]

const judgement = (
  one: string,
  other: string,
  verdict: Judgement['verdict'],
  score: number,
  features: readonly JudgedFeature[],
): Judgement => {
  const [left, right] = one < other ? [one, other] : [other, one]
  return {
    id: contentId('judgement', ['actor', left, right, 'same-actor@1']),
    subject: 'actor',
    left,
    right,
    verdict,
    by: 'same-actor@1',
    at: null,
    score: Math.round(score * 1000) / 1000,
    reason: features.map(({ detail }) => detail).join('; '),
    features,
    threshold,
  }
}
