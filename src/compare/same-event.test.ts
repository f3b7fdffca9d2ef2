import { describe, expect, test } from 'vitest'
import type { CasualtiesClaim, Claim, EventClaim, EventType } from '../model/claim.ts'
import type { ActorMention, PlaceMention } from '../model/mention.ts'
import type { Gazetteer, GazetteerEntry, PlaceKind } from '../model/place.ts'
import type { Reading } from '../model/reading.ts'
import { dayTime } from '../model/time.ts'
import { sameEvents } from './same-event.ts'
import { testPage } from './test-pages.ts'

const entry = (
  id: string,
  kind: PlaceKind,
  lat: number,
  lon: number,
  population: number,
): GazetteerEntry => ({
  id,
  name: id,
  kind,
  countryCode: 'XX',
  country: 'Xland',
  admin1: 'North',
  lat,
  lon,
  population,
  source: 'test',
})

const entries = [
  entry('Marsa', 'town', 35, 40, 5_000),
  entry('Tell Marsa', 'village', 35.05, 40.05, 500),
  entry('Dubrin', 'town', 36, 41, 5_000),
  entry('Bigtown', 'city', 35.5, 40.5, 900_000),
  entry('North', 'province', 35.2, 40.2, 0),
]

const gazetteer: Gazetteer = {
  lookup: () => [],
  lookupSimilar: () => [],
  hasPrefix: () => false,
  get: id => entries.find(place => place.id === id),
}

const placeMention = (name: string): PlaceMention => ({
  kind: 'place',
  placeKind: 'town',
  text: name,
  start: 0,
  end: name.length,
  sentence: 0,
  head: 0,
  candidates: [{ id: name, name, score: 1, detail: '' }],
})

const actorMention = (name: string): ActorMention => ({
  ...placeMention(name),
  kind: 'actor',
  actorKind: 'armed forces',
})

interface Told {
  readonly text: string
  readonly sentence?: number
  readonly place?: string
  readonly day?: string | null
  readonly by?: string
  readonly type?: EventType
  readonly killed?: readonly [number | null, number | null]
  readonly force?: Claim['force']
}

let made = 0

const claimOf = (document: string, told: Told): EventClaim | CasualtiesClaim => {
  const { text, sentence = 0, day = '2017-05-03' } = told
  const base = {
    id: `claim:${String(made++).padStart(4, '0')}`,
    force: told.force ?? 'asserts',
    forceReason: '',
    speaker: null,
    chain: [],
    outlet: document,
    evidence: {
      document,
      start: 0,
      end: text.length,
      quote: text,
      sentence: { index: sentence, start: 0, end: text.length, text },
    },
    when: day === null ? null : dayTime(day, ['day'], []),
    whenBasis: day === null ? 'none' : 'text',
    whenInferred: false,
    after: [],
    trace: { frame: '', steps: [] },
    place: told.place === undefined ? null : placeMention(told.place),
  } as const
  return told.killed
    ? {
        ...base,
        kind: 'casualties',
        counts: { killed: { min: told.killed[0], max: told.killed[1], approximate: false } },
        of: 'people',
        cause: null,
        actors: told.by === undefined ? [] : [actorMention(told.by)],
        cumulative: false,
      }
    : {
        ...base,
        kind: 'event',
        type: told.type ?? 'air strike',
        actors: told.by === undefined ? [] : [{ role: 'attacker', mention: actorMention(told.by) }],
        means: null,
      }
}

const reading = (id: string, ...told: readonly Told[]): Reading => ({
  ...testPage(id, told.map(({ text }) => text).join(' ')),
  places: [],
  actors: [],
  dates: [],
  references: [],
  quotes: [],
  claims: told.map(each => claimOf(id, each)),
  notes: [],
})

const verdicts = (left: Told, right: Told) =>
  sameEvents([reading('a', left), reading('b', right)], [], gazetteer).map(({ verdict }) => verdict)

const strike: Told = {
  text: 'An air strike on a market in Marsa killed 14 people on Wednesday.',
  place: 'Marsa',
  killed: [14, 14],
}

