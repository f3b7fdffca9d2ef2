import { describe, expect, it } from 'vitest'
import type { MapPlace, MapView } from '../../../../src/server/contract.ts'
import { boundsOf, eventsOn, type MapFilter, stateOn, statesOn } from './states.ts'

const everything: MapFilter = { actor: '', outlet: '', force: '', independent: 0 }

const place = (changes: Partial<MapPlace> = {}): MapPlace => ({
  id: 'place:marsa',
  name: 'Marsa',
  kind: 'town',
  country: 'Syria',
  admin1: null,
  lat: 34,
  lon: 38,
  precision: 'exact',
  importance: 1,
  states: [
    { from: '2016-12-01', to: '2016-12-10', status: 'held', holder: 'army' },
    { from: '2016-12-10', to: '2016-12-12', status: 'contested', holder: null },
    { from: '2016-12-12', to: null, status: 'held', holder: 'rebels' },
  ],
  evidence: ['2016-12-02', '2016-12-12'],
  recentDays: 15,
  inferred: false,
  independent: 2,
  outlets: ['Halden News'],
  forces: ['asserts'],
  disagreements: 0,
  ...changes,
})

const view = (places: readonly MapPlace[], events: MapView['events'] = []): MapView => ({
  schema: 'sitrep/map@1',
  asOf: '2016-12-14',
  knownBy: null,
  days: { from: '2016-12-01', to: '2016-12-14' },
  holders: [],
  places,
  events,
  actors: [],
  unlocated: [],
})

describe('the state on a day', () => {
  it.each([
    ['2016-11-30', null],
    ['2016-12-01', ['held', 'army', true, 0]],
    ['2016-12-09', ['held', 'army', false, 7]],
    ['2016-12-10', ['contested', null, true, 8]],
    ['2016-12-12', ['held', 'rebels', true, 0]],
    ['2016-12-20', ['held', 'rebels', false, 8]],
    ['2016-12-28', ['no recent report', 'rebels', false, 16]],
  ] as const)('%s', (day, expected) => {
    const state = stateOn(place(), day)
    expect(state && [state.status, state.holder, state.isNew, state.age]).toEqual(expected)
  })
})

describe('filters', () => {
  const places = [
    place(),
    place({ id: 'place:b', importance: 5, independent: 1, outlets: ['Harbour Post'], forces: ['denies'] }),
  ]
  it.each([
    [{}, ['place:b', 'place:marsa']],
    [{ actor: 'rebels' }, ['place:b', 'place:marsa']],
    [{ actor: 'army' }, []],
    [{ outlet: 'Harbour Post' }, ['place:b']],
    [{ force: 'denies' }, ['place:b']],
    [{ independent: 2 }, ['place:marsa']],
  ])('%o', (filter, ids) => {
    const states = statesOn(view(places), '2016-12-14', { ...everything, ...filter })
    expect(states.map(state => state.place.id)).toEqual(ids)
  })
})

describe('events', () => {
  const event = (from: string, to: string): MapView['events'][number] => ({
    id: from,
    type: 'air strike',
    from,
    to,
    lat: 34,
    lon: 38,
    place: { id: 'place:marsa', name: 'Marsa' },
    killed: null,
    independent: 1,
    actors: ['army'],
    outlets: ['Halden News'],
  })

  it('stay for three days after they ended', () => {
    const events = [
      event('2016-12-01', '2016-12-02'),
      event('2016-12-08', '2016-12-08'),
      event('2016-12-11', '2016-12-11'),
    ]
    const ages = eventsOn(view([], events), '2016-12-11', everything).map(({ event: { id }, age }) => [
      id,
      age,
    ])
    expect(ages).toEqual([
      ['2016-12-08', 3],
      ['2016-12-11', 0],
    ])
  })

  it('are new for as long as they last', () => {
    const [first] = eventsOn(view([], [event('2016-12-01', '2016-12-20')]), '2016-12-11', everything)
    expect(first?.age).toBe(0)
  })
})

describe('what the map shows at first', () => {
  it('is all places of a small account', () => {
    expect(boundsOf([place(), place({ id: 'b', lat: 36, lon: 40 })])).toEqual([38, 34, 40, 36])
  })
  it('leaves out places that only their province or country locates', () => {
    expect(boundsOf([place(), place({ id: 'b', lat: 60, lon: 90, precision: 'country' })])).toEqual([
      38, 34, 38, 34,
    ])
  })
  it('is nothing without places', () => {
    expect(boundsOf([])).toBe(null)
  })
})
