import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { controlEffects, forces } from '../model/claim.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Account, AccountInput, AccountOptions } from './account.ts'
import { buildAccount } from './build-account.ts'
import { atLeast, exactly, judge, makeWorld, type Page, page, type Said } from './test-world.ts'

const accountOf = (pages: readonly Page[], options: AccountOptions = {}): Account =>
  buildAccount(makeWorld(pages), options)

/** Everything that an account says, in one string. */
const printed = (account: Account): string =>
  JSON.stringify(account, (_key, value: unknown) =>
    value instanceof Map ? [...value] : value instanceof Set ? [...value] : value,
  )

describe('clocks', () => {
  it('counts an undated page under the newest day that it tells of', () => {
    const account = accountOf([
      page('A', null, { place: 'marsa', effect: 'captures', actor: 'army', when: '2017-11-03' }),
    ])
    expect([...account.documentDays.values()]).toEqual([{ day: '2017-11-03', basis: 'inferred' }])
    expect(account.asOf).toBe('2017-11-03')
  })

  it('leaves a page that nothing dates out of "known by", and notes its claims', () => {
    const pages = [page('A', null, { place: 'marsa', effect: 'holds', actor: 'army', when: null })]
    expect(accountOf(pages).notes.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('has no day'),
    ])
    expect(accountOf(pages, { knownBy: '2030-01-01' }).documents).toEqual([])
  })

  it('never lets a page tell of what is to come as past', () => {
    const account = accountOf([
      page('A', '2022-12-31', { place: 'marsa', effect: 'captures', actor: 'army', when: '2023-03-05' }),
    ])
    // The test world states the year: such a time stays, and only bare days move.
    expect(account.claims[0]?.when?.from).toBe('2023-03-05')
    const world = makeWorld([
      page('A', '2022-12-31', { place: 'marsa', effect: 'captures', actor: 'army', when: '2023-03-05' }),
    ])
    const bare = world.claims.map(claim => ({
      ...claim,
      when: claim.when === null ? null : { ...claim.when, known: ['month', 'day'] as const },
    }))
    expect(buildAccount({ ...world, claims: bare }).control[0]?.since?.from).toBe('2022-03-05')
  })

  it('reads a bare date of a history in the year of the full date before it', () => {
    const claims = [
      {
        place: 'marsa',
        effect: 'enters',
        actor: 'army',
        when: '2022-03-08',
        text: 'On 8 March 2022 they came, and on 12 March they entered',
      },
      {
        place: 'marsa',
        effect: 'captures',
        actor: 'army',
        when: '2023-03-26',
        text: 'On 26 March the town fell',
      },
    ] as const
    const sinceIn = (published: string) => {
      const world = makeWorld([page('A', published, ...claims)])
      const bare = world.claims.map(claim =>
        claim.when?.from === '2023-03-26'
          ? { ...claim, when: { ...claim.when, known: ['month', 'day'] as const } }
          : claim,
      )
      return buildAccount({ ...world, claims: bare }).control[0]?.since?.from
    }
    expect(sinceIn('2023-07-01')).toBe('2022-03-26')
  })

  it('takes the newest publication day as the day of the state', () => {
    expect(accountOf([page('A', '2017-11-03'), page('B', '2017-11-05')]).asOf).toBe('2017-11-05')
    expect(accountOf([])).toMatchObject({ asOf: null, control: [], events: [], disagreements: [] })
  })
})

