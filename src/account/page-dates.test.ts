import { describe, expect, it } from 'vitest'
import type { Claim } from '../model/claim.ts'
import type { Time } from '../model/time.ts'
import { followPageDates } from './page-dates.ts'
import { makeWorld, page, type Said } from './test-world.ts'

/** Days of the claim in the last of these sentences, on a page without a day unless one is given. */
const daysIn = (
  sentences: readonly string[],
  read: Partial<Time> | null,
  published: string | null = null,
): string => {
  const says = sentences.map(
    text => ({ place: 'marsa', effect: 'captures', actor: 'army', when: null, text }) as Said,
  )
  const { claims, documents } = makeWorld([page('A', published, ...says)])
  const time: Time = { from: null, to: null, precision: 'day', known: ['month', 'day'], implied: ['year'] }
  const given = claims.map(
    (claim): Claim => ({
      ...claim,
      when: read === null ? null : { ...time, ...read },
      whenBasis: 'earlier sentence',
    }),
  )
  const when = followPageDates(given, documents).at(-1)?.when
  return when == null ? 'no time' : `${when.from ?? ''}..${when.to ?? ''}`
}

const on = (day: string, more: Partial<Time> = {}): Partial<Time> => ({ from: day, to: day, ...more })

describe('days of pages without a day', () => {
  it.each([
    [
      'the year told of last',
      ['By May 2022 they were near', 'On 25 June they took Marsa'],
      '2022-06-25..2022-06-25',
    ],
    ['month first', ['It began on May 6, 2022', 'On June 25th they took Marsa'], '2022-06-25..2022-06-25'],
    ['a bound', ['It began on 6 May 2022', 'By 25 June they had taken Marsa'], '..2022-06-25'],
    [
      'the turn of the year, where the page names the next one',
      [
        'It ended in March 2023 and began on 6 May 2022',
        'On 20 December 2022 they came',
        'On 3 January they took Marsa',
      ],
      '2023-01-03..2023-01-03',
    ],
    [
      'a year that begins its sentence sets the time',
      ['It began on 6 May 2022', 'In 2014, all was lost', 'On 3 July they took Marsa'],
      '2014-07-03..2014-07-03',
    ],
    ['no year anywhere', ['They came', 'On 25 June they took Marsa'], 'no time'],
    [
      'two days in one sentence',
      ['It began on 6 May 2022', 'Between 3 June and 25 June they took Marsa'],
      'no time',
    ],
    [
      'a number is no year',
      ['It began on 6 May 2022', 'With 2000 soldiers on 25 June they took Marsa'],
      'no time',
    ],
    ['no date', ['It began on 6 May 2022', 'They took Marsa'], 'no time'],
  ])('%s', (_name, sentences, expected) => {
    expect(daysIn(sentences, null)).toBe(expected)
  })

  it.each([
    [
      'a year said in passing dates nothing that follows',
      [
        'On 24 February 2022 troops crossed the border, in a conflict that had begun in 2014',
        'They took Marsa on 2 March',
      ],
      on('2014-03-02'),
      '2022-03-02..2022-03-02',
    ],
    [
      'a relative day counts from the day told of last',
      ['It began on 6 May 2022', 'They surrounded it on 23 June and took Marsa by the next day'],
      on('2022-05-07', { known: [], implied: ['year', 'month', 'day'] }),
      '2022-06-23..2022-06-24',
    ],
    [
      'a day that fits stays',
      ['It began on 6 May 2022', 'They took Marsa on 25 June'],
      on('2022-06-25'),
      '2022-06-25..2022-06-25',
    ],
  ])('%s', (_name, sentences, read, expected) => {
    expect(daysIn(sentences, read)).toBe(expected)
  })

  it.each([
    ['a heading that says its year', ['It began on 6 May 2022'], 'February 2023', '2023-02-25..2023-02-25'],
    [
      'a first heading behind an opening on an earlier year than most of the page',
      ['It began on 2 October 2022', 'It goes on since January 2023, March 2023 and May 2023'],
      'Background',
      '2022-02-25..2022-02-25',
    ],
    [
      'a heading behind a look back',
      ['It began on 6 May 2022, on 7 May 2022 all was lost', 'In 2014, all was calm'],
      'The battle',
      '2022-02-25..2022-02-25',
    ],
  ])('%s', (_name, before, heading, expected) => {
    const says = [...before, 'On 25 February they took Marsa'].map(
      text => ({ place: 'marsa', effect: 'captures', actor: 'army', when: null, text }) as Said,
    )
    const { claims, documents } = makeWorld([page('A', null, ...says)])
    const headed = documents.map(doc => {
      const at = doc.text.indexOf('On 25 February')
      const text = `${doc.text.slice(0, at)}${heading}\n\n${doc.text.slice(at)}`
      return { ...doc, text, blocks: [{ kind: 'heading' as const, start: at, end: at + heading.length }] }
    })
    const shifted = claims.map(claim => {
      const start = headed[0]?.text.indexOf(claim.evidence.sentence.text) ?? 0
      const span = { start, end: start + claim.evidence.sentence.text.length }
      return {
        ...claim,
        evidence: { ...claim.evidence, ...span, sentence: { ...claim.evidence.sentence, ...span } },
      }
    })
    const when = followPageDates(shifted, headed).at(-1)?.when
    expect(`${when?.from ?? ''}..${when?.to ?? ''}`).toBe(expected)
  })

  it('one month of one sentence lies in one year', () => {
    const told = ['It began on 6 May 2022', 'It went on into January 2023, and on 16 January they took Marsa']
    expect(daysIn(told, on('2022-01-16'))).toBe('2023-01-16..2023-01-16')
  })

  it('follows the telling on a page whose own day is months later, too', () => {
    const told = ['It began on 6 May 2022', 'On 20 June they came', 'On 25 June they took Marsa']
    expect(daysIn(told, on('2023-06-25'), '2023-12-01')).toBe('2022-06-25..2022-06-25')
    expect(daysIn(told, on('2023-06-25'), '2023-07-01')).toBe('2023-06-25..2023-06-25')
  })

  it('leaves dates to the reader where the page has a day', () => {
    expect(daysIn(['By May 2022 they were near', 'On 25 June they took Marsa'], null, '2023-01-01')).toBe(
      'no time',
    )
  })
})
