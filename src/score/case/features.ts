import { treeOf } from '../../annotate/tree.ts'
import { eventCues } from '../../language/en/event-cues.ts'
import type { DocumentLayers } from '../../model/layers.ts'
import type { Features } from './softmax.ts'
import { type TerritoryChange, territoryChanges } from './territory.ts'

/** The layers that types are told by. */
export type CaseLayers = Pick<DocumentLayers, 'parses' | 'actors' | 'claims'>

const cuesByWords = Object.entries(eventCues).reduce((index, [cue, list]) => {
  for (const words of list.split(', ')) index.set(words, [...(index.get(words) ?? []), cue])
  return index
}, new Map<string, readonly string[]>())

/** Cues that say more together than apart. */
const pairs: readonly (readonly [string, string])[] = [
  ['protest', 'live fire'],
  ['protest', 'riot control'],
  ['protest', 'riot'],
  ['protest', 'peaceful'],
  ['protest', 'police'],
  ['capture', 'state'],
  ['capture', 'insurgent'],
  ['withdrawal', 'insurgent'],
  ['withdrawal', 'state'],
  ['capture', 'withdrawal'],
  ['weapons', 'police'],
  ['arrest', 'protest'],
  ['clash', 'state'],
  ['attack', 'civilian'],
  ['clash', 'insurgent'],
]

const content = new Set(['NOUN', 'VERB', 'ADJ', 'ADV'])

/** How much each family of features weighs beside the words. */
const scale = { cue: 0.7, claim: 0.5, territory: 1.5 }

/** How many of a text's words stand before what opens it. */
const opening = 12

type Draft = Map<string, number>

const put = (features: Draft, name: string, value: number): void => {
  features.set(name, Math.max(features.get(name) ?? 0, value))
}

/** Lemmas, pairs of neighbours and main predicates: `l:`, `b:`, `r:`. Their weight by rarity comes with the model. */
const wordFeatures = (features: Draft, { parses }: CaseLayers): void => {
  for (const { tokens } of parses)
    for (const [index, token] of tokens.entries()) {
      const lemma = token.lemma.toLowerCase()
      if (content.has(token.upos)) put(features, `l:${lemma}`, 1)
      const before = tokens[index - 1]
      if (before && (content.has(before.upos) || before.upos === 'PROPN') && /NOUN|VERB/.test(token.upos))
        put(features, `b:${before.lemma.toLowerCase()} ${lemma}`, 0.7)
      if (token.deprel === 'root') put(features, `r:${lemma}`, 1)
    }
}

const cueFeatures = (features: Draft, { parses }: CaseLayers): void => {
  const counts = new Map<string, number>()
  const early = new Map<string, number>()
  for (const [sentence, { tokens }] of parses.entries())
    for (const [index, token] of tokens.entries()) {
      const lemma = token.lemma.toLowerCase()
      const phrases = [
        lemma,
        ...[1, 2, 3].flatMap(step => {
          const next = tokens[index + step]
          return next ? [`${lemma} ${next.lemma.toLowerCase()}`] : []
        }),
      ]
      for (const cue of phrases.flatMap(phrase => cuesByWords.get(phrase) ?? [])) {
        counts.set(cue, (counts.get(cue) ?? 0) + 1)
        if (sentence === 0 && index < opening) early.set(cue, (early.get(cue) ?? 0) + 0.5)
      }
    }
  const root = (count: number): number => Math.sqrt(Math.min(count, 3))
  for (const [cue, count] of counts) put(features, `q:${cue}`, scale.cue * root(count))
  for (const [cue, count] of early) put(features, `e:${cue}`, scale.cue * root(count))
  for (const [left, right] of pairs)
    if (counts.has(left) && counts.has(right)) put(features, `p:${left}+${right}`, scale.cue)
}

const claimFeatures = (features: Draft, { claims, actors }: CaseLayers): void => {
  const add = (name: string): void => put(features, name, scale.claim)
  for (const claim of claims) {
    if (claim.kind === 'event') {
      add(`c:event/${claim.type}`)
      if (claim.means !== null) add(`m:${claim.means}`)
    } else if (claim.kind === 'control') {
      add(`c:control/${claim.effect}`)
      if (claim.actor) add(`a:${claim.effect} by ${claim.actor.actorKind}`)
      if (claim.opponent) add(`o:${claim.effect} from ${claim.opponent.actorKind}`)
    } else {
      add(`c:${claim.kind}`)
      if (claim.kind === 'casualties') for (const count of Object.keys(claim.counts)) add(`n:${count}`)
    }
  }
  for (const { actorKind } of actors) add(`k:${actorKind}`)
}

/** The changes of territory that a text tells of, in its order. */
export const changesOf = ({ parses, actors }: CaseLayers): readonly TerritoryChange[] =>
  parses.flatMap((parse, sentence) =>
    parse.tokens.length === 0
      ? []
      : territoryChanges(
          treeOf(parse),
          actors.filter(actor => actor.sentence === sentence),
        ),
  )

const territoryFeatures = (features: Draft, layers: CaseLayers): void => {
  const changes = changesOf(layers)
  const add = (name: string): void => put(features, name, scale.territory)
  for (const { what, by } of changes) add(`t:${what}/${by}`)
  const [takes, leaves] = (['takes', 'leaves'] as const).map(kind =>
    changes.some(({ what }) => what === kind),
  )
  if (takes && leaves) add('t:takes and leaves')
  else if (leaves) add('t:leaves only')
  else if (takes) add('t:takes only')
}

/** What tells the type of event of a short text: words, cues, claims of the stages, changes of territory. */
export const caseFeatures = (layers: CaseLayers): Features => {
  const features: Draft = new Map()
  wordFeatures(features, layers)
  cueFeatures(features, layers)
  claimFeatures(features, layers)
  territoryFeatures(features, layers)
  return features
}