describe('entities', () => {
  const local = (id: string): Said => ({ place: id, effect: 'holds', actor: 'rebels' })

  it('merges by judgements, with the gazetteer naming the group', () => {
    const world = makeWorld(
      [page('A', '2017-11-04', local('marsa'), local('place:marza'))],
      [judge('place', 'marsa', 'place:marza')],
    )
    const account = buildAccount(world)
    expect(account.places.map(({ id, names }) => [id, names])).toEqual([['marsa', ['Marsa', 'place:marza']]])
  })

  it.each<[string, readonly Judgement[]]>([
    ['withdrawn', [judge('place', 'marsa', 'place:marza', 'same', { withdrawnAt: '2020-01-01' })]],
    ['unsure', [judge('place', 'marsa', 'place:marza', 'unsure')]],
    [
      'overruled by a person',
      [
        judge('place', 'marsa', 'place:marza'),
        judge('place', 'marsa', 'place:marza', 'different', { by: 'Kim', at: '2020-01-01' }),
      ],
    ],
    [
      'refused through a third',
      [
        judge('place', 'place:marza', 'place:third'),
        judge('place', 'marsa', 'place:third'),
        judge('place', 'marsa', 'place:marza', 'different', { by: 'Kim', at: '2020-01-01' }),
      ],
    ],
  ])('keeps apart what is %s', (_name, judgements) => {
    const account = buildAccount(
      makeWorld([page('A', '2017-11-04', local('marsa'), local('place:marza'))], judgements),
    )
    const roots = account.control.map(({ place }) => place.id)
    expect(new Set(roots).size).toBe(2)
  })

  it('marks claims that hurt their own speaker', () => {
    const account = accountOf([
      page(
        'A',
        '2017-11-04',
        { place: 'marsa', effect: 'loses', actor: 'rebels', speaker: 'rebels' },
        { place: 'marsa', effect: 'captures', actor: 'army', speaker: 'minister' },
      ),
    ])
    expect(account.againstInterest.size).toBe(1)
  })
})

describe('events', () => {
  const strike: Said = {
    kind: 'event',
    type: 'air strike',
    place: 'dair',
    attacker: 'neighbour',
    when: '2017-11-03',
  }

  it('joins the toll of one sentence, keeps claimants apart, never sums', () => {
    const world = makeWorld([
      page(
        'A',
        '2017-11-04',
        { ...strike, sentence: 0 },
        {
          kind: 'casualties',
          counts: { killed: exactly(12) },
          place: 'dair',
          speaker: 'monitor',
          sentence: 0,
        },
      ),
      page('B', '2017-11-04', {
        kind: 'casualties',
        counts: { killed: atLeast(20), wounded: exactly(5) },
        place: 'dair',
        cause: 'air strike',
        speaker: 'minister',
      }),
    ])
    const [first, , third] = world.claims
    const account = buildAccount({ ...world, judgements: [judge('event', first?.id ?? '', third?.id ?? '')] })
    expect(account.events).toHaveLength(1)
    const [event] = account.events
    expect(event).toMatchObject({
      type: 'air strike',
      place: { id: 'dair' },
      codes: { acled: { subEvent: 'Air/drone strike' }, plover: { event: 'ASSAULT', mode: 'aerial' } },
    })
    expect(event?.casualties.map(({ by, killed, wounded }) => [by, killed, wounded])).toEqual([
      ['Anna Berg', atLeast(20), exactly(5)],
      ['Conflict Monitor', exactly(12), undefined],
    ])
    expect(account.disagreements.map(({ field, real, sides }) => [field, real, sides.length])).toEqual([
      ['number', true, 2],
    ])
  })

  it('tells descriptions apart by the outlet that quotes them', () => {
    const toll = (killed: number): Said => ({
      kind: 'casualties',
      counts: { killed: exactly(killed) },
      place: 'dair',
      speaker: 'residents',
    })
    const world = makeWorld([page('A', '2017-11-04', toll(12)), page('B', '2017-11-04', toll(20))])
    const [first, second] = world.claims
    const judgements = [judge('event', first?.id ?? '', second?.id ?? '')]
    expect(
      buildAccount({ ...world, judgements }).events[0]?.casualties.map(({ by, killed }) => [by, killed]),
    ).toEqual([
      ['A (residents)', exactly(12)],
      ['B (residents)', exactly(20)],
    ])
  })

  it('lets a claimant correct itself, and keeps running totals apart', () => {
    const world = makeWorld([
      page('A', '2017-11-03', {
        kind: 'casualties',
        counts: { killed: exactly(12) },
        place: 'dair',
        speaker: 'monitor',
        when: '2017-11-03',
      }),
      page('A', '2017-11-04', {
        kind: 'casualties',
        counts: { killed: exactly(15) },
        place: 'dair',
        speaker: 'monitor',
        when: '2017-11-03',
      }),
      page('A', '2017-11-04', {
        kind: 'casualties',
        counts: { killed: exactly(70) },
        place: 'dair',
        speaker: 'monitor',
        cumulative: true,
      }),
    ])
    const [first, second] = world.claims
    const account = buildAccount({
      ...world,
      judgements: [judge('event', first?.id ?? '', second?.id ?? '')],
    })
    expect(account.events.map(({ casualties }) => casualties.map(({ killed }) => killed))).toEqual([
      [exactly(15)],
    ])
    expect(account.totals.map(({ counts }) => counts)).toEqual([{ killed: exactly(70) }])
  })

  it('makes no event of plans', () => {
    expect(accountOf([page('A', '2017-11-03', { ...strike, force: 'plans' })]).events).toEqual([])
  })

  it('tells a state that regains territory from others', () => {
    const capture = (attacker: string) =>
      accountOf([
        page('A', '2017-11-03', { kind: 'event', type: 'capture of territory', place: 'dair', attacker }),
      ]).events[0]?.codes.acled.subEvent
    expect(capture('army')).toBe('Government regains territory')
    expect(capture('rebels')).toBe('Non-state actor overtakes territory')
  })
})

