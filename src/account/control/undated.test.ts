import { describe, expect, it } from 'vitest'
import { buildAccount } from '../build-account.ts'
import { makeWorld, type Page, page, type Said } from '../test-world.ts'

const rowIn = (pages: readonly Page[], confidences: readonly number[] = []): string => {
  const world = makeWorld(pages)
  const claims = world.claims.map((claim, index) => {
    const confidence = confidences[index]
    return confidence === undefined ? claim : { ...claim, confidence }
  })
  const row = buildAccount({ ...world, claims }).control.find(({ place }) => place.id === 'marsa')
  return row === undefined ? 'no row' : `${row.status} ${row.holder?.id ?? '–'}`
}

const said = (effect: string, actor: string, when: string | null): Said =>
  ({ place: 'marsa', effect, actor, when }) as Said

describe('pages without a day', () => {
  it.each([
    [
      'a bare word does not overturn a dated change',
      [
        page('A', '2017-11-04', said('captures', 'army', '2017-11-03')),
        page('B', null, said('holds', 'rebels', null), {
          ...said('enters', 'army', '2018-03-01'),
          place: 'dair',
        } as Said),
      ],
      'republic',
    ],
    [
      'a change that nothing dates lies before the dated ones',
      [
        page('A', '2017-11-04', said('captures', 'army', '2017-11-03')),
        page('B', null, said('captures', 'rebels', null), {
          ...said('enters', 'army', '2017-11-20'),
          place: 'dair',
        } as Said),
      ],
      'republic',
    ],
    [
      'a sentence without a date is about the day told of last',
      [
        page(
          'A',
          null,
          said('captures', 'rebels', '2017-02-03'),
          said('loses', 'rebels', null),
          said('captures', 'army', '2017-05-03'),
          { ...said('enters', 'army', '2017-05-20'), place: 'dair' } as Said,
        ),
      ],
      'republic',
    ],
  ])('%s', (_name, pages, holder) => {
    expect(rowIn(pages).split(' ').at(-1)).toBe(holder)
  })
})

describe('withdrawals of attackers', () => {
  it.each([
    [
      'who besieged it and left leaves it to who was inside',
      [
        said('captures', 'army', '2017-10-01'),
        said('besieges', 'rebels', '2017-11-01'),
        said('loses', 'rebels', '2017-11-03'),
      ],
      'held republic',
    ],
    [
      'who fought inside and left leaves it to who held it before',
      [
        said('captures', 'army', '2017-10-01'),
        said('enters', 'rebels', '2017-11-01'),
        said('loses', 'rebels', '2017-11-03'),
      ],
      'held republic',
    ],
    [
      'who held it lost it',
      [said('captures', 'rebels', '2017-10-01'), said('loses', 'rebels', '2017-11-03')],
      'unknown –',
    ],
  ])('%s', (_name, says, expected) => {
    expect(rowIn([page('A', '2017-11-04', ...says)])).toBe(expected)
  })

  it('of whom only attacks are reported, a withdrawal proves no possession', () => {
    const world = makeWorld([
      page(
        'A',
        '2017-11-04',
        said('besieges', 'rebels', '2017-11-01'),
        said('loses', 'rebels', '2017-11-03'),
      ),
    ])
    const [row] = buildAccount(world).control
    expect(row?.history.filter(({ holder }) => holder?.id === 'rebels')).toEqual([])
  })
})

describe('readings that are not sure', () => {
  const pages = [
    page('A', '2017-11-04', said('captures', 'army', '2017-11-03')),
    page('B', '2017-11-10', said('captures', 'rebels', '2017-11-09')),
  ]
  const [first, second] = pages as [Page, Page]
  it.each([
    ['a sure one alone takes the place', pages, [0.9, 0.8], 'held rebels'],
    ['an unsure one alone does not', pages, [0.9, 0.6], 'held republic'],
    ['two unsure ones do', [first, second, { ...second, outlet: 'C' }], [0.9, 0.6, 0.6], 'held rebels'],
    ['an unsure one counts where nothing else is known', [second], [0.6], 'held rebels'],
  ])('%s', (_name, told, confidences, expected) => {
    expect(rowIn(told, confidences)).toBe(expected)
  })
})
