import { z } from 'zod'
import { reportOutput } from '../output/outputs.ts'
import { reportToHtml } from '../report/html.ts'
import { reportToMarkdown } from '../report/markdown.ts'
import { clocks } from './input.ts'
import { downloadRoute, type Route, route } from './route.ts'

const query = z.object(clocks)
const markdown = 'text/markdown; charset=utf-8'
const html = 'text/html; charset=utf-8'

/** The report, as data and to download. */
export const reportRoutes: readonly Route[] = [
  route('GET /api/report', {
    summary: 'The situation report: every sentence with its evidence',
    query,
    answer: async ({ source, query }) =>
      reportOutput(await source.account(query), await source.report(query)),
  }),
  downloadRoute('GET /api/report.md', [markdown], {
    summary: 'The report as Markdown, with footnotes',
    query,
    answer: async ({ source, query }) => ({
      mediaType: markdown,
      fileName: 'report.md',
      body: reportToMarkdown(await source.report(query)),
    }),
  }),
  downloadRoute('GET /api/report.html', [html], {
    summary: 'The report as one self-contained page',
    query,
    answer: async ({ source, query }) => ({
      mediaType: html,
      fileName: 'report.html',
      body: reportToHtml(await source.report(query)),
    }),
  }),
]
