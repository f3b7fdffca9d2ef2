import { eventRoles } from '../../model/claim.ts'
import { share } from '../figures/ratios.ts'
import { isSameActor, type LabelKnowledge } from '../labels/same-label.ts'
import { type EventPair, namesInRole } from './match-events.ts'

/** The id of those who bear no arms and have no name: half of the labelled targets. */
const civilians = 'civilians'

/**
 * Who did it and whom it hit, given that the event's type is right. For each role the share of labelled actors that
 * the event names in it, and (`precision`) the share of its actors in that role that are labelled in it. `role given
 * the actor`: of the labelled attackers and targets that the event names at all, those whose role is right.
 */
export const roleMetrics = (
  pairs: readonly EventPair[],
  knowledge: LabelKnowledge,
): { readonly [metric: string]: number } => {
  const right = pairs.flatMap(({ label, found, agreement }) =>
    label && found && agreement.type ? [{ label, found }] : [],
  )
  const labelled = right.flatMap(({ label, found }) =>
    label.actors.map(({ role, party }) => ({
      role,
      party,
      inRole: namesInRole(found, role, party, knowledge),
      named: namesInRole(found, null, party, knowledge),
    })),
  )
  const given = right.flatMap(({ label, found }) =>
    found.actors.map(({ role, mention }) => ({
      role,
      right: label.actors.some(each => each.role === role && isSameActor(each.party, mention, knowledge)),
    })),
  )
  const metrics: { [metric: string]: number } = {}
  for (const role of eventRoles) {
    const own = labelled.filter(each => each.role === role)
    metrics[role] = share(own, each => each.inRole)
    metrics[`${role} labels`] = own.length
    metrics[`${role} precision`] = share(
      given.filter(each => each.role === role),
      each => each.right,
    )
  }
  const armed = labelled.filter(({ role, party }) => role === 'target' && party.id !== civilians)
  const named = labelled.filter(each => each.role !== 'participant' && each.named)
  return {
    ...metrics,
    'target not civilians': share(armed, each => each.inRole),
    'target not civilians labels': armed.length,
    'role given the actor': share(named, each => each.inRole),
    'role given the actor labels': named.length,
  }
}
