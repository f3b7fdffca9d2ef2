import { z } from 'zod'
import { claimKinds } from '../../model/claim.ts'
import { claimOutput } from '../../output/claims.ts'
import { keepClaims } from '../../server/keep-claims.ts'
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
    kind: z.array(z.enum(claimKinds)).describe('What the claim is on.').optional(),
    ...filters,
    document: text('Id of a page: keeps its claims.').optional(),
    event: text('Id of an event: keeps the claims that tell of it.').optional(),
    ...clocks,
    ...paging,
  }),
  async answer(source, args) {
    const account = await source.account(args)
    const kept = keepClaims(account, args)
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
