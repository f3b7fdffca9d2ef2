import { describe, expect, it } from 'vitest'
import type { TimelineEvent, TimelineView } from '../../../../src/server/contract.ts'
import { isoMoment } from './calendar.ts'
import { readFilters } from './filters.ts'
import { hitAt, layoutFrame } from './layout.ts'
import { changeText, listWithin, prepare, stretchOf } from './prepare.ts'

const time = (
  from: string | null,
  to: string | null,
  precision: TimelineEvent['when']['precision'] = 'day',
) => ({
  from,
  to,
  precision,
  known: [],
  implied: [],
})

const event = (id: string, day: string | null, given: Partial<TimelineEvent> = {}): TimelineEvent => ({
  id,
  type: 'air strike',
  title: `Air strike ${id}`,
  when: time(day, day),
  place: null,
  actors: [],
  casualties: [],
  origins: { reports: 2, outlets: 2, independent: 1, speakers: 1 },
  claims: [],
  documents: [],
  outlets: ['Marsa Post'],
  forces: ['asserts'],
  ...given,
})

const change = (day: string): TimelineView['changes'][number] => ({
  place: { id: 'place:marsa', name: 'Marsa' },
  day,
  status: 'held',
  from: null,
  to: { id: 'army', name: 'Army', side: null },
  origins: { reports: 1, outlets: 1, independent: 1, speakers: 1 },
  claims: [],
})

const view = (events: readonly TimelineEvent[], changes: TimelineView['changes'] = []): TimelineView => ({
  schema: 'sitrep/timeline@1',
  days: null,
  events,
  changes,
})

const filters = (params: Readonly<Record<string, string>> = {}) => readFilters(name => params[name] ?? '')

describe('a time as a stretch', () => {
  it.each([
    [time('2016-12-10', '2016-12-10'), '2016-12-10', '2016-12-11'],
    [time('2016-12-10', '2016-12-12'), '2016-12-10', '2016-12-13'],
    [time('2016-12-10T16:00', '2016-12-10T16:00', 'hour'), '2016-12-10T16:00', '2016-12-10T17:00'],
    [time(null, '2016-12-10'), '2016-12-10', '2016-12-11'],
    [time('2016-12-10', null), '2016-12-10', '2016-12-11'],
  ])('%j', (given, from, to) => {
    const stretch = stretchOf(given)
    expect(stretch === null ? null : [isoMoment(stretch.from), isoMoment(stretch.to)]).toEqual([from, to])
  })

  it.each([[time(null, null)], [time('soon', 'soon')]])('%j is none', given => {
    expect(stretchOf(given)).toBeNull()
  })
})

describe('what the timeline draws', () => {
  it('has a lane for each family that has events, and keeps the undated apart', () => {
    const prepared = prepare(
      view([event('a', '2016-12-10'), event('b', '2016-12-11', { type: 'protest' }), event('c', null)]),
      filters(),
    )
    expect(prepared.lanes.map(({ family }) => family.id)).toEqual(['air', 'protest'])
    expect(prepared.undated.map(({ id }) => id)).toEqual(['c'])
  })

  it.each([
    [{ family: 'protest' }, []],
    [{ outlet: 'Marsa Post' }, ['a']],
    [{ outlet: 'Elsewhere' }, []],
    [{ origins: '2' }, []],
    [{ force: 'denies' }, []],
    [{ force: '<script>' }, ['a']],
    [{ actor: 'army' }, []],
  ])('passes %j: %j', (params, expected) => {
    const prepared = prepare(view([event('a', '2016-12-10')]), filters(params))
    expect(prepared.events.map(dated => dated.event.id)).toEqual(expected)
    // The axis stays where it is, whatever is filtered out.
    expect(prepared.bounds).not.toBeNull()
  })

  it('lists events and changes of a window, the newest first or last', () => {
    const prepared = prepare(
      view([event('a', '2016-12-10'), event('b', '2016-12-20')], [change('2016-12-12')]),
      filters(),
    )
    const window = prepared.bounds
    if (window === null) throw new Error('no bounds')
    const ids = (newestFirst: boolean) =>
      listWithin(prepared, window, newestFirst).map(item =>
        'event' in item ? item.event.id : changeText(item.change),
      )
    expect(ids(false)).toEqual(['a', 'Marsa → Army', 'b'])
    expect(ids(true)).toEqual(['b', 'Marsa → Army', 'a'])
  })

  it('keeps claimants apart', () => {
    const casualties = [20, 93].map(killed => ({
      by: `claimant of ${killed}`,
      of: 'people',
      claims: [],
      killed: { min: killed, max: killed, approximate: false },
    }))
    const prepared = prepare(view([event('a', '2016-12-10', { casualties })]), filters())
    const frame = layoutFrame(prepared, prepared.bounds ?? { from: 0, to: 1 }, 800, false)
    expect(frame.casualties.placed[0]?.ranges.map(({ max }) => max)).toEqual([93, 20])
    expect(frame.casualties.most).toBe(100)
  })
})

describe('what lies under the pointer', () => {
  const prepared = prepare(view([event('a', '2016-12-10'), event('b', '2016-12-14')]), filters())
  const frame = layoutFrame(prepared, prepared.bounds ?? { from: 0, to: 1 }, 800, false)
  const lane = frame.lanes[0]

  it('is the nearest symbol', () => {
    for (const item of lane?.items ?? []) {
      if (item.kind !== 'symbol') continue
      const hit = hitAt(frame, item.x + 2, (lane?.top ?? 0) + item.y + 1)
      expect(hit?.kind === 'item' && hit.item.kind === 'symbol' && hit.item.event.id).toBe(item.event.id)
    }
  })

  it('is nothing far from all', () => {
    expect(hitAt(frame, 2, 2)).toBeUndefined()
    expect(hitAt(frame, 799, (lane?.top ?? 0) + 5)).toBeUndefined()
  })
})
