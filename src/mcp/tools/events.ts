import { z } from 'zod'
import { makeFilter } from '../../account/filter.ts'
import { indexOf } from '../../server/account-index.ts'
import { searchFor } from '../../server/search.ts'
import { boundedPage } from '../answer.ts'
import { evidenceOf } from '../evidence.ts'
import { hintFor } from '../hint.ts'
import { clocks, concerns, filters, paging, text } from '../input.ts'
import { tool } from '../tool.ts'

/** What happened. */
export const events = tool({
  name: 'events',
  title: 'What happened',
  description:
    'Events by day: type, place, who did it to whom, casualties as each claimant gives them (never add them up), codes of ACLED and PLOVER, and the sentences that tell of it.',
  input: z.object({
    ...concerns,
    type: text(
      'Type of event, for instance "air strike", "shelling", "armed clash", "ceasefire".',
    ).optional(),
    words: filters.words,
    independent: z.number().int().min(0).describe('Least number of independent origins.').optional(),
    ...clocks,
    ...paging,
  }),
  async answer(source, args) {
    const account = await source.account(args)
    const { place, actor, since, until, type, independent } = args
    const { keepsEvent } = makeFilter({ place, actor, since, until }, account.entities)
    const isFound = searchFor(args.words)
    const index = indexOf(account)
    const kept = account.events.filter(
      event =>
        (type === undefined || event.type === type.toLowerCase()) &&
        event.origins.independent >= (independent ?? 0) &&
        keepsEvent(event) &&
        (args.words === undefined ||
          isFound(...index.claims(event.claims).map(({ evidence }) => evidence.sentence.text))),
    )
    const types = [...new Set(account.events.map(event => event.type))].sort()
    return {
      asOf: account.asOf,
      knownBy: account.knownBy,
      ...(kept.length === 0 && type !== undefined && !types.some(each => each === type.toLowerCase())
        ? { hint: `No event of these pages is of type '${type}'. There are: ${types.join(', ')}.` }
        : hintFor(account, kept.length, args)),
      ...boundedPage(
        kept,
        ({ id }) => id,
        args,
        ({ claims, documents, casualties, place: at, ...event }) => ({
          ...event,
          place: at && {
            id: at.id,
            name: at.name,
            country: at.country,
            admin1: at.admin1,
            lat: at.lat,
            lon: at.lon,
          },
          actors: event.actors.map(({ role, actor: who }) => ({ role, id: who.id, name: who.name })),
          casualties: casualties.map(({ claims: told, ...numbers }) => ({
            ...numbers,
            ...evidenceOf(account, told, 2),
          })),
          pages: documents.length,
          ...evidenceOf(account, claims),
        }),
      ),
    }
  },
})
