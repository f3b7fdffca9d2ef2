import type { Claim } from '../model/claim.ts'
import type { Memory } from '../model/memory.ts'
import type { Mention } from '../model/mention.ts'
import type { DocumentDay } from './account.ts'
import { type Entities, mentionsOf } from './entities.ts'
import type { Voices } from './voices.ts'

/**
 * The version of a claim in an account: a number that is the same in two accounts exactly when all that a rule can read
 * of the claim is the same there: its words, its time, the day of its page, its origin, and the actors and places that its
 * mentions were merged into. What is computed from claims of the same versions is the same, so it can be recalled.
 */
export type VersionOf = (claim: Claim) => number

export interface VersionInput {
  /** The claims as they were read, by id: the objects themselves tell that nothing in them changed. */
  readonly read: ReadonlyMap<string, Claim>
  readonly days: ReadonlyMap<string, DocumentDay>
  readonly entities: Entities
  readonly voices: Voices
}

export const makeVersions = ({ read, days, entities, voices }: VersionInput, memory: Memory): VersionOf => {
  const entityVersions = new Map<object, number>()
  const ofEntity = (entity: object): number => {
    const known = entityVersions.get(entity)
    if (known !== undefined) return known
    const version = memory.numberOfText(JSON.stringify(entity))
    entityVersions.set(entity, version)
    return version
  }
  const ofMention = (mention: Mention): string =>
    mention.kind === 'place'
      ? `${ofEntity(entities.placeOf(mention))}`
      : `${ofEntity(entities.actorOf(mention))}/${ofEntity(entities.creditedTo(mention))}`
  const versions = new Map<string, number>()
  return claim => {
    const known = versions.get(claim.id)
    if (known !== undefined) return known
    const day = days.get(claim.evidence.document)
    const version = memory.numberOfText(
      [
        memory.numberOf(read.get(claim.id) ?? claim),
        // The account moves times that a page's other dates correct.
        JSON.stringify(claim.when),
        claim.whenBasis,
        day?.day,
        day?.basis,
        voices.originOf(claim),
        ...mentionsOf(claim).map(ofMention),
      ].join(' '),
    )
    versions.set(claim.id, version)
    return version
  }
}

/** Recalls what a task computed from claims of the same versions; `rest` holds whatever else it reads. */
export type RecallFrom = <Result>(
  task: string,
  claims: readonly Claim[],
  rest: string,
  compute: () => Result,
) => Result

export const makeRecall =
  (versionOf: VersionOf, memory: Memory): RecallFrom =>
  (task, claims, rest, compute) =>
    memory.recall(task, `${rest}|${claims.map(versionOf).join(' ')}`, compute)

/** For an account that is computed once. */
export const recallNothing: RecallFrom = (_task, _claims, _rest, compute) => compute()
