import { describe, expect, it } from 'vitest'
import type { DateMention } from '../../model/date.ts'
import type { Block, Document } from '../../model/document.ts'
import { sentences as sentenceStage } from '../sentences.ts'
import { type DatesOptions, dates } from './index.ts'

const documentOf = (text: string, published: string | null, kind: Block['kind'] = 'paragraph'): Document => ({
  id: 'doc:test',
  file: 'test.txt',
  url: null,
  outlet: 'Test',
  byline: null,
  agency: null,
  title: '',
  language: 'en',
  published:
    published === null
      ? null
      : { from: published, to: published, precision: 'day', known: ['day'], implied: [] },
  publishedBasis: published === null ? null : 'metadata',
  updated: null,
  text,
  blocks: [...text.matchAll(/[^\n]+/g)].map(match => ({
    kind,
    start: match.index,
    end: match.index + match[0].length,
  })),
  rawSha256: '',
  notes: [],
})

const read = async (
  text: string,
  published: string | null = '2017-11-04',
  options: DatesOptions = {},
  kind: Block['kind'] = 'paragraph',
): Promise<readonly DateMention[]> => {
  const doc = documentOf(text, published, kind)
  const context = { note: () => undefined }
  const sentences = await sentenceStage().run({ document: doc }, context)
  return dates(options).run({ document: doc, sentences, parses: [] }, context)
}

