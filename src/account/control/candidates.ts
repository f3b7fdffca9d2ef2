import { byString } from '../../model/id.ts'
import type { Observation } from './observation.ts'
import type { Proposal } from './state.ts'
import type { Candidate, TimelineRules } from './transitions.ts'
import { voteOf } from './votes.ts'

/** Candidates of one day by holder, so that allies stand together; the heaviest first, ties by name. */
export const groupByHolder = (
  readings: readonly { readonly proposal: Proposal; readonly observation: Observation }[],
  { sides, voices }: TimelineRules,
): readonly Candidate[] => {
  const groups: { proposal: Proposal; support: Observation[] }[] = []
  for (const { proposal, observation } of readings) {
    const group = groups.find(
      ({ proposal: other }) =>
        other.status === proposal.status &&
        other.holder !== null &&
        proposal.holder !== null &&
        sides.areAllied(other.holder, proposal.holder),
    )
    if (group === undefined) groups.push({ proposal, support: [observation] })
    else group.support.push(observation)
  }
  /** The name that a group goes by: the actor of its side whom most weight names, ties by id. */
  const leaderOf = (support: readonly Observation[], fallback: string | null): string | null => {
    const isOfSide = (id: string | null): id is string =>
      id !== null && (fallback === null || sides.areAllied(id, fallback))
    const named = [...new Set(support.map(({ actor }) => actor).filter(isOfSide))].map(id => ({
      id,
      vote: voteOf(
        support.filter(({ actor }) => actor === id),
        voices,
      ),
    }))
    return (
      named.sort((left, right) => right.vote - left.vote || byString(left.id, right.id))[0]?.id ?? fallback
    )
  }
  return groups
    .map(({ proposal, support }) => ({
      proposal: { ...proposal, holder: leaderOf(support, proposal.holder) },
      support,
      vote: voteOf(support, voices),
    }))
    .sort(
      (left, right) =>
        right.vote - left.vote || byString(left.proposal.holder ?? '', right.proposal.holder ?? ''),
    )
}
