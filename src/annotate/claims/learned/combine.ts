import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Force } from '../../../model/claim.ts'
import { bestCandidate } from '../../../model/mention.ts'
import type { Match } from '../control-match.ts'
import type { Scope } from '../scope.ts'
import { featureNames } from './features.ts'
import { type Proposal, proposalsOf } from './proposals.ts'
import type { Finding } from './reader.ts'

/** `combination.json`: how far each reader is trusted. Fitted by `training/combine_readers.py` on the tune part. */
export interface CombinationWeights {
  /** Logistic regression, by reader, in the order of `featureNames`. */
  readonly weights: { readonly [reader in Proposal['reader']]: readonly number[] }
  readonly features: readonly string[]
  /** By frame, how much likelier than others it was right on the training part, in log-odds. */
  readonly trust: { readonly [frame: string]: number }
  /** Proposals of a lower confidence are dropped. */
  readonly threshold: number
  /** What the force that the rules found counts against the learned reader's log-probabilities. */
  readonly ruleForce: number
}

/** What both readers together say of a sentence: matches of one place, with a confidence. */
export type Combination = (
  scope: Scope,
  framed: readonly Match[],
  findings: readonly Finding[],
) => readonly Match[]

const ownFile = new URL('../../../../data/claims/combination.json', import.meta.url)

/** Reads the weights. Throws when they were fitted for other features. */
export const loadCombination = async (path = fileURLToPath(ownFile)): Promise<Combination> => {
  const weights = JSON.parse(await readFile(path, 'utf8')) as CombinationWeights
  if (weights.features.join() !== [...featureNames, 'trust'].join())
    throw new Error(
      `${path} was fitted for the features ${weights.features.join(', ')}: fit it anew with training/combine_readers.py`,
    )
  return combinationOf(weights)
}

export const combinationOf =
  (weights: CombinationWeights): Combination =>
  (scope, framed, findings) => {
    const weighed = proposalsOf(scope, framed, findings)
      .map(proposal => ({ proposal, confidence: confidenceOf(proposal, weights) }))
      // Of equals the first stands: frames in their order, then the learned reader's words.
      .sort((left, right) => right.confidence - left.confidence)
    const kept: Weighed[] = []
    const beaten = new Map<Weighed, string[]>()
    for (const each of weighed) {
      const rival = kept.find(known => areRivals(known.proposal, each.proposal))
      const described = `${describe(each.proposal)} (${each.proposal.reader}, ${each.confidence})`
      if (rival) beaten.get(rival)?.push(described)
      else if (each.confidence >= weights.threshold) {
        kept.push(each)
        beaten.set(each, [])
      } else if (each.proposal.reader !== 'learned')
        scope.drop(`too unsure: ${described}`, ...spanOf(scope, each))
    }
    return kept
      .sort((left, right) => left.proposal.match.token - right.proposal.match.token)
      .map(each => matchOf(each, beaten.get(each)?.slice(0, shownRivals) ?? [], weights))
  }

/** Beaten proposals that a claim's trace names. */
const shownRivals = 3

interface Weighed {
  readonly proposal: Proposal
  readonly confidence: number
}

/** The probability that place, effect and actor are right, to three decimals. */
const confidenceOf = (
  { reader, features, match }: Proposal,
  { weights, trust }: CombinationWeights,
): number => {
  const values = [...features, trust[match.frame] ?? 0]
  const sum = weights[reader].reduce((total, weight, index) => total + weight * (values[index] ?? 0), 0)
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000
}

/** Two readings of the same words: one place with one effect, or one word with one place. */
const areRivals = (left: Proposal, right: Proposal): boolean =>
  bestCandidate(left.filler.place).id === bestCandidate(right.filler.place).id &&
  (left.match.token === right.match.token ||
    (stateOf(left) === stateOf(right) && (left.match.effect !== 'holds' || sameActor(left, right))))

const stateOf = ({ match }: Proposal): string => (match.effect === 'loses' ? 'captures' : match.effect)

const sameActor = (left: Proposal, right: Proposal): boolean =>
  (left.actor ? bestCandidate(left.actor).id : '') === (right.actor ? bestCandidate(right.actor).id : '')

const matchOf = (
  { proposal, confidence }: Weighed,
  dropped: readonly string[],
  { ruleForce }: CombinationWeights,
): Match => {
  const { match, filler, actor, reader, finding } = proposal
  const others = match.actors.filter(each => each !== match.actors[0] && each !== actor)
  return {
    ...match,
    places: [filler],
    actors: actor ? [actor, ...others] : [],
    opponents: match.opponents.filter(each => each !== actor),
    confidence,
    reader,
    dropped,
    ...(finding ? { forces: logShares(finding.forces), ruleForce } : {}),
  }
}

const logShares = (forces: ReadonlyMap<Force, number>): ReadonlyMap<Force, number> =>
  new Map([...forces].map(([force, share]) => [force, Math.log(Math.max(1e-4, share))]))

const describe = ({ match, filler, actor }: Proposal): string =>
  `${match.effect} "${filler.place.text}" by ${actor ? `"${actor.text}"` : 'nobody named'}`

const spanOf = (scope: Scope, { proposal }: Weighed): [number, number] => {
  const token = scope.tree.tokens[proposal.match.token]
  return [token?.start ?? scope.sentence.start, token?.end ?? scope.sentence.end]
}