/** The marked words, their value, first and last day. Published on Saturday 4 November 2017. */
const cases: readonly (readonly [sentence: string, value: string, from: string | null, to: string | null])[] =
  [
    // Absolute, in all orders.
    ['Marsa fell on [3 November 2017].', '2017-11-03', '2017-11-03', '2017-11-03'],
    ['Marsa fell on [November 3, 2017].', '2017-11-03', '2017-11-03', '2017-11-03'],
    ['Marsa fell on [Friday, Nov. 3, 2017].', '2017-11-03', '2017-11-03', '2017-11-03'],
    ['Marsa fell on [the 3rd of November, 2017].', '2017-11-03', '2017-11-03', '2017-11-03'],
    ['Published [2017-11-03].', '2017-11-03', '2017-11-03', '2017-11-03'],
    ['[Wed 05 Apr 2017] Troops entered Marsa.', '2017-04-05', '2017-04-05', '2017-04-05'],
    ['[Saturday, November 4, 2017 - 16:51]', '2017-11-04T16:51', '2017-11-04T16:51', '2017-11-04T16:51'],
    ['It was [2017-11-03T16:51:00Z].', '2017-11-03T16:51', '2017-11-03T16:51', '2017-11-03T16:51'],
    ['Signed on [03/11/2017] in the neighbourhood.', '2017-11-03', '2017-11-03', '2017-11-03'],
    // Without a year: the nearest, unless the tense speaks against it.
    ['On [October 17], it lost the city.', '2017-10-17', '2017-10-17', '2017-10-17'],
    ['The army took Marsa on [21 December].', '2016-12-21', '2016-12-21', '2016-12-21'],
    ['The talks will resume on [21 December].', '2017-12-21', '2017-12-21', '2017-12-21'],
    ['The siege was broken in [September].', '2017-09', '2017-09-01', '2017-09-30'],
    ['It lost its capital in [July] after a long assault.', '2017-07', '2017-07-01', '2017-07-31'],
    ['Voters will choose a parliament in [March].', '2018-03', '2018-03-01', '2018-03-31'],
    // Parts of months, years and seasons.
    ['The offensive began in [early March 2015].', '2015-03', '2015-03-01', '2015-03-10'],
    ['The offensive began in [mid-March 2015].', '2015-03', '2015-03-11', '2015-03-20'],
    ['The offensive began in [late March 2015].', '2015-03', '2015-03-21', '2015-03-31'],
    ['They spread from there in [the summer of 2014].', '2014-SU', '2014-06-01', '2014-08-31'],
    ['It fell in [the last week of March 2015].', '2015-W13', '2015-03-25', '2015-03-31'],
    ['The group seized it in [2014].', '2014', '2014-01-01', '2014-12-31'],
    ['It was built in [the 1970s].', '197', '1970-01-01', '1979-12-31'],
    // Weekdays.
    ['The army said on [Friday] that it had entered Marsa.', '2017-11-03', '2017-11-03', '2017-11-03'],
    ['The army announced [Friday] that it has entered Marsa.', '2017-11-03', '2017-11-03', '2017-11-03'],
    ['It fell on [Saturday].', '2017-11-04', '2017-11-04', '2017-11-04'],
    ['It fell [last Friday].', '2017-11-03', '2017-11-03', '2017-11-03'],
    ['It fell on [Friday last week].', '2017-10-27', '2017-10-27', '2017-10-27'],
    ['They fought from [Friday to Sunday].', '2017-10-27/2017-10-29', '2017-10-27', '2017-10-29'],
    ['They will meet on [Monday].', '2017-11-06', '2017-11-06', '2017-11-06'],
    ['They meet [next Monday].', '2017-11-06', '2017-11-06', '2017-11-06'],
    ['Shells hit Marsa on [Friday night].', '2017-11-03TNI', '2017-11-03', '2017-11-03'],
    ['A blast hit Marsa at [5:30 pm on Friday].', '2017-11-03T17:30', '2017-11-03T17:30', '2017-11-03T17:30'],
    // Relative to publication.
    ['It fell [yesterday].', '2017-11-03', '2017-11-03', '2017-11-03'],
    ['Jets struck Marsa [overnight].', '2017-11-03TNI', '2017-11-03', '2017-11-04'],
    ['It fell [three years ago].', '2014', '2014-01-01', '2014-12-31'],
    ['It took the town [a little over a month ago].', '2017-10', '2017-10-01', '2017-10-31'],
    ['Just [five months ago], it held both cities.', '2017-06', '2017-06-01', '2017-06-30'],
    ['It was launched [last week].', '2017-W43', '2017-10-23', '2017-10-29'],
    ['It was taken [last month].', '2017-10', '2017-10-01', '2017-10-31'],
    ['It has lost much in [recent months].', 'PXM', '2017-08-04', '2017-11-04'],
    ['Twenty died in [the past two weeks].', 'P2W', '2017-10-21', '2017-11-04'],
    ['It began [several days ago].', 'PAST_REF', null, '2017-11-03'],
    ['It fell [earlier this month].', '2017-11', '2017-11-01', '2017-11-04'],
    // Lengths, sets and vague times have no place in time.
    ['It was held for [nearly three years].', 'P3Y', null, null],
    ['It ended the [three-year] siege.', 'P3Y', null, null],
    ['It took [two and a half years].', 'P2Y6M', null, null],
    ['It took [more than four months].', 'P4M', null, null],
    ['It was done in [six days].', 'P6D', null, null],
    ['Shells fall [every day].', 'P1D', null, null],
    ['They [now] hold only the desert.', 'PRESENT_REF', null, null],
    // Not "the following weeks".
    ['It fell following [weeks] of fighting.', 'PXW', null, null],
    ['It fell following [three weeks] of fighting.', 'P3W', null, null],
    // Ranges.
    ['It lasted from [May 3–5, 2017].', '2017-05-03/2017-05-05', '2017-05-03', '2017-05-05'],
    ['It happened between [3 and 5 May 2017].', '2017-05-03/2017-05-05', '2017-05-03', '2017-05-05'],
    ['It was besieged from [March to June 2015].', '2015-03/2015-06', '2015-03-01', '2015-06-30'],
    ['He fought in the war of [1914-18].', '1914/1918', '1914-01-01', '1918-12-31'],
  ]

