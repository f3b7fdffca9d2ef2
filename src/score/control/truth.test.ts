import { describe, expect, it } from 'vitest'
import { parseTruth } from './truth.ts'

const table = (name: string, held: string, asOf: string, information: string): string =>
  `## Marsa Oblast

|      Name      |      Pop.      |      Raion     |     Held by    |      As of     | More information |
|       ---      |       ---      |       ---      |       ---      |       ---      |       ---      |
|  ${name}  |  1,024  |  Marsa  |  ${held}  |  ${asOf}  | ${information} |
`

describe('parseTruth', () => {
  it.each([
    ['2022-3-9', '2022-03-09'],
    ['25 Mar 2022', '2022-03-25'],
    ['June 12 2023', '2023-06-12'],
    ['May 1 2023', '2023-05-01'],
    ['', null],
  ])('as of %s', (cell, day) => {
    expect(parseTruth(table('Marsa', '🇺🇦', cell, ''))[0]).toMatchObject({
      names: ['Marsa'],
      region: 'Marsa',
      day,
      holder: '🇺🇦',
      changes: [],
    })
  })

  it.each([
    ['Captured by 🇷🇺 25 February 2022.', ['🇷🇺 2022-02-25']],
    [
      '*See Battle of Marsa* Captured by 🇷🇺/ People’s Republic on 3 March 2022. Recaptured by 🇺🇦 8 September.',
      ['🇷🇺 2022-03-03', '🇺🇦 2022-09-08'],
    ],
    ['Captured by 🇷🇺 in 2022. Recaptured by 🇺🇦 26/27 March 2022.[4]', ['🇷🇺 –', '🇺🇦 2022-03-26..2022-03-27']],
    ["Captured by Marsa People's Republic in mid-April 2014.", ["Marsa People's Republic –"]],
    ['Captured by 🇷🇺 by 7 March 2022.', ['🇷🇺 –']],
    ['Captured by 🇷🇺 between 8 and 14 June 2022.', ['🇷🇺 –']],
    ['Captured along with a power plant by 🇷🇺 on 26 July 2022', ['🇷🇺 2022-07-26']],
    ['Partially captured by 🇷🇺 14 March 2022. Recaptured by 🇺🇦 28 March 2022.', ['🇺🇦 2022-03-28']],
    ['Claimed recaptured by 🇺🇦 21 October 2022, but not verified', []],
    ['Capture claimed by 🇷🇺 21 June 2022.', []],
    ['Captured by during the Battle of Marsa.', []],
    ['Subject to repeated rocket attacks since late May 2022.', []],
  ])('changes in "%s"', (information, expected) => {
    const [row] = parseTruth(table('Marsa', '🇺🇦', '2022-9-9', information))
    const shown = row?.changes.map(({ to, days }) =>
      days === null ? `${to} –` : `${to} ${days.from === days.to ? days.from : `${days.from}..${days.to}`}`,
    )
    expect(shown).toEqual(expected)
  })

  it('takes no side for a contested place, both names of a cell, and no day before the newest change', () => {
    const [row] = parseTruth(
      table('Marsa (Port Marsa)', 'Contested: * 🇺🇦 * 🇷🇺', '2022-4-1', 'Captured by 🇷🇺 3 April 2022'),
    )
    expect(row).toMatchObject({ names: ['Marsa', 'Port Marsa'], holder: null, day: '2022-04-04' })
  })

  it('reads no table out of other text', () => {
    expect(
      parseTruth('# Marsa\n\nCaptured by 🇷🇺 3 April 2022.\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n'),
    ).toEqual([])
  })
})
