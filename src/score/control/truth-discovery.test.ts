import { describe, expect, it } from 'vitest'
import { discoverTruth, type SourceValue } from './truth-discovery.ts'

/** Table 1 of the paper: where five researchers work, by five sources; S4 and S5 copy from S3. */
const table: readonly (readonly [item: string, ...values: string[]])[] = [
  ['Stonebraker', 'MIT', 'Berkeley', 'MIT', 'MIT', 'MS'],
  ['Dewitt', 'MSR', 'MSR', 'UWisc', 'UWisc', 'UWisc'],
  ['Bernstein', 'MSR', 'MSR', 'MSR', 'MSR', 'MSR'],
  ['Carey', 'UCI', 'AT&T', 'BEA', 'BEA', 'BEA'],
  ['Halevy', 'Google', 'Google', 'UW', 'UW', 'UW'],
]

const values: readonly SourceValue[] = table.flatMap(([item, ...said]) =>
  said.map((value, index) => ({ item, source: `S${index + 1}`, value })),
)

const copied = { Bernstein: 'MSR', Carey: 'BEA', Dewitt: 'UWisc', Halevy: 'UW', Stonebraker: 'MIT' }
const independent = { Bernstein: 'MSR', Carey: 'UCI', Dewitt: 'MSR', Halevy: 'Google', Stonebraker: 'MIT' }

describe('discoverTruth', () => {
  it.each([
    ['without copies: three sources that share their errors win', false, copied],
    ['with copies: the copiers count for little', true, independent],
  ])('%s', (_name, copies, expected) => {
    const found = discoverTruth(values, { copies, wrongValues: 100 })
    expect(Object.fromEntries([...found].sort())).toEqual(expected)
  })

  it('does not depend on the order of its input', () => {
    const options = { copies: true, wrongValues: 100 }
    expect(discoverTruth([...values].reverse(), options)).toEqual(discoverTruth(values, options))
  })

  it('takes what a lone source says, and nothing from nothing', () => {
    const options = { copies: true, wrongValues: 1 }
    expect([...discoverTruth([{ item: 'a', source: 's', value: 'v' }], options)]).toEqual([['a', 'v']])
    expect(discoverTruth([], options).size).toBe(0)
  })
})