describe('disagreements', () => {
  const found = (pages: readonly Page[]) =>
    accountOf(pages).disagreements.map(({ field, real }) => `${field} ${real ? 'real' : 'explained'}`)
  const took = (more: Partial<Said> = {}): Said =>
    ({
      place: 'marsa',
      effect: 'captures',
      actor: 'army',
      opponent: 'rebels',
      when: '2017-11-03',
      ...more,
    }) as Said

  it.each<[string, readonly Page[], readonly string[]]>([
    [
      'days that exclude each other',
      [page('A', '2017-11-04', took()), page('B', '2017-11-04', took({ when: '2017-11-02' }))],
      ['date real'],
    ],
    [
      'a month and a day in it',
      [page('A', '2017-11-04', took()), page('B', '2017-11-30', took({ when: '2017-11' }))],
      [],
    ],
    [
      'an undated page',
      [page('A', '2017-11-04', took()), page('B', null, took({ when: '2017-11-02' }))],
      ['date explained'],
    ],
    [
      'denied by the losers',
      [
        page('A', '2017-11-04', took()),
        page('B', '2017-11-04', {
          place: 'marsa',
          effect: 'loses',
          actor: 'rebels',
          force: 'denies',
          speaker: 'rebels',
        }),
      ],
      ['existence real'],
    ],
    [
      'opposite order',
      [
        page(
          'A',
          '2017-11-04',
          { place: 'husn', effect: 'captures', actor: 'army', when: '2017-11-03' },
          took({ after: [0] }),
        ),
        page('B', '2017-11-04', took(), {
          place: 'husn',
          effect: 'captures',
          actor: 'army',
          when: '2017-11-03',
          after: [0],
        }),
      ],
      ['order real'],
    ],
    [
      'the same order twice',
      [
        page(
          'A',
          '2017-11-04',
          { place: 'husn', effect: 'captures', actor: 'army', when: '2017-11-03' },
          took({ after: [0] }),
        ),
        page(
          'B',
          '2017-11-04',
          { place: 'husn', effect: 'captures', actor: 'army', when: '2017-11-03' },
          took({ after: [0] }),
        ),
      ],
      [],
    ],
    [
      'two holders dated to one day',
      [
        page('A', '2017-11-04', { place: 'marsa', effect: 'holds', actor: 'army', when: '2017-11-04' }),
        page('B', '2017-11-04', { place: 'marsa', effect: 'holds', actor: 'rebels', when: '2017-11-04' }),
      ],
      ['holder real'],
    ],
    [
      'an epithet after the capture',
      [
        page('A', '2017-11-03', took()),
        page('B', '2017-11-03', took()),
        page('C', '2017-11-05', { place: 'marsa', effect: 'holds', actor: 'rebels' }),
      ],
      ['holder explained'],
    ],
    [
      'told before and after',
      [
        page('A', '2017-11-02', { place: 'marsa', effect: 'holds', actor: 'rebels' }),
        page('B', '2017-11-04', took()),
      ],
      ['holder explained'],
    ],
    [
      'fighting before the capture that day',
      [
        page('A', '2017-11-04', took()),
        page('B', '2017-11-04', { place: 'marsa', effect: 'enters', actor: 'army', when: '2017-11-03' }),
      ],
      ['status explained'],
    ],
    [
      'a province and its city',
      [
        page('A', '2017-11-04', took()),
        page('B', '2017-11-04', {
          place: 'marsa-province',
          effect: 'holds',
          actor: 'rebels',
          when: '2017-11-04',
        }),
      ],
      [],
    ],
  ])('%s', (_name, pages, expected) => {
    expect(found(pages)).toEqual(expected)
  })

  it('compares attackers of one event', () => {
    const world = makeWorld([
      page('A', '2017-11-04', { kind: 'event', type: 'air strike', place: 'dair', attacker: 'neighbour' }),
      page('B', '2017-11-04', { kind: 'event', type: 'air strike', place: 'dair', attacker: 'army' }),
    ])
    const [left, right] = world.claims
    const account = buildAccount({ ...world, judgements: [judge('event', left?.id ?? '', right?.id ?? '')] })
    expect(account.disagreements.map(({ field, sides }) => [field, sides.map(({ value }) => value)])).toEqual(
      [['attacker', ['Government of the Republic', 'Neighbouring State']]],
    )
  })

  it('takes a number that rose for an update', () => {
    const toll = (count: number, speaker: string): Said => ({
      kind: 'casualties',
      counts: { killed: exactly(count) },
      place: 'dair',
      speaker,
      when: '2017-11-03',
    })
    const world = makeWorld([
      page('A', '2017-11-03', toll(12, 'monitor')),
      page('B', '2017-11-05', toll(20, 'minister')),
    ])
    const [left, right] = world.claims
    const account = buildAccount({ ...world, judgements: [judge('event', left?.id ?? '', right?.id ?? '')] })
    expect(account.disagreements).toMatchObject([{ field: 'number', real: false }])
  })
})

