import { describe, expect, test } from 'vitest'
import { controlCsv } from './control-csv.ts'
import { dayIntervals, placeDays } from './control-days.ts'
import { controlGeojson } from './control-geojson.ts'
import { csvRows, worldAccount } from './test-account.ts'

const account = worldAccount()

const daysOf = (place: string) =>
  placeDays(account, { since: '2017-10-30' })
    .filter(({ row }) => row.place.id === place)
    .map(({ day, status, interval }) => [day, status, interval.state.holder?.id ?? null])

describe('places by day', () => {
  test('a place changes hands on the day of the capture; before it, the loser had it', () => {
    expect(daysOf('marsa')).toEqual([
      ['2017-10-30', 'held', 'rebels'],
      ['2017-10-31', 'held', 'rebels'],
      ['2017-11-01', 'held', 'rebels'],
      ['2017-11-02', 'held', 'republic'],
      ['2017-11-03', 'held', 'republic'],
      ['2017-11-04', 'held', 'republic'],
      ['2017-11-05', 'held', 'rebels'],
      ['2017-11-06', 'held', 'rebels'],
    ])
  })

  test('what is dated to a month counts from its last day, and nothing is said of the days before', () => {
    expect(daysOf('dair')[0]).toEqual(['2017-10-31', 'held', 'rebels'])
    const row = account.control.find(({ place }) => place.id === 'dair')
    expect(row && dayIntervals(row, account.asOf ?? '')[0]).toMatchObject({
      earliest: '2017-10-01',
      latest: '2017-10-31',
      from: '2017-10-31',
      to: null,
    })
  })

  test('on the day of the account the rows say what the account says', () => {
    const last = placeDays(account).filter(({ day }) => day === account.asOf)
    expect(last.length).toBeGreaterThan(1)
    for (const { row, status, interval } of last)
      expect([status, interval.state.holder]).toEqual([row.status, row.holder])
  })

  test('the days run from the first page to the day of the account, and never beyond it', () => {
    const days = csvRows(String(controlCsv.write(account, { until: '2030-01-01' }))).map(({ day }) => day)
    expect([...new Set(days)].sort()).toEqual(['2017-11-03', '2017-11-04', '2017-11-05', '2017-11-06'])
  })

  test('a table that nothing could open is refused with the cure', () => {
    const many = { ...account, control: Array.from({ length: 2000 }, () => account.control).flat() }
    expect(() => placeDays(many, { since: '2000-01-01' })).toThrow(/rows .*2000-01-01.*narrow it/)
  })

  test('an account without a day has no rows', () => {
    expect(placeDays({ ...account, asOf: null })).toEqual([])
  })
})

interface Feature {
  readonly id: string
  readonly geometry: { readonly type: string; readonly coordinates: readonly number[] } | null
  readonly properties: Readonly<Record<string, unknown>>
}

describe('GeoJSON', () => {
  const { features, type, sitrep } = JSON.parse(String(controlGeojson.write(account))) as {
    type: string
    sitrep: { sources: unknown[] }
    features: Feature[]
  }

  test('is a collection of points, longitude first, with its sources', () => {
    expect(type).toBe('FeatureCollection')
    expect(sitrep.sources).toHaveLength(3)
    expect(features.find(({ id }) => id === 'marsa#1')?.geometry).toEqual({
      type: 'Point',
      coordinates: [41, 34.4],
    })
  })

  test('intervals of a place follow one another without overlap, the last one open', () => {
    const marsa = features.filter(({ properties }) => properties.place_id === 'marsa')
    expect(marsa.map(({ properties }) => [properties.from, properties.to, properties.holder_id])).toEqual([
      ['2017-10-02', '2017-11-02', 'rebels'],
      ['2017-11-02', '2017-11-05', 'republic'],
      ['2017-11-05', null, 'rebels'],
    ])
  })

  test('has an id of its own for every feature', () => {
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length)
  })
})
