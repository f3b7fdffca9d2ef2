import { z } from 'zod'
import { makeFilter } from '../../account/filter.ts'
import { disagreementFields } from '../../model/account.ts'
import { boundedPage } from '../answer.ts'
import { evidenceOf } from '../evidence.ts'
import { hintFor } from '../hint.ts'
import { clocks, concerns, paging } from '../input.ts'
import { tool } from '../tool.ts'

/** Where the reports contradict one another. */
export const disagreements = tool({
  name: 'disagreements',
  title: 'Where the reports contradict one another',
  description:
    'Contradictions on holder, status, date, order, number, attacker or existence, each side with its sentences and independent origins. `real` false = another time, area, counting rule or correction explains it.',
  input: z.object({
    ...concerns,
    field: z.array(z.enum(disagreementFields)).describe('What they differ on.').optional(),
    real: z
      .boolean()
      .describe('true: only what nothing explains; false: only what something does.')
      .optional(),
    ...clocks,
    ...paging,
  }),
  async answer(source, args) {
    const account = await source.account(args)
    const { place, actor, since, until, field, real } = args
    const filter = makeFilter({ place, actor, since, until }, account.entities)
    const events = new Set(account.events.filter(filter.keepsEvent).map(({ id }) => id))
    const places = new Set(account.control.filter(filter.keepsRow).map(row => row.place.id))
    const kept = account.disagreements.filter(
      each =>
        (field?.includes(each.field) ?? true) &&
        (real === undefined || each.real === real) &&
        filter.keepsDisagreement(each, events, places),
    )
    return {
      asOf: account.asOf,
      knownBy: account.knownBy,
      ...hintFor(account, kept.length, args),
      ...boundedPage(
        kept,
        ({ id }) => id,
        args,
        ({ about, sides, ...each }) => ({
          ...each,
          about: {
            ...(about.place ? { place: { id: about.place.id, name: about.place.name } } : {}),
            ...(about.event ? { event: about.event } : {}),
            ...(about.actor ? { actor: { id: about.actor.id, name: about.actor.name } } : {}),
          },
          sides: sides.map(({ claims, ...side }) => ({ ...side, ...evidenceOf(account, claims, 4) })),
        }),
      ),
    }
  },
})
