import { describe, expect, test } from 'vitest'
import type { Account } from '../../account/account.ts'
import { buildAccount } from '../../account/build-account.ts'
import { exactly, makeWorld, type Page, page } from '../../account/test-world.ts'
import type { Passage } from '../../model/copies.ts'
import { controlChanges } from './changes.ts'
import { compareView } from './compare.ts'
import { copiesView } from './copies.ts'
import { mapView } from './map.ts'
import { placeView } from './place.ts'
import { timelineView } from './timeline.ts'

const accountOf = (...pages: readonly Page[]): Account => buildAccount(makeWorld(pages))

/** Marsa changes hands, with a day of fighting before; Dair is told of by one page. */
const war = [
  page('Herald', '2017-11-01', { place: 'marsa', effect: 'holds', actor: 'rebels' }),
  page('Courier', '2017-11-03', { place: 'marsa', effect: 'contests', actor: 'army', opponent: 'rebels' }),
  page('Herald', '2017-11-05', { place: 'marsa', effect: 'captures', actor: 'army', opponent: 'rebels' }),
  page('Courier', '2017-11-05', { place: 'marsa', effect: 'captures', actor: 'army' }),
  page('Post', '2017-11-06', { place: 'dair', effect: 'captures', actor: 'islanders' }),
]

describe('the map', () => {
  const { places, holders, days } = mapView(accountOf(...war))
  const marsa = places.find(({ id }) => id === 'marsa')

  // Of the first state only the end is told: it counts from thirty days before it.
  test('tells the states of a place in order, each up to the next', () => {
    expect(marsa?.states.map(({ from, to, status, holder }) => [from, to, status, holder])).toEqual([
      ['2017-10-03', '2017-11-03', 'held', 'rebels'],
      ['2017-11-03', '2017-11-05', 'contested', null],
      ['2017-11-05', null, 'held', 'republic'],
    ])
  })

  test('tells the days, outlets and forces of the evidence', () => {
    expect(marsa).toMatchObject({
      evidence: ['2017-11-01', '2017-11-03', '2017-11-05'],
      outlets: ['Courier', 'Herald'],
      forces: ['asserts'],
    })
  })

  test('lists who holds most first, and those who lost all last', () => {
    expect(holders.map(({ id, places: count }) => [id, count])).toEqual([
      ['islanders', 1],
      ['republic', 1],
      ['rebels', 0],
    ])
    expect(days).toEqual({ from: '2017-11-01', to: '2017-11-06' })
  })

  test('gives the killed of an event from the least to the most that anybody says', () => {
    const says = (outlet: string, killed: number) =>
      page(
        outlet,
        '2017-11-03',
        { kind: 'event', type: 'air strike', place: 'marsa', attacker: 'army', sentence: 0 },
        {
          kind: 'casualties',
          counts: { killed: exactly(killed) },
          place: 'marsa',
          cause: 'air strike',
          sentence: 0,
        },
      )
    const killed = mapView(accountOf(says('Herald', 12), says('Post', 20))).events.flatMap(
      event => event.killed ?? [],
    )
    expect(killed).toContainEqual({ min: 12, max: 12, approximate: false })
  })
})

describe('changes of control', () => {
  test('name who held the place before the fighting; a mere description is no change', () => {
    const changes = controlChanges(accountOf(...war))
    expect(
      changes.map(({ place, day, status, from, to }) => [place.name, day, status, from?.id, to?.id]),
    ).toEqual([
      ['Dair', '2017-11-06', 'held', undefined, 'islanders'],
      ['Marsa', '2017-11-05', 'held', 'rebels', 'republic'],
      ['Marsa', '2017-11-03', 'contested', 'rebels', undefined],
    ])
    expect(changes[1]?.origins).toMatchObject({ reports: 2, outlets: 2, independent: 2 })
  })

  test('name the loser that the claims give where no earlier state is known', () => {
    const [change] = controlChanges(accountOf(war[2]!))
    expect([change?.from?.id, change?.to?.id]).toEqual(['rebels', 'republic'])
  })
})

