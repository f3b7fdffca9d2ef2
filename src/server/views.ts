import { z } from 'zod'
import { settleJudgements } from '../judgements/settle.ts'
import { findDocument } from '../output/find-document.ts'
import { standingOutput } from '../output/judgements.ts'
import { standfirst } from '../report/standfirst.ts'
import { clocks, idParam, yesOrNo } from './input.ts'
import { notFound } from './problem.ts'
import { type Route, route } from './route.ts'
import { compareView } from './views/compare.ts'
import { copiesView } from './views/copies.ts'
import { mapView } from './views/map.ts'
import { overviewView } from './views/overview.ts'
import { placeView } from './views/place.ts'
import { readerView } from './views/reader.ts'
import { timelineView } from './views/timeline.ts'

const query = z.object(clocks)
const documentId = z.string().min(1).max(300)

/** What one screen of the web app needs, in one answer. */
export const viewRoutes: readonly Route[] = [
  route('GET /api/views/overview', {
    summary: 'State of play: what is loaded, what changed, what is open',
    query,
    async answer({ source, query }) {
      const [account, report, open] = await Promise.all([
        source.account(query),
        source.report(query),
        source.reviewItems({ all: false }),
      ])
      return overviewView(source, account, report, open.length)
    },
  }),
  route('GET /api/views/map', {
    summary: 'Places with all their states, and events',
    query,
    answer: async ({ source, query }) => mapView(await source.account(query)),
  }),
  route('GET /api/views/timeline', {
    summary: 'Events by day, and changes of control',
    query,
    answer: async ({ source, query }) => timelineView(await source.account(query)),
  }),
  route('GET /api/views/places/{id}', {
    summary: 'One place: history by source, claims, disagreements, events',
    params: idParam('id', 'Id of a place that the account has a row for.'),
    query,
    errors: ['not-found'],
    async answer({ source, params: { id = '' }, query }) {
      const view = placeView(await source.account(query), id)
      if (view === undefined) throw notFound('place with a state', id)
      return view
    },
  }),
  route('GET /api/views/reader/{document}', {
    summary: 'One page with everything that was found in it',
    params: idParam('document', 'Id of a page.'),
    query,
    errors: ['not-found'],
    async answer({ source, params: { document: id = '' }, query }) {
      const reading = await source.findReading(id)
      if (reading === undefined) throw notFound('page', id)
      return readerView(await source.account(query), reading)
    },
  }),
  route('GET /api/views/compare', {
    summary: 'Two pages side by side, with what one made of the text that they share',
    query: query.extend({
      left: documentId.describe('Id of a page.'),
      right: documentId.describe('Id of another page.'),
    }),
    errors: ['not-found'],
    async answer({ source, query }) {
      const account = await source.account(query)
      const [left, right] = [findDocument(account, query.left), findDocument(account, query.right)]
      if (left === undefined) throw notFound('page', query.left)
      if (right === undefined) throw notFound('page', query.right)
      return compareView(account, left, right)
    },
  }),
  route('GET /api/views/copies', {
    summary: 'Who took text from whom, as a graph and a table',
    query,
    answer: async ({ source, query }) => copiesView(await source.account(query)),
  }),
  route('GET /api/views/report', {
    summary: 'The report with its sections, runs and groups',
    query,
    async answer({ source, query }) {
      const report = await source.report(query)
      return {
        schema: 'sitrep/report-view@1',
        standfirst: standfirst(report),
        report: { ...report, sentences: report.sentences.filter(({ folded }) => !folded) },
      }
    },
  }),
  route('GET /api/views/review', {
    summary: 'What waits for a person to judge, the weightiest first, and what people judged',
    query: z.object({
      all: yesOrNo.describe('true: also what is judged or explained already.').default(false),
    }),
    answer: async ({ source, query: { all } }) => ({
      schema: 'sitrep/review-view@1',
      canJudge: source.canJudge,
      items: await source.reviewItems({ all }),
      log: settleJudgements(source.judgements()).standings.map(standingOutput),
    }),
  }),
  route('GET /api/review/{id}', {
    summary: 'One thing to judge, with what each answer would change',
    params: idParam('id', 'Id of something to judge.'),
    errors: ['not-found'],
    async answer({ source, params: { id = '' } }) {
      const item = await source.findReviewItem(id)
      if (item === undefined) throw notFound('thing to judge', id)
      return { schema: 'sitrep/review-item@1', item }
    },
  }),
]
