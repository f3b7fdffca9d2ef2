import { describe, expect, test } from 'vitest'
import type { DisagreementLine } from '../judgements/line.ts'
import { settled } from '../judgements/test-lines.ts'
import type { Disagreement } from '../model/account.ts'
import type { Account } from './account.ts'
import { buildAccount } from './build-account.ts'
import { settleDisagreements } from './rulings.ts'
import { exactly, judge, makeWorld, type Page, page } from './test-world.ts'

const accountOf = (pages: readonly Page[], settlements: readonly DisagreementLine[] = []): Account =>
  buildAccount({ ...makeWorld(pages), settlements })

const told: readonly Page[] = [
  page('A', '2017-11-04', { place: 'marsa', effect: 'holds', actor: 'rebels', when: '2017-11-04' }),
  page('B', '2017-11-04', { place: 'marsa', effect: 'holds', actor: 'army', when: '2017-11-04' }),
]

const found = (account: Account, field: Disagreement['field']): Disagreement => {
  const disagreement = account.disagreements.find(each => each.field === field)
  if (disagreement === undefined) throw new Error(`no disagreement on ${field}`)
  return disagreement
}

/** What Mara says of the disagreement that these pages give; `side` is the value of the right one. */
const word = (
  pages: readonly Page[],
  field: Disagreement['field'],
  verdict: DisagreementLine['verdict'],
  side?: string,
): DisagreementLine => {
  const { sides } = found(accountOf(pages), field)
  const prefers = sides.findIndex(({ value }) => value === side)
  return settled(
    'Mara',
    1,
    sides.map(({ claims }) => claims),
    verdict,
    { field, reason: 'her reason', ...(prefers < 0 ? {} : { prefers }) },
  )
}

describe('a preferred side', () => {
  const line = word(told, 'holder', 'prefers', 'Government of the Republic')
  const account = accountOf(told, [line])
  const row = account.control.find(({ place }) => place.id === 'marsa')

  test('holds the place; without her word nobody did', () => {
    expect(accountOf(told).control[0]).toMatchObject({ status: 'contested', holder: null })
    expect(row).toMatchObject({ status: 'held', holder: { id: 'republic' } })
    expect(row?.why).toContain('Settled by Mara in favour of “Government of the Republic”: her reason.')
  })

  test('never hides the other', () => {
    const other = account.claims.find(({ outlet }) => outlet === 'A')?.id
    expect(row?.opposing).toEqual([other])
    expect(row?.bySource.map(({ outlet, holder }) => [outlet, holder?.id])).toEqual([
      ['A', 'rebels'],
      ['B', 'republic'],
    ])
    expect(found(account, 'holder').sides).toEqual(found(accountOf(told), 'holder').sides)
  })

  test('stands beside the disagreement, with her name and what the rules say', () => {
    expect(found(account, 'holder')).toMatchObject({
      real: true,
      why: 'Settled by Mara in favour of “Government of the Republic”: her reason. By the rules: Both sides speak of the same days.',
      settled: {
        by: 'Mara',
        verdict: 'prefers',
        prefers: 'Government of the Republic',
        reason: 'her reason',
      },
    })
  })

  test('stays preferred when pages are added, which are counted', () => {
    const more = [
      ...told,
      page('C', '2017-11-04', { place: 'marsa', effect: 'holds', actor: 'rebels', when: '2017-11-04' }),
    ]
    const later = accountOf(more, [line])
    expect(later.control[0]).toMatchObject({ status: 'held', holder: { id: 'republic' } })
    expect(later.control[0]?.opposing).toHaveLength(2)
    expect(later.control[0]?.why.join(' ')).toMatch(/One claim has come since\./)
    expect(found(later, 'holder').why).toMatch(/One claim has come since\./)
  })

  test('gives way to a newer word', () => {
    const newer = settled('Jonas', 2, line.sides, 'real', { reason: 'both have witnesses' })
    const contested = accountOf(told, [newer, line])
    expect(contested.control[0]).toMatchObject({ status: 'contested' })
    expect(found(contested, 'holder')).toMatchObject({
      real: true,
      settled: { by: 'Jonas', verdict: 'real' },
    })
  })

  test('may be that it did not happen', () => {
    const pages = [
      page('A', '2017-11-01', { place: 'marsa', effect: 'holds', actor: 'rebels' }),
      page(
        'A',
        '2017-11-03',
        { place: 'marsa', effect: 'captures', actor: 'army', speaker: 'army', opponent: 'rebels' },
        { place: 'marsa', effect: 'loses', actor: 'rebels', force: 'denies', speaker: 'rebels' },
      ),
    ]
    const { sides } = found(accountOf(pages), 'existence')
    const denial = sides.find(({ value }) => value.startsWith('not '))?.value
    expect(accountOf(pages, [word(pages, 'existence', 'prefers', denial)]).control[0]).toMatchObject({
      status: 'held',
      holder: { id: 'rebels' },
    })
  })

  test('of a date moves the date and nothing else', () => {
    const pages = [
      page('A', '2017-11-04', { place: 'marsa', effect: 'captures', actor: 'army', when: '2017-11-02' }),
      page('B', '2017-11-04', { place: 'marsa', effect: 'captures', actor: 'army', when: '2017-11-03' }),
      page('C', '2017-11-04', { place: 'marsa', effect: 'captures', actor: 'army', when: '2017-11-03' }),
    ]
    const [before] = accountOf(pages).control
    const [after] = accountOf(pages, [word(pages, 'date', 'prefers', 'Thursday 2 November 2017')]).control
    expect(before?.since?.from).toBe('2017-11-03')
    expect(after?.since?.from).toBe('2017-11-02')
    expect(after?.supporting).toEqual(before?.supporting)
  })

  test('of a date that no text says moves it too', () => {
    const pages = [
      page('A', '2017-11-02', { place: 'marsa', effect: 'captures', actor: 'army' }),
      page('B', '2017-11-03', { place: 'marsa', effect: 'captures', actor: 'army' }),
    ]
    const account = accountOf(pages)
    const [early = '', late = ''] = ['2017-11-02', '2017-11-03'].map(
      day => account.claims.find(({ when }) => when?.from === day)?.id ?? '',
    )
    const { rulings } = settleDisagreements(
      [
        {
          ...found(accountOf(told), 'holder'),
          field: 'date',
          sides: [early, late].map(id => ({
            value: id,
            claims: [id],
            origins: { reports: 1, outlets: 1, independent: 1, speakers: 0 },
          })),
        },
      ],
      [settled('Mara', 1, [[early], [late]], 'prefers', { field: 'date', prefers: 1 })],
      account.claims,
    )
    expect([...rulings.ofDate.keys()]).toEqual([early])
  })

  test('of a number changes no number', () => {
    const pages = [
      page('A', '2017-11-04', { kind: 'casualties', counts: { killed: exactly(12) }, place: 'marsa' }),
      page('B', '2017-11-04', { kind: 'casualties', counts: { killed: exactly(20) }, place: 'marsa' }),
    ]
    const world = makeWorld(pages)
    const [left = '', right = ''] = world.claims.map(({ id }) => id)
    const judgements = [judge('event', left, right)]
    const before = buildAccount({ ...world, judgements })
    const { sides } = found(before, 'number')
    const line = settled(
      'Mara',
      1,
      sides.map(({ claims }) => claims),
      'prefers',
      { field: 'number', prefers: 1 },
    )
    const after = buildAccount({ ...world, judgements, settlements: [line] })
    expect(after.events).toEqual(before.events)
    expect(found(after, 'number').settled).toMatchObject({ prefers: sides[1]?.value })
  })
})

