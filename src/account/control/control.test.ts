import { describe, expect, it } from 'vitest'
import type { ControlRow } from '../../model/account.ts'
import type { AccountOptions } from '../account.ts'
import { buildAccount } from '../build-account.ts'
import { exactly, makeWorld, type Page, page, type Said } from '../test-world.ts'

const rowOf = (
  pages: readonly Page[],
  place = 'marsa',
  options: AccountOptions = {},
): ControlRow | undefined =>
  buildAccount(makeWorld(pages), options).control.find(row => row.place.id === place)

/** "status holder since" in one line. */
const inShort = (row: ControlRow | undefined): string =>
  row === undefined
    ? 'no row'
    : `${row.status} ${row.holder?.id ?? '–'} ${row.since?.from ?? `≤${row.since?.to}`}`

const took = (actor: string, when: string, more: Partial<Said> = {}): Said =>
  ({ place: 'marsa', effect: 'captures', actor, when, ...more }) as Said
const has = (actor: string, more: Partial<Said> = {}): Said =>
  ({ place: 'marsa', effect: 'holds', actor, ...more }) as Said

const cases: readonly (readonly [name: string, pages: readonly Page[], expected: string])[] = [
  [
    'a place taken again by the same side after years',
    [page('A', '2017-11-04', took('rebels', '2012'), took('rebels', '2017-11-03'))],
    'held rebels 2017-11-03',
  ],
  [
    'those whom a page only describes are the side that others name',
    [
      page('A', '2017-11-04', took('rebels', '2017-11-03')),
      page('B', '2017-11-04', took('gunmen', '2017-11-04')),
    ],
    'held rebels 2017-11-03',
  ],
  [
    'a capture is credited to the government',
    [page('A', '2017-11-04', took('army', '2017-11-03', { opponent: 'rebels' }))],
    'held republic 2017-11-03',
  ],
  ['a description alone', [page('A', '2017-11-04', has('rebels'))], 'held rebels ≤2017-11-04'],
  ['held since', [page('A', '2017-11-04', has('rebels', { when: '2012-07..' }))], 'held rebels 2012-07-01'],
  [
    'a loss without a new holder',
    [page('A', '2017-11-04', { place: 'marsa', effect: 'loses', actor: 'rebels', when: '2017-11-02' })],
    'unknown – 2017-11-02',
  ],
  [
    'a fall without a captor, told a day later, is the same capture',
    [
      page('A', '2017-11-03', took('rebels', '2017-11-02')),
      page('B', '2017-11-04', { place: 'marsa', effect: 'captures', when: '2017-11-03' }),
    ],
    'held rebels 2017-11-02',
  ],
  [
    'a loss and a capture are one change',
    [
      page('A', '2017-11-04', { place: 'marsa', effect: 'loses', actor: 'rebels', when: '2017-11-02' }),
      page('B', '2017-11-04', took('army', '2017-11-02')),
    ],
    'held republic 2017-11-02',
  ],
  [
    'a month joins the exact day',
    [
      page('A', '2017-11-04', { place: 'marsa', effect: 'loses', actor: 'rebels', when: '2017-07' }),
      page('B', '2017-08-01', took('army', '2017-07-10')),
      page('C', '2017-11-04', has('army')),
    ],
    'held republic 2017-07-10',
  ],
  [
    'a month alone keeps its precision',
    [page('A', '2017-11-04', took('army', '2017-10'))],
    'held republic 2017-10-01',
  ],
  [
    'the epithet in the report of the capture is about the time before',
    [page('A', '2017-11-04', has('rebels'), took('army', '2017-11-03', { opponent: 'rebels' }))],
    'held republic 2017-11-03',
  ],
  [
    'one late epithet does not undo a capture',
    [
      page('A', '2017-11-03', took('army', '2017-11-03')),
      page('B', '2017-11-03', took('army', '2017-11-03')),
      page('C', '2017-11-05', has('rebels')),
    ],
    'held republic 2017-11-03',
  ],
  [
    'a town changes hands twice',
    [
      page('A', '2017-01-02', took('rebels', '2017-01-01')),
      page('A', '2017-02-02', took('army', '2017-02-01')),
      page('A', '2017-03-02', took('rebels', '2017-03-01')),
    ],
    'held rebels 2017-03-01',
  ],
  [
    'holding on does not move the date',
    [
      page('A', '2017-11-03', took('army', '2017-11-03')),
      page('A', '2017-11-10', has('army')),
      page('B', '2017-11-20', has('republic')),
    ],
    'held republic 2017-11-03',
  ],
  [
    'most voices fix the day',
    [
      page('A', '2017-11-04', took('army', '2017-11-02')),
      page('B', '2017-11-04', took('army', '2017-11-03')),
      page('C', '2017-11-04', took('army', '2017-11-03')),
    ],
    'held republic 2017-11-03',
  ],
  [
    'entering contests',
    [
      page('A', '2017-11-02', has('rebels')),
      page('A', '2017-11-04', { place: 'marsa', effect: 'enters', actor: 'army', when: '2017-11-03' }),
    ],
    'contested – 2017-11-03',
  ],
  [
    'entering what the own side holds',
    [
      page('A', '2017-11-03', took('army', '2017-11-03')),
      page('A', '2017-11-05', { place: 'marsa', effect: 'enters', actor: 'militia', when: '2017-11-04' }),
    ],
    'held republic 2017-11-03',
  ],
  [
    'the outskirts are not the town',
    [
      page('A', '2017-11-02', has('rebels')),
      page('A', '2017-11-04', {
        place: 'marsa',
        effect: 'enters',
        actor: 'army',
        extent: 'surroundings',
        when: '2017-11-03',
      }),
    ],
    'held rebels ≤2017-11-02',
  ],
  [
    'part of a town is not the town',
    [
      page('A', '2017-11-02', has('rebels')),
      page('A', '2017-11-04', took('army', '2017-11-03', { extent: 'part' })),
    ],
    'contested – 2017-11-03',
  ],
  [
    'a siege keeps who is inside',
    [
      page('A', '2017-11-02', has('rebels')),
      page('A', '2017-11-04', { place: 'marsa', effect: 'besieges', actor: 'army', when: '2017-11-03' }),
    ],
    'besieged rebels 2017-11-03',
  ],
  [
    'surrounded is encircled',
    [
      page('A', '2017-11-04', {
        place: 'marsa',
        effect: 'besieges',
        actor: 'army',
        opponent: 'rebels',
        when: '2017-11-03',
        text: 'The army surrounded Marsa',
      }),
    ],
    'encircled rebels 2017-11-03',
  ],
  [
    'a broken siege gives back the old date',
    [
      page('A', '2017-09-02', took('rebels', '2017-09-01')),
      page('A', '2017-10-02', { place: 'marsa', effect: 'besieges', actor: 'army', when: '2017-10-01' }),
      page('A', '2017-10-12', { place: 'marsa', effect: 'lifts siege', actor: 'rebels', when: '2017-10-10' }),
    ],
    'held rebels 2017-09-01',
  ],
  [
    'clashes inside',
    [
      page('A', '2017-11-02', has('rebels')),
      page('A', '2017-11-04', {
        place: 'marsa',
        effect: 'contests',
        actor: 'army',
        opponent: 'rebels',
        when: '2017-11-04',
      }),
    ],
    'contested – 2017-11-04',
  ],
  [
    'two sides hold parts',
    [page('A', '2017-11-02', has('rebels', { extent: 'part' }), has('army', { extent: 'part' }))],
    'stable-mixed – ≤2017-11-02',
  ],
  [
    'plans change nothing',
    [
      page('A', '2017-11-02', has('rebels')),
      page('A', '2017-11-03', took('army', '2017-11-09', { force: 'plans' })),
      page('A', '2017-11-03', took('army', '2017-11-03', { force: 'conditional' })),
    ],
    'held rebels ≤2017-11-02',
  ],
  [
    'a plan alone is no row',
    [page('A', '2017-11-03', took('army', '2017-11-09', { force: 'plans' }))],
    'no row',
  ],
  [
    'claimed and denied stays open',
    [
      page('A', '2017-11-01', has('rebels')),
      page('A', '2017-11-03', took('army', '2017-11-03', { speaker: 'army', opponent: 'rebels' }), {
        place: 'marsa',
        effect: 'loses',
        actor: 'rebels',
        force: 'denies',
        speaker: 'rebels',
        when: '2017-11-03',
      }),
    ],
    'contested – 2017-11-03',
  ],
  [
    'an admission outweighs a denial',
    [
      page('A', '2017-11-03', took('army', '2017-11-03', { speaker: 'rebels', opponent: 'rebels' })),
      page('B', '2017-11-03', took('army', '2017-11-03', { force: 'denies', speaker: 'monitor' })),
    ],
    'held republic 2017-11-03',
  ],
  [
    'a failed attempt before the capture',
    [
      page('A', '2017-11-01', took('army', '2017-11-01', { force: 'negated' })),
      page('A', '2017-11-04', took('army', '2017-11-03')),
    ],
    'held republic 2017-11-03',
  ],
  [
    'a correction withdraws',
    [
      page('A', '2017-11-01', has('rebels')),
      page('A', '2017-11-03', took('army', '2017-11-03')),
      page('A', '2017-11-04', took('army', '2017-11-03', { force: 'corrects' })),
    ],
    'held rebels ≤2017-11-01',
  ],
  [
    'another outlet cannot withdraw',
    [
      page('A', '2017-11-03', took('army', '2017-11-03')),
      page('B', '2017-11-04', took('army', '2017-11-03', { force: 'corrects' })),
    ],
    'held republic 2017-11-03',
  ],
  [
    'sources that describe two holders on one day',
    [
      page('A', '2017-11-04', has('rebels', { when: '2017-11-04' })),
      page('B', '2017-11-04', has('army', { when: '2017-11-04' })),
    ],
    'contested – ≤2017-11-04',
  ],
  [
    'a history without dates follows the day told of last',
    [
      page(
        'A',
        '2023-07-01',
        took('army', '2022-03-01'),
        took('rebels', '2022-05-01'),
        took('army', '2022-09-11'),
        has('army', { when: '2022-09-12' }),
        { place: 'marsa', effect: 'captures', actor: 'rebels', when: 'published', text: 'It fell' } as Said,
        took('army', '2022-09-20'),
      ),
    ],
    'held republic 2022-09-20',
  ],
  [
    'a coarse time overrules no exact one',
    [
      page('A', '2017-12-31', {
        place: 'marsa',
        effect: 'contests',
        actor: 'army',
        opponent: 'rebels',
        when: '2017',
      }),
      page('B', '2017-11-10', took('army', '2017-11-03')),
      page('C', '2017-12-30', has('army')),
    ],
    'held republic 2017-11-03',
  ],
  [
    'a divided city, described part by part',
    [
      page('A', '2017-11-01', has('rebels', { extent: 'part' })),
      page('B', '2017-11-03', has('army', { extent: 'part' })),
      page('C', '2017-11-05', has('rebels')),
    ],
    'stable-mixed – ≤2017-11-03',
  ],
  [
    'the epithets of several voices add up',
    [
      page('A', '2017-11-01', took('army', '2017-11-01', { speaker: 'army' })),
      page('B', '2017-11-10', has('rebels')),
      page('C', '2017-11-12', has('rebels')),
      page('D', '2017-11-14', has('rebels')),
    ],
    'held rebels ≤2017-11-14',
  ],
  [
    'a capture ends a division',
    [
      page('A', '2017-11-01', has('rebels', { extent: 'part' }), has('army', { extent: 'part' })),
      page('B', '2017-11-09', took('army', '2017-11-08')),
      page('C', '2017-11-10', has('army')),
    ],
    'held republic 2017-11-08',
  ],
  [
    'allies named together are no rivals',
    [
      page('A', '2017-11-04', took('neighbour', '2017-11-03', { with: ['islanders'] })),
      page('B', '2017-11-04', took('islanders', '2017-11-03')),
    ],
    'held islanders 2017-11-03',
  ],
  [
    'a background capture long ago',
    [page('A', '2017-11-04', took('rebels', '2014'), took('army', '2017-07'))],
    'held republic 2017-07-01',
  ],
  [
    'an undated background capture does not undo a dated one',
    [
      page('A', '2017-11-04', took('army', '2017-07')),
      page('B', '2017-11-04', { place: 'marsa', effect: 'captures', actor: 'army', when: null }),
    ],
    'held republic 2017-07-01',
  ],
  [
    'an undated page counts under its newest day',
    [page('A', null, took('army', '2017-11-03'))],
    'held republic 2017-11-03',
  ],
  [
    'freed of, with nobody named',
    [page('A', '2017-11-04', { place: 'marsa', effect: 'captures', opponent: 'rebels', when: '2017-11-03' })],
    'unknown – 2017-11-03',
  ],
]

