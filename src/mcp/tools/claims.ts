import { z } from 'zod'
import { makeFilter } from '../../account/filter.ts'
import { claimOutput } from '../../output/claims.ts'
import { indexOf } from '../../server/account-index.ts'
import { searchFor } from '../../server/search.ts'
import { boundedPage } from '../answer.ts'
import { claimSpan } from '../evidence.ts'
import { hintFor } from '../hint.ts'
import { clocks, filters, paging, text } from '../input.ts'
import { tool } from '../tool.ts'

/** What each page says. */
export const claims = tool({
  name: 'claims',
  title: 'What the pages say',
  description:
    'Single claims: what one clause of one page says on control, an event, casualties, strength, or a quotation, with force, time, speaker and the exact words. The raw material of the account.',
  input: z.object({
    kind: z
      .array(z.enum(['control', 'event', 'casualties', 'strength', 'statement']))
      .describe('What the claim is on.')
      .optional(),
    ...filters,
    document: text('Id of a page: keeps its claims.').optional(),
    event: text('Id of an event: keeps the claims that tell of it.').optional(),
    ...clocks,
    ...paging,
  }),
  async answer(source, args) {
    const account = await source.account(args)
    const { place, actor, since, until } = args
    const { keepsClaim } = makeFilter({ place, actor, since, until }, account.entities)
    const isFound = searchFor(args.words)
    const index = indexOf(account)
    const told =
      args.event === undefined ? null : new Set(account.events.find(({ id }) => id === args.event)?.claims)
    const kept = (args.document === undefined ? index.ordered : index.claimsOfDocument(args.document)).filter(
      claim =>
        (told?.has(claim.id) ?? true) &&
        (args.kind?.includes(claim.kind) ?? true) &&
        (args.force?.includes(claim.force) ?? true) &&
        (args.outlet === undefined || claim.outlet === args.outlet) &&
        keepsClaim(claim) &&
        isFound(claim.evidence.sentence.text),
    )
    return {
      asOf: account.asOf,
      knownBy: account.knownBy,
      ...hintFor(account, kept.length, args),
      ...boundedPage(
        kept,
        ({ id }) => id,
        args,
        claim => ({
          ...claimOutput(account, claim),
          evidence: { ...claimSpan(account, claim), sentence: claim.evidence.sentence.text },
        }),
      ),
    }
  },
})
