import { byString } from '../../model/id.ts'
import { canFight } from '../belligerents.ts'
import type { EventMember } from '../events.ts'
import type { DisagreementRule } from './disagreement.ts'
import { disagreementOf } from './disagreement.ts'

const attackersOf = (claim: EventMember) =>
  claim.kind === 'event'
    ? claim.actors.filter(({ role }) => role === 'attacker').map(({ mention }) => mention)
    : claim.actors

export const attacker: DisagreementRule = {
  field: 'attacker',
  example:
    '"A Russian strike" and "a coalition strike" on one market → real. "Aircraft of the coalition" and "American aircraft" (one side) agree.',
  find: ({ events, entities, voices }) =>
    events.flatMap(({ event, claims }) => {
      if (event.type === 'armed clash') return []
      const sides: { id: string; claims: EventMember[] }[] = []
      for (const claim of claims)
        for (const mention of attackersOf(claim)) {
          const actor = entities.creditedTo(mention)
          if (actor.kind === 'generic' || !canFight(actor.kind)) continue
          const side = sides.find(({ id }) => entities.areAllied(id, actor.id))
          if (side === undefined) sides.push({ id: actor.id, claims: [claim] })
          else side.claims.push(claim)
        }
      // Joint attackers stand in one claim; rivals never share one.
      const rivals = sides.filter(side =>
        sides.some(other => other !== side && !other.claims.some(claim => side.claims.includes(claim))),
      )
      if (rivals.length < 2) return []
      return [
        disagreementOf(
          { event: event.id, ...(event.place === null ? {} : { place: event.place }) },
          'attacker',
          rivals
            .sort((left, right) => byString(left.id, right.id))
            .map(side => ({ value: entities.creditOf(side.id).name, claims: side.claims })),
          voices,
          true,
          'The sources name different attackers for one event.',
        ),
      ]
    }),
}