describe('dates', () => {
  it.each(cases)('%s', async (marked, value, from, to) => {
    const start = marked.indexOf('[')
    const text = marked.replace(/[[\]]/g, '')
    const words = marked.slice(start + 1, marked.indexOf(']'))
    const found = (await read(text)).find(date => date.start === start)
    expect(found?.text).toBe(words)
    expect(found?.value).toBe(value)
    expect(found?.time?.from ?? null).toBe(from)
    expect(found?.time?.to ?? null).toBe(to)
  })

  it.each([
    'Some 1,500 fighters are left.',
    'About 2000 fighters fled.',
    'The group may attack again.',
    'Protesters march on Sundown Street.',
    'Theresa May spoke in London.',
    'Published 1396/8/13 16',
    'The sun sat low over Marsa.',
    'A second front was opened after the fall of Marsa.',
    'A quarter of the force, 400 men, deserted.',
    'The 20-year-old fighter surrendered.',
    'Route 2017 was closed.',
    'It costs $2000 a piece.',
    'The video was viewed 2034 times.',
    'The patrol left at 2034 and came back.',
    'Building 2034 was hit.',
  ])('no date in: %s', async text => {
    expect((await read(text)).filter(date => date.type === 'DATE' || date.type === 'DURATION')).toEqual([])
  })

  it('counts on from the day last spoken of', async () => {
    const found = await read(
      'Troops entered Marsa on 3 May 2016. Two days later they left. The previous day it rained.',
    )
    expect(found.map(date => [date.text, date.value, date.basis])).toEqual([
      ['3 May 2016', '2016-05-03', 'text'],
      ['Two days later', '2016-05-05', 'earlier sentence'],
      ['The previous day', '2016-05-04', 'earlier sentence'],
    ])
  })

  it('does not count from a caption', async () => {
    const doc = documentOf('Smoke over Marsa on 2 March 2016.\nTwo days later they left.', '2017-11-04')
    const captioned: Document = {
      ...doc,
      blocks: doc.blocks.map((block, at) => (at === 0 ? { ...block, kind: 'caption' } : block)),
    }
    const context = { note: () => undefined }
    const sentences = await sentenceStage().run({ document: captioned }, context)
    const found = await dates().run({ document: captioned, sentences, parses: [] }, context)
    expect(found.map(date => date.value)).toEqual(['2016-03-02', 'FUTURE_REF'])
  })

  it.each([
    ['Held since July 2012.', 'since'],
    ['Held until July 2012.', 'until'],
    ['To be taken by 2014.', 'by'],
    ['Taken in 2014.', undefined],
  ])('bound of: %s', async (text, bound) => {
    expect((await read(text))[0]?.bound).toBe(bound)
  })

  it('keeps what is said where no day is known', async () => {
    const found = await read('The army said on Friday that Marsa fell last week, in September.', null)
    expect(found.map(date => [date.value, date.time, date.basis])).toEqual([
      ['XXXX-WXX-5', null, 'none'],
      ['XXXX-WXX', null, 'none'],
      ['XXXX-09', null, 'none'],
    ])
  })

  it.each([
    // The year spoken of last, or the only one that the page gives.
    ['Marsa fell on 12 June 2016. The airport followed on [14 June].', '2016-06-14'],
    ['The airport fell on [14 June]. Marsa had fallen on 12 June 2016.', '2016-06-14'],
    // Two years: nothing tells which.
    ['The airport fell on [14 June]. Marsa fell on 12 June 2016 and again on 3 May 2017.', 'XXXX-06-14'],
    ['The airport fell on [14 June].', 'XXXX-06-14'],
  ])('a bare date of a page without a day: %s', async (marked, value) => {
    const start = marked.indexOf('[')
    const found = await read(marked.replace(/[[\]]/g, ''), null)
    expect(found.find(date => date.start === start)?.value).toBe(value)
  })

  it('takes a year that lies far ahead only where words say so', async () => {
    const found = await read('By 2034 the army will have left. At 2034 GMT it rained.')
    expect(found.map(date => date.value)).toEqual(['2034', '2017-11-04T20:34'])
  })

  it('marks what was counted from an inferred day', async () => {
    const [friday, year] = await read('It fell on Friday, as in 2014.', null, {
      anchorOf: () => ({ day: '2017-11-04', inferred: true }),
    })
    expect(friday).toMatchObject({ value: '2017-11-03', inferred: true, basis: 'publication' })
    expect(year).toMatchObject({ value: '2014', inferred: false, basis: 'text' })
  })

  it('tells known parts from implied ones', async () => {
    const [day] = await read('It fell on October 17.')
    expect(day?.time).toMatchObject({ known: ['month', 'day'], implied: ['year'] })
  })

  it('reads bare months of a history from the date before', async () => {
    const found = await read(
      'War came in 1914. In August 1914 they met at Marsa. They fell back in September. By 1915 it was over, but in 1916 and 1917 it flared up. In March 1918 peace was made.',
    )
    expect(found.find(date => date.text === 'September')?.value).toBe('1914-09')
  })
})
