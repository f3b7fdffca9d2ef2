import { z } from 'zod'
import type { Account } from '../../account/account.ts'
import { makeFilter } from '../../account/filter.ts'
import { type ControlRow, controlStatuses } from '../../model/account.ts'
import { byImportance } from '../../report/sections/importance.ts'
import { boundedPage } from '../answer.ts'
import { evidenceOf } from '../evidence.ts'
import { hintFor } from '../hint.ts'
import { clocks, concerns, paging } from '../input.ts'
import { tool } from '../tool.ts'

const rowOf =
  (account: Account, withHistory: boolean) =>
  ({ place, holder, previous, supporting, opposing, bySource, history, ...row }: ControlRow): object => ({
    place: {
      id: place.id,
      name: place.name,
      kind: place.kind,
      country: place.country,
      admin1: place.admin1,
      lat: place.lat,
      lon: place.lon,
    },
    ...row,
    holder: holder && { id: holder.id, name: holder.name },
    previous: previous && { id: previous.id, name: previous.name },
    bySource: bySource.map(({ outlet, status, holder: named }) => ({
      outlet,
      status,
      holder: named?.name ?? null,
    })),
    ...(withHistory
      ? {
          history: history.map(({ status, holder: named, from, to, claims }) => ({
            status,
            holder: named?.name ?? null,
            from,
            to,
            ...evidenceOf(account, claims, 2),
          })),
        }
      : {}),
    supporting: evidenceOf(account, supporting),
    opposing: evidenceOf(account, opposing),
  })

/** Who holds what. */
export const control = tool({
  name: 'control',
  title: 'Who holds which place',
  description:
    'Who holds a place on a day, since when, according to how many independent origins, with the sentences for and against. The places that matter most come first. `status` "no recent report" = the last evidence is too old.',
  input: z.object({
    place: concerns.place,
    actor: concerns.actor.describe('Name or id of an actor: places that it holds or held.'),
    status: z.array(z.enum(controlStatuses)).describe('Keeps places in these states.').optional(),
    history: z.boolean().describe('Also earlier states of each place.').default(false),
    ...clocks,
    ...paging,
  }),
  async answer(source, { status, history, ...args }) {
    const account = await source.account(args)
    const { keepsRow } = makeFilter({ place: args.place, actor: args.actor }, account.entities)
    const rows = account.control
      .filter(row => keepsRow(row) && (status?.includes(row.status) ?? true))
      .sort(byImportance(account.asOf ?? ''))
    return {
      asOf: account.asOf,
      knownBy: account.knownBy,
      ...hintFor(account, rows.length, args),
      ...boundedPage(rows, ({ place }) => place.id, args, rowOf(account, history)),
    }
  },
})