describe('filters', () => {
  const pages = [
    page(
      'A',
      '2017-11-04',
      { place: 'marsa', effect: 'captures', actor: 'army', when: '2017-11-03' },
      { place: 'tell', effect: 'holds', actor: 'islanders' },
    ),
    page('B', '2017-10-01', { place: 'dair', effect: 'captures', actor: 'rebels', when: '2017-10-01' }),
  ]
  it.each<[AccountOptions, readonly string[]]>([
    [{ place: 'tell' }, ['tell']],
    [{ place: 'MARSA' }, ['dair', 'marsa', 'tell']],
    [{ actor: 'army' }, []],
    [{ actor: 'Northern Front' }, ['dair']],
    [{ since: '2017-11-01' }, ['marsa', 'tell']],
    [{ until: '2017-10-15' }, ['dair']],
  ])('%j', (options, expected) => {
    expect(accountOf(pages, options).control.map(({ place }) => place.id)).toEqual(expected)
  })
})

const places = ['marsa', 'marsa-province', 'dair', 'place:local'] as const
const actors = ['army', 'rebels', 'islanders', 'militia', 'neighbour'] as const
const times = [
  'published',
  null,
  '2017-11-01',
  '2017-11-02',
  '2017-11-03',
  '2017-11',
  '2017-10',
  '2014..',
  '2016',
] as const

