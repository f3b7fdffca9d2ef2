import { describe, expect, test } from 'vitest'
import { readText } from '../../../test/read-text.ts'
import type { ControlClaim } from '../../model/claim.ts'

const timesOf = async (text: string): Promise<readonly string[]> =>
  (await readText(text)).claims
    .filter((claim): claim is ControlClaim => claim.kind === 'control')
    .map(claim => `${claim.effect} ${claim.when?.from?.slice(0, 10)}..${claim.when?.to?.slice(0, 10)}`)

describe('the time of control claims, published on Friday, 3 November 2017', () => {
  test.each([
    ['Planes bombed Palmyra a day after troops captured the city.', 'captures 2017-11-02..2017-11-02'],
    ['Planes bombed Palmyra the day after it was captured by rebels.', 'captures 2017-11-02..2017-11-02'],
    [
      'On Wednesday planes bombed Palmyra two days after troops captured the city.',
      'captures 2017-10-30..2017-10-30',
    ],
    ['Rebels from the March 23 Movement seized Palmyra.', 'captures 2017-11-03..2017-11-03'],
    ['2011–present Syrian factional fighting: Troops seized Palmyra.', 'captures 2017-11-03..2017-11-03'],
    ['Troops captured Palmyra on Monday.', 'captures 2017-10-30..2017-10-30'],
    ['Troops captured Palmyra in 2015.', 'captures 2015-01-01..2015-12-31'],
    // What goes on since a day goes on; an apposition tells of today.
    [
      'Palmyra, the last city under army control, has been under siege by the rebels since May 2016.',
      'besieges 2016-05-01..2017-11-03',
    ],
    [
      'Palmyra, the last city under army control, has been under siege by the rebels since May 2016.',
      'holds 2017-11-03..2017-11-03',
    ],
  ])('%s', async (text, expected) => {
    expect(await timesOf(text)).toContain(expected)
  })
})
