import type { ActorKind } from '../../model/actor.ts'
import type { Candidate } from '../../model/mention.ts'

/** A mention before overlaps are settled: tokens `from` to `to` (exclusive) of one sentence. */
export interface Finding {
  readonly from: number
  readonly to: number
  readonly head: number
  readonly actorKind: ActorKind
  readonly candidates: readonly Candidate[]
  readonly role?: string
  readonly affiliation?: Candidate
  /** Of two findings with one head the stronger stays: a list name, then a described group, then a bare word. */
  readonly strength: number
}

export const strengths = { person: 5, name: 4, described: 3, unknown: 2, bare: 1 } as const
