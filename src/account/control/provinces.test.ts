import { describe, expect, it } from 'vitest'
import { buildAccount } from '../build-account.ts'
import { makeWorld, type Page, page, type Said } from '../test-world.ts'

const said = (place: string, effect: string, actor: string, when: string, more: Partial<Said> = {}): Said =>
  ({ place, effect, actor, when, ...more }) as Said

const town = page('A', '2017-03-02', said('dair', 'captures', 'rebels', '2017-03-01'))
const retaken = page('B', '2017-04-02', said('marsa-province', 'captures', 'army', '2017-04-02'))
const left = page('C', '2017-04-03', said('marsa-province', 'loses', 'rebels', '2017-04-01'))

const dairIn = (pages: readonly Page[], asOf = '2017-04-10'): string => {
  const row = buildAccount(makeWorld(pages), { asOf }).control.find(({ place }) => place.id === 'dair')
  return `${row?.holder?.id}${row?.inferred === true ? ' (inferred)' : ''}`
}

describe('inferFromProvinces', () => {
  it.each([
    ['two voices on the whole province', [town, retaken, left], 'republic (inferred)'],
    ['one voice is not enough', [town, retaken], 'rebels'],
    ['who left, but not who came', [town, left, { ...left, outlet: 'D' }], 'rebels'],
    [
      'a part of the province',
      [
        town,
        left,
        page('B', '2017-04-02', said('marsa-province', 'captures', 'army', '2017-04-02', { extent: 'part' })),
      ],
      'rebels',
    ],
    [
      'the town itself, later',
      [town, retaken, left, page('D', '2017-04-06', said('dair', 'holds', 'rebels', '2017-04-05'))],
      'rebels',
    ],
    [
      'the other side took the province, too',
      [
        town,
        retaken,
        left,
        page('D', '2017-04-06', said('marsa-province', 'captures', 'rebels', '2017-04-05')),
      ],
      'rebels',
    ],
  ])('%s', (_name, pages, expected) => {
    expect(dairIn(pages)).toBe(expected)
  })

  it('says nothing of the days before', () => {
    expect(dairIn([town, retaken, left], '2017-03-20')).toBe('rebels')
  })
})
