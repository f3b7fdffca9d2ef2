import type { ControlEffect, Extent, Force } from '../../../model/claim.ts'
import type { DocumentLayers } from '../../../model/layers.ts'
import { type ActorMention, bestCandidate, type PlaceMention } from '../../../model/mention.ts'
import { stateWidth } from '../../../tagger/session.ts'
import type { Tagger } from '../../../tagger/tagger.ts'
import type { Match } from '../control-match.ts'
import { isFalseFriend } from '../frames.ts'
import { ruledForceAt } from '../ruled-force.ts'
import type { Scope } from '../scope.ts'
import { type Candidate, candidatesOf } from './candidates.ts'
import { readerEncoder } from './encode.ts'
import { triggerKey } from './lexicon.ts'
import { readReaderModel } from './model.ts'
import { openReaderSession, type ReaderOutput } from './session.ts'

/** A place that a trigger may speak of. */
export interface PlaceLink {
  readonly place: PlaceMention
  readonly probability: number
  readonly extent: Extent
}

/** An actor, by the best of its mentions; null stands for nobody. */
export interface ActorLink {
  readonly actor: ActorMention | null
  readonly probability: number
}

/** What the reader makes of one word. Probabilities, 0 to 1; links are sorted, best first. */
export interface Finding {
  readonly token: number
  readonly effects: ReadonlyMap<ControlEffect, number>
  readonly forces: ReadonlyMap<Force, number>
  readonly places: readonly PlaceLink[]
  readonly actors: readonly ActorLink[]
  readonly opponents: readonly ActorLink[]
}

type Reads = Pick<DocumentLayers, 'parses' | 'places' | 'actors' | 'references'>

/** Reads one sentence, knowing what the frames made of it. */
export type SentenceReader = (scope: Scope, framed: readonly Match[]) => Promise<readonly Finding[]>

/** The claim reader that was learned from labelled sentences (`training/`). */
export interface ClaimReader {
  /** Opens a document. Only sentences with a word and a place that can make a claim are run. */
  open(layers: Reads): SentenceReader
  close(): Promise<void>
}

/** Loads the reader. It starts from the states of `tagger`. Throws when a file of the model is missing. */
export const loadClaimReader = async (tagger: Tagger, folder?: string): Promise<ClaimReader> => {
  const { labels, network } = await readReaderModel(folder)
  const session = await openReaderSession(network)
  const encode = readerEncoder(labels)
  const triggers = new Set(labels.triggers)

  const readSentence = async (
    layers: Reads,
    candidates: readonly Candidate[],
    scope: Scope,
    framed: readonly Match[],
  ): Promise<Finding[]> => {
    const { tree, sentence } = scope
    if (!candidates.some(({ mention }) => mention.kind === 'place')) return []
    const found = triggersIn(scope, framed, triggers)
    if (found.length === 0) return []
    const statesOf = async (index: number): Promise<Float32Array> => {
      const parse = layers.parses[index]
      return parse ? tagger.states(parse) : new Float32Array(0)
    }
    const words = await statesOf(sentence.index)
    const mentions = new Float32Array(candidates.length * stateWidth)
    for (const [index, { mention, distance }] of candidates.entries()) {
      const states = distance === 0 ? words : await statesOf(mention.sentence)
      const from = mention.head * stateWidth
      mentions.set(states.subarray(from, from + stateWidth), index * stateWidth)
    }
    const forces = found.map(token => ruledForceAt(scope, token, framed))
    const output = await session.run({
      words,
      mentions,
      ...encode({ tree, candidates, triggers: found, framed, forces }),
    })
    return found.map((token, at) => findingOf(token, at, candidates, output))
  }

  const findingOf = (
    token: number,
    at: number,
    candidates: readonly Candidate[],
    output: ReaderOutput,
  ): Finding => {
    const rows = labels.extents.length + 3
    const link = (index: number, column: number): number =>
      output.links[(at * candidates.length + index) * rows + column] ?? 0
    const probabilities = (values: Float32Array, names: readonly string[], skip: number) =>
      new Map(names.slice(skip).map((name, index) => [name, values[at * names.length + index + skip] ?? 0]))
    const places = candidates.flatMap(({ mention }, index): PlaceLink[] => {
      if (mention.kind !== 'place') return []
      const scores = labels.extents.map((_, extent) => link(index, 3 + extent))
      const extent = labels.extents[scores.indexOf(Math.max(...scores))] as Extent
      return [{ place: mention, probability: 1 / (1 + Math.exp(-link(index, 0))), extent }]
    })
    const actorsIn = (column: number, nobody: number): ActorLink[] => {
      const scored = candidates.flatMap(({ mention }, index) =>
        mention.kind === 'actor' ? [{ mention, score: link(index, column) }] : [],
      )
      return sharesOf(scored, nobody)
    }
    return {
      token,
      effects: probabilities(output.effects, labels.effects, 1) as ReadonlyMap<ControlEffect, number>,
      forces: probabilities(output.forces, labels.forces, 0) as ReadonlyMap<Force, number>,
      places: places.sort(byProbability),
      actors: actorsIn(1, output.none[at * 2] ?? 0),
      opponents: actorsIn(2, output.none[at * 2 + 1] ?? 0),
    }
  }

  return {
    open: layers => {
      const candidates = candidatesOf(layers)
      return (scope, framed) => readSentence(layers, candidates(scope.sentence.index), scope, framed)
    },
    close: () => session.close(),
  }
}

/** Words that may be triggers: those learned to be, and those that a frame matched. */
const triggersIn = (scope: Scope, framed: readonly Match[], known: ReadonlySet<string>): number[] => {
  const matched = new Set(framed.map(match => match.token))
  return scope.tree.tokens.flatMap((token, index) =>
    matched.has(index) || (known.has(triggerKey(token) ?? '') && !isFalseFriend(scope, index)) ? [index] : [],
  )
}

const byProbability = (
  left: { readonly probability: number },
  right: { readonly probability: number },
): number => right.probability - left.probability

/** Scores to shares that sum to 1, the mentions of one actor taken together under the best of them. */
const sharesOf = (
  scored: readonly { readonly mention: ActorMention; readonly score: number }[],
  nobody: number,
): ActorLink[] => {
  const top = Math.max(nobody, ...scored.map(each => each.score))
  const weightOf = (score: number): number => Math.exp(score - top)
  const total = scored.reduce((sum, each) => sum + weightOf(each.score), weightOf(nobody))
  const links = new Map<string, { actor: ActorMention; best: number; probability: number }>()
  for (const { mention, score } of scored) {
    const id = bestCandidate(mention).id
    const known = links.get(id)
    const share = weightOf(score) / total
    if (!known) links.set(id, { actor: mention, best: score, probability: share })
    else {
      known.probability += share
      if (score > known.best) {
        known.best = score
        known.actor = mention
      }
    }
  }
  return [
    ...[...links.values()].map(({ actor, probability }) => ({ actor, probability })),
    { actor: null, probability: weightOf(nobody) / total },
  ].sort(byProbability)
}