test('of claims that something was and that it was not, only the others are set aside', () => {
  const claims = told.flatMap(each => makeWorld([each]).claims)
  const [first, second] = claims
  if (first === undefined || second === undefined) throw new Error('no claims')
  const third = { ...second, id: 'claim:denial', force: 'denies' as const }
  const origins = { reports: 1, outlets: 1, independent: 1, speakers: 0 }
  const disagreement: Disagreement = {
    id: 'disagreement:1',
    about: found(accountOf(told), 'holder').about,
    field: 'existence',
    sides: [first, second, third].map(({ id }) => ({ value: id, claims: [id], origins })),
    real: true,
    why: '',
  }
  const line = (prefers: number) =>
    settled('Mara', 1, [[first.id], [second.id], [third.id]], 'prefers', { field: 'existence', prefers })
  const setAside = (prefers: number) => [
    ...settleDisagreements([disagreement], [line(prefers)], [first, second, third]).rulings.ofState.keys(),
  ]
  expect(setAside(0)).toEqual([third.id])
  expect(setAside(2)).toEqual([first.id, second.id])
})

test('an explained disagreement is real no more, and stays', () => {
  const account = accountOf(told, [word(told, 'holder', 'explained')])
  expect(found(account, 'holder')).toMatchObject({
    real: false,
    why: 'Explained, says Mara: her reason. By the rules: Both sides speak of the same days.',
  })
  expect(account.control[0]).toMatchObject({ status: 'contested' })
})

test('a word on claims that stand against each other no more changes nothing', () => {
  const line = settled('Mara', 1, [['claim:x'], ['claim:y']], 'prefers', { prefers: 0 })
  expect(JSON.stringify(accountOf(told, [line]).disagreements)).toBe(
    JSON.stringify(accountOf(told).disagreements),
  )
})

describe('people and rules on names', () => {
  const pages = [
    page('A', '2017-11-04', { place: 'dair', effect: 'captures', actor: 'army', when: '2017-11-03' }),
    page('B', '2017-11-04', { place: 'tell', effect: 'captures', actor: 'army', when: '2017-11-03' }),
  ]
  const person = { by: 'Mara', at: '2026-01-05T08:00:00Z' }
  const rowsOf = (...judgements: Parameters<typeof makeWorld>[1] & {}) =>
    buildAccount(makeWorld(pages, judgements)).control.map(({ place }) => place.id)
  const merge = judge('place', 'dair', 'tell')

  test.each<[string, readonly ReturnType<typeof judge>[], readonly string[]]>([
    ['a rule joins', [merge], ['dair']],
    ['a person parts', [merge, judge('place', 'dair', 'tell', 'different', person)], ['dair', 'tell']],
    ['a person leaves it open', [merge, judge('place', 'dair', 'tell', 'unsure', person)], ['dair', 'tell']],
    [
      'a person joins what rules refuse, though a third stands between',
      [
        judge('place', 'dair', 'tell', 'same', person),
        judge('place', 'tell', 'place:other', 'same', { ...person, by: 'Jonas' }),
        judge('place', 'dair', 'place:other', 'different'),
      ],
      ['dair'],
    ],
    [
      'the newer of two who contradict each other over a third',
      [
        judge('place', 'dair', 'place:other', 'same', person),
        judge('place', 'tell', 'place:other', 'same', person),
        judge('place', 'dair', 'tell', 'different', { by: 'Jonas', at: '2026-01-06T08:00:00Z' }),
      ],
      ['dair', 'tell'],
    ],
  ])('%s', (_, judgements, expected) => {
    expect(rowsOf(...judgements)).toEqual(expected)
    expect(rowsOf(...[...judgements].reverse())).toEqual(expected)
  })
})