describe('one happening', () => {
  test.each<[string, Told, Told]>([
    [
      'told by two pages',
      strike,
      { ...strike, text: 'Fourteen people died when a jet bombed the market of Marsa.' },
    ],
    [
      'with a growing toll',
      strike,
      {
        ...strike,
        text: 'At least 17 people were killed in the air raid on the market of Marsa.',
        killed: [17, null],
      },
    ],
    ['whose attacker is disputed', { ...strike, by: 'A' }, { ...strike, by: 'B' }],
    [
      'denied by one side',
      strike,
      {
        text: 'A spokesman denied that its jets had bombed the market in Marsa.',
        place: 'Marsa',
        force: 'denies',
      },
    ],
    [
      'in a village beside the town',
      strike,
      { ...strike, place: 'Tell Marsa', text: 'An air strike on a market killed 14 people.' },
    ],
    [
      'in a quarter of the town that no list has',
      strike,
      {
        ...strike,
        place: 'place:old market district@Marsa',
        text: 'An air strike on a market killed 14 people.',
      },
    ],
    [
      'at a place that no list has, named for the town',
      strike,
      { ...strike, place: 'Marsa market', text: 'An air strike on a market killed 14 people.' },
    ],
    [
      'placed in the province only',
      strike,
      { ...strike, place: 'North', text: 'An air strike on a market in the north killed 14 people.' },
    ],
    [
      'copied without a place',
      {
        text: 'At least 34 soldiers have been killed in fighting around the oil fields.',
        killed: [34, null],
      },
      {
        text: 'At least 34 soldiers have been killed in fighting around the oil fields.',
        killed: [34, null],
      },
    ],
    [
      'called by another kind',
      { ...strike, text: 'A suicide bomber killed 14 in the market of Marsa.' },
      { text: 'A blast tore through the market of Marsa.', place: 'Marsa', type: 'bombing' },
    ],
  ])('%s', (_, left, right) => {
    expect(verdicts(left, right)).toEqual(['same'])
  })
})

describe('two happenings', () => {
  test.each<[string, Told, Told]>([
    ['of two days', strike, { ...strike, day: '2017-05-06' }],
    [
      'in two towns',
      strike,
      { ...strike, place: 'Dubrin', text: 'An air strike on a market in Dubrin killed 14 people.' },
    ],
    ['of two kinds', strike, { text: 'Protesters marched through Marsa.', place: 'Marsa', type: 'protest' }],
    [
      'one without dead',
      strike,
      { text: 'An air strike on Marsa killed no one.', place: 'Marsa', killed: [0, 0] },
    ],
    [
      'in a large city, with other tolls',
      { ...strike, place: 'Bigtown', killed: [3, 3], text: 'A strike killed three at dawn.' },
      { ...strike, place: 'Bigtown', killed: [40, 40], text: 'Forty died in a bombed school.' },
    ],
    ['of which one is planned', strike, { ...strike, force: 'plans' }],
    [
      'without place, day or number in common',
      { text: 'Jets bombed positions.', day: null },
      { text: 'Jets bombed hills.', day: null },
    ],
  ])('%s', (_, left, right) => {
    expect(verdicts(left, right)).toEqual([])
  })

  test('that the text itself tells apart', () => {
    const told = sameEvents(
      [
        reading('a', strike, {
          ...strike,
          sentence: 1,
          text: 'Another air strike on Marsa killed 14 people in the evening.',
        }),
      ],
      [],
      gazetteer,
    )
    expect(told).toMatchObject([{ verdict: 'different', subject: 'event' }])
  })
})

test('each comparison stands in the judgement, with the score that it needs', () => {
  const [found] = sameEvents([reading('a', strike), reading('b', strike)], [], gazetteer)
  expect(found?.features?.map(({ feature }) => feature)).toEqual([
    'type',
    'place',
    'time',
    'attackers',
    'numbers',
    'words',
    'pages',
  ])
  expect(found?.features?.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9)
  expect(found?.score).toBeGreaterThanOrEqual(found?.threshold ?? 1)
})

test('judgements do not depend on the order of the pages', () => {
  const pages = [reading('a', strike), reading('b', strike), reading('c', { ...strike, killed: [15, 15] })]
  const forward = sameEvents(pages, [], gazetteer)
  expect(forward).toHaveLength(3)
  expect(sameEvents([...pages].reverse(), [], gazetteer)).toEqual(forward)
})

test('places merged by judgements count as one', () => {
  const pages = [reading('a', strike), reading('b', { ...strike, place: 'Mersah' })]
  expect(sameEvents(pages, [], gazetteer)).toEqual([])
  const merge = {
    id: 'judgement:1',
    subject: 'place',
    left: 'Marsa',
    right: 'Mersah',
    verdict: 'same',
    by: 'test',
    at: null,
    score: 1,
    reason: '',
  } as const
  expect(sameEvents(pages, [merge], gazetteer)).toHaveLength(1)
})