const said: fc.Arbitrary<Said> = fc.oneof(
  fc.record({
    place: fc.constantFrom(...places),
    effect: fc.constantFrom(...controlEffects),
    actor: fc.constantFrom(...actors),
    opponent: fc.constantFrom(...actors),
    extent: fc.constantFrom('whole', 'whole', 'part', 'surroundings'),
    force: fc.constantFrom(...forces, 'asserts', 'asserts', 'asserts'),
    when: fc.constantFrom(...times),
    speaker: fc.constantFrom('minister', 'monitor', 'rebels'),
  }) as fc.Arbitrary<Said>,
  fc.record({
    kind: fc.constant('casualties'),
    counts: fc.record({ killed: fc.integer({ min: 0, max: 50 }).map(exactly) }),
    place: fc.constantFrom(...places),
    when: fc.constantFrom(...times),
    sentence: fc.constantFrom(0, 1, 2),
  }) as fc.Arbitrary<Said>,
)
const somePages = fc.array(
  fc
    .tuple(
      fc.constantFrom('A', 'B', 'C'),
      fc.constantFrom(null, '2017-11-01', '2017-11-03', '2017-11-04', '2017-12-20'),
      fc.array(said, { maxLength: 4 }),
    )
    .map(([outlet, published, says]) => page(outlet, published, ...says)),
  { maxLength: 6 },
)

const shuffled = (input: AccountInput, seed: number): AccountInput => {
  const turn = <T>(list: readonly T[]): readonly T[] => {
    const at = list.length === 0 ? 0 : seed % list.length
    return [...list.slice(at), ...list.slice(0, at)].reverse()
  }
  return {
    ...input,
    documents: turn(input.documents),
    claims: turn(input.claims),
    judgements: turn(input.judgements),
    origins: turn(input.origins),
    originOfClaim: new Map(turn([...input.originOfClaim])),
    actors: turn(input.actors),
  }
}

describe('properties', () => {
  it('does not depend on the order of its input', () => {
    fc.assert(
      fc.property(somePages, fc.integer({ min: 0, max: 99 }), (pages, seed) => {
        const world = makeWorld(pages, [judge('place', 'dair', 'place:local')])
        expect(printed(buildAccount(shuffled(world, seed)))).toBe(printed(buildAccount(world)))
      }),
      { numRuns: 150 },
    )
  })

  it('says nothing that no claim says, and nothing twice from a claim given twice', () => {
    fc.assert(
      fc.property(somePages, pages => {
        const world = makeWorld(pages)
        const account = buildAccount(world)
        const ids = new Set(account.claims.map(({ id }) => id))
        for (const row of account.control) {
          for (const id of [...row.supporting, ...row.opposing]) expect(ids.has(id)).toBe(true)
          if (row.status === 'held') expect(row.holder).not.toBeNull()
          if (row.status === 'contested') expect(row.holder).toBeNull()
          expect(row.why.length).toBeGreaterThan(0)
          expect(row.lastEvidence <= (account.asOf ?? '')).toBe(true)
          expect(row.origins.independent).toBeLessThanOrEqual(row.origins.reports)
        }
        const twice = buildAccount({ ...world, claims: [...world.claims, ...world.claims] })
        expect(printed(twice)).toBe(printed(account))
      }),
      { numRuns: 150 },
    )
  })

  it('knows on a day only what was published by then', () => {
    fc.assert(
      fc.property(somePages, pages => {
        const early = pages.filter(({ published }) => published !== null && published <= '2017-11-03')
        const late = pages.filter(({ published }) => published !== null && published > '2017-11-03')
        // Page numbers are part of the test world's ids, which decide between equals: the early pages keep theirs.
        const dated = [...early, ...late]
        const words = (account: Account) =>
          account.control.map(({ place, status, holder, since }) => [place.id, status, holder?.id, since])
        const options = { knownBy: '2017-11-03', asOf: '2017-11-03' }
        expect(words(accountOf(dated, options))).toEqual(words(accountOf(early, { asOf: '2017-11-03' })))
      }),
      { numRuns: 100 },
    )
  })
})
