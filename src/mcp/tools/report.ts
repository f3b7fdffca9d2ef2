import { z } from 'zod'
import type { ReportSectionId } from '../../model/report.ts'
import { standfirst } from '../../report/standfirst.ts'
import { boundedPage } from '../answer.ts'
import { spanOf } from '../evidence.ts'
import { clocks, paging } from '../input.ts'
import { tool } from '../tool.ts'

const sections: readonly [ReportSectionId, ...ReportSectionId[]] = [
  'state of play',
  'control',
  'days',
  'casualties',
  'strength',
  'apart',
  'disagreements',
  'quotes',
  'unknown',
  'sources',
]

const evidenceShown = 6

/** The report. */
export const report = tool({
  name: 'report',
  title: 'The situation report',
  description:
    'The report sentence by sentence, each with its claims and the words that it rests on. Begin with the section "state of play".',
  input: z.object({
    section: z.array(z.enum(sections)).describe('Keeps these sections. Default: all.').optional(),
    ...clocks,
    ...paging,
  }),
  async answer(source, { section, ...args }) {
    const account = await source.account(args)
    const made = await source.report(args)
    const kept = made.sentences.filter(sentence => section?.includes(sentence.section) ?? true)
    return {
      title: made.title,
      asOf: account.asOf,
      knownBy: account.knownBy,
      standfirst: standfirst(made),
      ...boundedPage(
        kept,
        ({ id }) => id,
        args,
        ({ id, section: part, group, text, claims, evidence }) => ({
          id,
          section: part,
          group,
          text,
          claims: claims.slice(0, evidenceShown),
          evidence: evidence.slice(0, evidenceShown).map(each => spanOf(account, each)),
          ...(evidence.length > evidenceShown ? { more: evidence.length - evidenceShown } : {}),
        }),
      ),
    }
  },
})