describe('control of a place', () => {
  it.each(cases)('%s', (_name, pages, expected) => {
    expect(inShort(rowOf(pages))).toBe(expected)
  })

  it('keeps a province and its city apart', () => {
    const pages = [
      page('A', '2017-11-04', took('army', '2017-11-03'), {
        place: 'marsa-province',
        effect: 'holds',
        actor: 'rebels',
        extent: 'part',
        share: exactly(35),
      }),
    ]
    expect(inShort(rowOf(pages))).toBe('held republic 2017-11-03')
    const province = rowOf(pages, 'marsa-province')
    expect(inShort(province)).toBe('stable-mixed rebels ≤2017-11-04')
    expect(province?.share).toEqual(exactly(35))
  })

  it('names the previous holder and the intervals', () => {
    const row = rowOf([
      page(
        'A',
        '2017-11-04',
        took('rebels', '2014-06-10'),
        took('army', '2017-11-03', { opponent: 'rebels' }),
      ),
    ])
    expect(row?.previous?.id).toBe('rebels')
    expect(row?.history.map(({ holder, from, to }) => [holder?.id, from.from, to?.from])).toEqual([
      ['rebels', '2014-06-10', '2017-11-03'],
      ['republic', '2017-11-03', undefined],
    ])
  })

  it('forgets who held a place after five years without a word of it', () => {
    const row = rowOf([page('A', '2017-11-04', took('rebels', '2004-06-10'), took('army', '2017-11-03'))])
    expect(row?.previous).toBeNull()
    expect(row?.history.map(({ holder, from, to }) => [holder?.id, from.from, to])).toEqual([
      ['rebels', '2004-06-10', null],
      ['republic', '2017-11-03', null],
    ])
  })

  it('names both the holder and the besieger that one page tells of', () => {
    const row = rowOf([
      page('A', '2017-11-04', has('army'), {
        place: 'marsa',
        effect: 'besieges',
        actor: 'rebels',
        when: '2016-05..',
      }),
    ])
    expect(inShort(row)).toBe('besieged republic 2016-05-01')
  })

  it('dates the storm that a later page tells of without a day before the capture', () => {
    const stormed: Said = { place: 'marsa', effect: 'enters', actor: 'army', when: 'published' }
    const row = rowOf([
      page('A', '2017-11-04', took('army', '2017-11-03', { opponent: 'rebels' })),
      page('B', '2017-11-08', stormed, took('army', '2017-11')),
    ])
    expect(row?.history.map(({ status, from }) => [status, from.to])).toEqual([
      ['held', null],
      ['contested', '2017-11-01'],
      ['held', '2017-11-03'],
    ])
  })

  it('infers the holder on the eve from who lost the place', () => {
    const pages = [page('A', '2017-11-04', took('army', '2017-11-03', { opponent: 'rebels' }))]
    const before = rowOf(pages, 'marsa', { asOf: '2017-11-01' })
    expect(before === undefined ? 'no row' : before.holder?.id).toBe('no row')
    expect(rowOf(pages)?.history[0]).toMatchObject({ status: 'held', holder: { id: 'rebels' } })
  })

  it('counts copies and one speaker once', () => {
    const row = rowOf([
      page('A', '2017-11-04', took('army', '2017-11-03', { origin: 'agency' })),
      page('B', '2017-11-04', took('army', '2017-11-03', { origin: 'agency' })),
      page('C', '2017-11-04', took('army', '2017-11-03', { speaker: 'minister' })),
      page('D', '2017-11-04', took('army', '2017-11-03', { speaker: 'minister' })),
      page('E', '2017-11-04', took('army', '2017-11-03')),
    ])
    expect(row?.origins).toEqual({ reports: 5, outlets: 5, independent: 3, speakers: 1 })
  })

  it('shows each outlet its own view', () => {
    const row = rowOf([
      page('A', '2017-11-02', has('rebels')),
      page('B', '2017-11-04', took('army', '2017-11-03')),
    ])
    expect(row?.bySource.map(({ outlet, holder }) => [outlet, holder?.id])).toEqual([
      ['A', 'rebels'],
      ['B', 'republic'],
    ])
  })

  it('says when the evidence is too old, sooner where the place changes often', () => {
    const pages = [page('A', '2017-11-03', took('army', '2017-11-03'))]
    expect(rowOf(pages, 'marsa', { asOf: '2017-12-03' })?.status).toBe('held')
    const old = rowOf(pages, 'marsa', { asOf: '2017-12-04' })
    expect(old).toMatchObject({
      status: 'no recent report',
      holder: { id: 'republic' },
      lastEvidence: '2017-11-03',
    })
    const restless = [
      page('A', '2017-10-10', took('army', '2017-10-10')),
      page('A', '2017-10-20', took('rebels', '2017-10-20')),
      page('A', '2017-11-03', took('army', '2017-11-03')),
    ]
    expect(rowOf(restless, 'marsa', { asOf: '2017-11-12' })?.status).toBe('no recent report')
  })

  it('sees only what was published by then', () => {
    const pages = [
      page('A', '2017-11-02', has('rebels')),
      page('A', '2017-11-04', took('army', '2017-11-03')),
    ]
    expect(inShort(rowOf(pages, 'marsa', { knownBy: '2017-11-03' }))).toBe('held rebels ≤2017-11-02')
    expect(inShort(rowOf(pages, 'marsa', { asOf: '2017-11-02' }))).toBe('held rebels ≤2017-11-02')
  })

  it('explains itself in sentences', () => {
    const why = rowOf([
      page(
        'A',
        '2017-11-04',
        took('army', '2017-11-03', { opponent: 'rebels' }),
        took('rebels', '2017-11-20', { force: 'plans' }),
      ),
    ])?.why
    expect(why).toEqual([
      'Held by Government of the Republic: changed on Friday 3 November 2017 (one report, one independent origin).',
      'What Republican Army did is credited to Government of the Republic, to which the actor list assigns it.',
      'One claim of plans or possibilities does not change the holder.',
    ])
  })
})