describe('a place', () => {
  const view = placeView(
    accountOf(
      ...war,
      page('Post', '2017-11-07', { place: 'marsa', effect: 'holds', actor: 'rebels', force: 'denies' }),
    ),
    'marsa',
  )

  test('has a lane for each outlet, with what each claim says and when', () => {
    expect(
      view?.lanes.map(({ outlet, bars }) => [outlet, bars.map(({ effect, from }) => `${effect} ${from}`)]),
    ).toEqual([
      ['Courier', ['contests 2017-11-03', 'captures 2017-11-05']],
      ['Herald', ['holds 2017-11-01', 'captures 2017-11-05']],
      ['Post', ['holds 2017-11-07']],
    ])
  })

  test('tells claims that bear on a state from those that do not', () => {
    const supports = view?.lanes.flatMap(({ bars }) => bars.map(bar => [bar.force, bar.supports]))
    expect(supports).toContainEqual(['denies', false])
    expect(supports?.filter(([force]) => force === 'asserts').every(([, each]) => each)).toBe(true)
  })

  test('is undefined where nothing is known', () => {
    expect(placeView(accountOf(...war), 'nowhere')).toBe(undefined)
  })

  test('"since 2012" reaches to the day of the page, "on Monday" is a point', () => {
    const account = accountOf(
      page('Herald', '2017-11-01', { place: 'marsa', effect: 'holds', actor: 'rebels', when: '2012-07..' }),
    )
    const [bar] = placeView(account, 'marsa')?.lanes[0]?.bars ?? []
    expect([bar?.from, bar?.to]).toEqual(['2012-07-01', '2017-11-01'])
  })
})

test('the timeline goes by days and names events by what and where', () => {
  const strike = (day: string, place: string) =>
    page('Herald', day, { kind: 'event', type: 'air strike', place, attacker: 'army' })
  const { events } = timelineView(accountOf(strike('2017-11-09', 'dair'), strike('2017-11-02', 'marsa')))
  expect(events.map(({ title, outlets }) => [title, outlets])).toEqual([
    ['Air strike at Marsa', ['Herald']],
    ['Air strike at Dair', ['Herald']],
  ])
})

describe('copies', () => {
  const pages = [
    page('Agency', '2017-11-01', {
      place: 'marsa',
      effect: 'holds',
      actor: 'rebels',
      text: 'Rebels hold the old town of Marsa',
    }),
    page('Herald', '2017-11-02', {
      place: 'marsa',
      effect: 'holds',
      actor: 'rebels',
      text: 'Rebels hold the old town of Marsa',
    }),
    page('Post', '2017-11-03', { place: 'dair', effect: 'holds', actor: 'army' }),
  ]
  const account = accountOf(...pages)
  const of = (outlet: string) => account.documents.find(doc => doc.outlet === outlet)!
  const passage = (more: Partial<Passage>): Passage => ({
    id: 'passage:1',
    members: [of('Agency'), of('Herald')].map(doc => ({ document: doc.id, start: 0, end: 20 })),
    identical: true,
    similarity: 1,
    first: null,
    origin: 'origin:1',
    why: 'test',
    ...more,
  })
  const viewOf = (origin: string | null, passages: readonly Passage[]) =>
    copiesView({
      ...account,
      passages,
      origins: [{ id: 'origin:1', name: origin, documents: [], passages: [] }],
    })

  test('go from the known giver to whoever took the text', () => {
    const { edges, nodes } = viewOf('Agency', [passage({})])
    expect(edges).toEqual([
      { from: 'Agency', to: 'Herald', directed: true, passages: ['passage:1'], characters: 20 },
    ])
    expect(nodes.map(({ name, kind }) => [name, kind])).toEqual([
      ['Agency', 'outlet'],
      ['Herald', 'outlet'],
      ['Post', 'outlet'],
    ])
  })

  test('name an agency that gave no page itself', () => {
    const { nodes, edges } = viewOf('AFP', [passage({})])
    expect(nodes.find(({ name }) => name === 'AFP')).toMatchObject({ kind: 'agency', documents: 0 })
    expect(edges.map(({ to }) => to)).toEqual(['Agency', 'Herald'])
  })

  test('have no direction where nothing tells which came first', () => {
    expect(viewOf(null, [passage({})]).edges).toMatchObject([
      { from: 'Agency', to: 'Herald', directed: false },
    ])
  })

  test('count a character of two passages once', () => {
    const { nodes } = viewOf('Agency', [passage({}), passage({ id: 'passage:2' })])
    const { length } = of('Herald').text
    expect(nodes.find(({ name }) => name === 'Herald')?.copiedShare).toBeCloseTo(20 / length)
  })

  test('are shown side by side, with what was kept', () => {
    const { passages } = compareView(
      {
        ...account,
        passages: [
          passage({
            members: [of('Agency'), of('Herald')].map(doc => ({ document: doc.id, start: 0, end: 33 })),
          }),
        ],
      },
      of('Agency'),
      of('Herald'),
    )
    expect(passages[0]?.changes).toEqual([
      { kind: 'same', left: { start: 0, end: 33 }, right: { start: 0, end: 33 }, of: null },
    ])
  })
})
