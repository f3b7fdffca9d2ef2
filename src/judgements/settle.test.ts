import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clusterJudgements } from '../account/clusters.ts'
import type { JudgementLine, PairLine } from './line.ts'
import { readJudgementLog } from './read-log.ts'
import { settleJudgements } from './settle.ts'
import { judged, settled, takenBack } from './test-lines.ts'

/** "same a b by Mara", the newest first. */
const counting = (lines: readonly JudgementLine[]): readonly string[] =>
  settleJudgements(lines).judgements.map(
    ({ verdict, left, right, by }) => `${verdict} ${left} ${right} by ${by}`,
  )

const stateOf = (lines: readonly JudgementLine[], line: JudgementLine) =>
  settleJudgements(lines).standings.find(each => each.line.id === line.id)

const joined = judged('Mara', 1, 'a', 'b', 'same')
const parted = judged('Jonas', 2, 'a', 'b', 'different')
const back = takenBack('Mara', 3, joined)

describe('which judgements count', () => {
  test.each<[string, readonly JudgementLine[], readonly string[]]>([
    ['one', [joined], ['same a b by Mara']],
    ['of two people who contradict each other the newer', [joined, parted], ['different a b by Jonas']],
    [
      'at one moment the smaller id',
      [judged('Mara', 1, 'a', 'b', 'same'), judged('Jonas', 1, 'a', 'b', 'different')],
      [
        judged('Mara', 1, 'a', 'b', 'same').id < judged('Jonas', 1, 'a', 'b', 'different').id
          ? 'same a b by Mara'
          : 'different a b by Jonas',
      ],
    ],
    ['two who agree count once', [joined, judged('Jonas', 2, 'a', 'b', 'same')], ['same a b by Jonas']],
    ['none once it is withdrawn', [joined, back], []],
    [
      'again once the withdrawal is withdrawn',
      [joined, back, takenBack('Mara', 4, back)],
      ['same a b by Mara'],
    ],
    [
      'what a withdrawn judgement had superseded counts again',
      [
        joined,
        judged('Mara', 2, 'a', 'b', 'different', { supersedes: [joined.id] }),
        takenBack('Mara', 3, judged('Mara', 2, 'a', 'b', 'different', { supersedes: [joined.id] })),
      ],
      ['same a b by Mara'],
    ],
    [
      'who saw the other judgement wins, even with a slow clock',
      [
        judged('Mara', 9, 'a', 'b', 'same'),
        judged('Jonas', 2, 'a', 'b', 'different', { supersedes: [judged('Mara', 9, 'a', 'b', 'same').id] }),
      ],
      ['different a b by Jonas'],
    ],
    [
      'times are moments, not texts',
      [
        judged('Mara', 0, 'a', 'b', 'same', { at: '2026-01-05T18:00:00+02:00' }),
        judged('Jonas', 0, 'a', 'b', 'different', { at: '2026-01-05T16:30:00Z' }),
      ],
      ['different a b by Jonas'],
    ],
    [
      'an old row with a date of withdrawal',
      [judged('Mara', 1, 'a', 'b', 'same', { withdrawnAt: '2026-01-06' })],
      [],
    ],
    [
      'other pairs stand apart',
      [joined, judged('Jonas', 2, 'b', 'c', 'different')],
      ['different b c by Jonas', 'same a b by Mara'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(counting(lines)).toEqual(expected)
    expect(counting([...lines].reverse())).toEqual(expected)
  })

  test('what no longer counts stays in the history, with what took it out', () => {
    expect(stateOf([joined, back], joined)).toMatchObject({ state: 'withdrawn', through: { id: back.id } })
    expect(stateOf([joined, parted], joined)).toMatchObject({
      state: 'superseded',
      through: { id: parted.id },
    })
    expect(settleJudgements([joined, parted, back]).standings).toHaveLength(3)
  })

  test('lines that supersede one another in a circle are all out', () => {
    const one = { ...judged('Mara', 1, 'a', 'b', 'same'), id: 'x', supersedes: ['y'] }
    const other = { ...judged('Mara', 2, 'a', 'b', 'different'), id: 'y', supersedes: ['x'] }
    expect(counting([one, other])).toEqual([])
  })

  test('disagreements: the newest first, withdrawn ones gone', () => {
    const first = settled('Mara', 1, [['x'], ['y']], 'explained')
    const second = settled('Jonas', 2, [['x'], ['y']], 'real')
    const { disagreements } = settleJudgements([first, second])
    expect(disagreements.map(({ verdict }) => verdict)).toEqual(['real', 'explained'])
    const withdrawn = settled('Mara', 3, [['x'], ['y']], 'withdrawn', { supersedes: [second.id] })
    expect(settleJudgements([first, second, withdrawn]).disagreements).toEqual([first])
  })
})

const names = ['a', 'b', 'c', 'd'] as const
const pairs = names.flatMap(left => names.filter(right => left < right).map(right => [left, right] as const))

const someLines: fc.Arbitrary<readonly PairLine[]> = fc
  .array(
    fc.record({
      by: fc.constantFrom('Mara', 'Jonas', 'Ada'),
      minute: fc.integer({ min: 0, max: 5 }),
      pair: fc.constantFrom(...pairs),
      verdict: fc.constantFrom<PairLine['verdict']>('same', 'different', 'unsure', 'withdrawn'),
      over: fc.nat(20),
    }),
    { maxLength: 12 },
  )
  .map(drafts => {
    const lines: PairLine[] = []
    for (const { by, minute, pair, verdict, over } of drafts) {
      const target = lines[over]
      lines.push(
        target && (verdict === 'withdrawn' || over % 2 === 0)
          ? judged(by, minute, target.left, target.right, verdict, { supersedes: [target.id] })
          : judged(by, minute, pair[0], pair[1], verdict === 'withdrawn' ? 'unsure' : verdict),
      )
    }
    return lines
  })

const rule = (left: string, right: string, verdict: 'same' | 'different', score: number) => ({
  ...judged('same-actor@1', 0, left, right, verdict),
  verdict,
  at: null,
  score,
})
const rules = [
  rule('a', 'b', 'same', 0.9),
  rule('b', 'c', 'same', 0.8),
  rule('a', 'd', 'different', 0.7),
  rule('c', 'd', 'same', 0.76),
]

const groups = (lines: readonly JudgementLine[]): string => {
  const { rootOf } = clusterJudgements([...rules, ...settleJudgements(lines).judgements], 'actor')
  return names.map(rootOf).join(' ')
}

const fileOf = (lines: readonly JudgementLine[]): string =>
  lines.map(line => `${JSON.stringify(line)}\n`).join('')

describe('properties', () => {
  test('files put together in any order, with lines twice, give the same', () => {
    fc.assert(
      fc.property(someLines, someLines, fc.integer(), (mine, yours, seed) => {
        const shuffled = [...mine, ...yours, ...mine].sort(
          (left, right) =>
            ((left.id.charCodeAt(12) * 31 + seed) % 7) - ((right.id.charCodeAt(12) * 31 + seed) % 7),
        )
        const one = readJudgementLog(fileOf(mine) + fileOf(yours)).lines
        for (const text of [fileOf(yours) + fileOf(mine), fileOf(shuffled)]) {
          const { lines } = readJudgementLog(text)
          expect(lines).toEqual(one)
          expect(settleJudgements(lines)).toEqual(settleJudgements(one))
          expect(groups(lines)).toBe(groups(one))
        }
        expect(settleJudgements([...one].reverse())).toEqual(settleJudgements(one))
      }),
      { numRuns: 300 },
    )
  })

  test('a judgement that is withdrawn leaves all as if it had never been', () => {
    fc.assert(
      fc.property(
        someLines,
        fc.constantFrom(...pairs),
        fc.integer({ min: 0, max: 9 }),
        (lines, pair, minute) => {
          const before = settleJudgements(lines)
          const counts = before.standings
            .filter(({ state }) => state === 'in force')
            .map(({ line }) => line.id)
          const line = judged('Eve', minute, pair[0], pair[1], 'same', { supersedes: counts })
          const after = settleJudgements([...lines, line, takenBack('Eve', minute, line)])
          expect(after.judgements).toEqual(before.judgements)
          expect(groups([...lines, line, takenBack('Eve', minute, line)])).toBe(groups(lines))
        },
      ),
      { numRuns: 300 },
    )
  })

  test('a person beats the rules, and a newer word an older one', () => {
    fc.assert(
      fc.property(someLines, fc.constantFrom(...pairs), fc.boolean(), (lines, [left, right], isSame) => {
        const line = judged('Eve', 30, left, right, isSame ? 'same' : 'different')
        const { rootOf } = clusterJudgements(
          [...rules, ...settleJudgements([...lines, line]).judgements],
          'actor',
        )
        expect(rootOf(left) === rootOf(right)).toBe(isSame)
      }),
      { numRuns: 300 },
    )
  })
})
