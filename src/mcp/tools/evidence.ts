import { z } from 'zod'
import type { Account } from '../../account/account.ts'
import type { Claim } from '../../model/claim.ts'
import { overlaps } from '../../model/span.ts'
import { claimOutput } from '../../output/claims.ts'
import { memberOutput } from '../../output/copies.ts'
import { findDocument } from '../../output/find-document.ts'
import { indexOf } from '../../server/account-index.ts'
import { problem } from '../../server/problem.ts'
import { shortened } from '../answer.ts'
import { claimSpan } from '../evidence.ts'
import { clocks, text } from '../input.ts'
import { tool } from '../tool.ts'

const copiesShown = 10
const copiedCharacters = 400

/** Where the same words stand on other pages. */
const copiesOf = (account: Account, { evidence }: Claim): object => {
  const here = account.passages.filter(({ members }) =>
    members.some(member => member.document === evidence.document && overlaps(member, evidence)),
  )
  const others = here.flatMap(passage =>
    passage.members
      .filter(member => member.document !== evidence.document)
      .map(member => {
        const { sentence: _, ...span } = memberOutput(account, member)
        return {
          passage: passage.id,
          kind: passage.kind,
          why: passage.why,
          ...span,
          quote: shortened(span.quote, copiedCharacters),
        }
      }),
  )
  return {
    copies: others.slice(0, copiesShown),
    ...(others.length > copiesShown ? { moreCopies: others.length - copiesShown } : {}),
  }
}

/** The words behind one claim. */
export const evidence = tool({
  name: 'evidence',
  title: 'The words behind a claim',
  description:
    'The sentence of a claim with the text around it, the page that it stands on, the chain from outlet over agency to speaker, and other pages that print the same words. Ask this before you rely on a claim.',
  input: z.object({
    claim: text('Id of a claim, for instance "claim:0123456789abcdef".'),
    context: z
      .number()
      .int()
      .min(0)
      .max(4000)
      .describe('Characters of text before and after the sentence.')
      .default(600),
    ...clocks,
  }),
  async answer(source, { claim: id, context, ...clock }) {
    const account = await source.account(clock)
    const claim = indexOf(account).claim(id)
    if (claim === undefined)
      throw problem('not-found', `No claim has the id '${id}': take one from the evidence of another answer.`)
    const doc = findDocument(account, claim.evidence.document)
    const { sentence } = claim.evidence
    const text = doc?.text ?? ''
    return {
      claim: { ...claimOutput(account, claim), evidence: claimSpan(account, claim) },
      sentence: { start: sentence.start, end: sentence.end, text: sentence.text },
      before: text.slice(Math.max(0, sentence.start - context), sentence.start),
      after: text.slice(sentence.end, sentence.end + context),
      page: doc && {
        document: doc.id,
        uri: `sitrep://document/${doc.id}`,
        title: doc.title,
        outlet: doc.outlet,
        byline: doc.byline,
        agency: doc.agency,
        url: doc.url,
        file: doc.file,
        published: doc.published,
        day: account.documentDays.get(doc.id) ?? null,
        sha256: doc.rawSha256,
      },
      chain: [
        claim.outlet,
        ...(doc?.agency ? [doc.agency] : []),
        ...claim.chain.map(mention => account.entities.actorOf(mention).name),
      ],
      ...copiesOf(account, claim),
    }
  },
})
