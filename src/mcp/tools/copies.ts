import { z } from 'zod'
import { kindOf, memberOutput, passageOutput } from '../../output/copies.ts'
import { findDocument } from '../../output/find-document.ts'
import { searchFor } from '../../server/search.ts'
import { boundedPage, shortened } from '../answer.ts'
import { clocks, filters, paging, text } from '../input.ts'
import { tool } from '../tool.ts'

const membersShown = 12
const editsShown = 12
const quoted = 600

/** Text that several pages share. */
export const copies = tool({
  name: 'copies',
  title: 'Who took text from whom',
  description:
    'Passages that stand on several pages, letter by letter or edited, where they come from and why, and what reprints changed. Copies of one text are one origin, however many outlets print it.',
  input: z.object({
    document: text('Id of a page: keeps the passages that stand on it.').optional(),
    outlet: filters.outlet,
    words: filters.words,
    kind: z
      .array(z.enum(['verbatim', 'edited', 'paraphrased']))
      .describe('How alike the copies are.')
      .optional(),
    ...clocks,
    ...paging,
  }),
  async answer(source, { document: id, outlet, words, kind, ...args }) {
    const account = await source.account(args)
    const isFound = searchFor(words)
    const outletOf = (page: string): string | undefined => findDocument(account, page)?.outlet
    const kept = account.passages.filter(
      passage =>
        (kind?.includes(kindOf(passage)) ?? true) &&
        (id === undefined || passage.members.some(member => member.document === id)) &&
        (outlet === undefined || passage.members.some(member => outletOf(member.document) === outlet)) &&
        (words === undefined || passage.members.some(member => isFound(memberOutput(account, member).quote))),
    )
    const names = new Map(account.origins.map(origin => [origin.id, origin.name]))
    return {
      asOf: account.asOf,
      knownBy: account.knownBy,
      ...boundedPage(
        kept,
        passage => passage.id,
        args,
        passage => {
          const { members, edits, first, ...rest } = passageOutput(account, passage)
          return {
            ...rest,
            originName: names.get(passage.origin) ?? null,
            first: first && { document: first, outlet: outletOf(first) ?? null },
            members: members.length,
            evidence: members.slice(0, membersShown).map(({ sentence: _, ...span }) => ({
              ...span,
              day: account.documentDays.get(span.document)?.day ?? null,
              quote: shortened(span.quote, quoted),
            })),
            edits: edits.slice(0, editsShown).map(({ base, document: copy, changes }) => ({
              base,
              document: copy,
              changes: changes.slice(0, editsShown).map(({ was, now, ...change }) => ({
                ...change,
                was: was && shortened(was, quoted),
                now: now && shortened(now, quoted),
              })),
            })),
          }
        },
      ),
    }
  },
})
