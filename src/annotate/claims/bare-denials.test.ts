import { expect, test } from 'vitest'
import { readText } from '../../../test/read-text.ts'
import type { ControlClaim } from '../../model/claim.ts'

/** "speaker denies: actor effect place" for each denial of a text. */
const denialsOf = async (text: string): Promise<string[]> =>
  (await readText(text, '2020-11-08')).claims
    .filter((claim): claim is ControlClaim => claim.kind === 'control' && claim.force === 'denies')
    .map(
      ({ speaker, actor, effect, place }) =>
        `${speaker?.text} denies: ${actor?.text ?? 'nobody'} ${effect} ${place.text}`,
    )

test.each([
  ['Azerbaijan said it had taken Shusha. Armenia denied it.', ['Armenia denies: it captures Shusha']],
  [
    "Azerbaijan's defence ministry said its troops had taken Shusha. Yerevan rejected the report.",
    ['Yerevan denies: its captures Shusha'],
  ],
  [
    'The Saudi-led coalition said it had captured Hodeidah airport, which the Houthis were quick to deny.',
    ['Houthis denies: it captures Hodeidah airport'],
  ],
  ['Russia said it controls Lyman, but Kyiv disputed this.', ['Kyiv denies: it holds Lyman']],
  // What is denied is said by the words themselves.
  [
    'Russia said it took Lyman. Ukraine denied that it had lost the town.',
    ['Ukraine denies: it loses the town'],
  ],
  // Nobody denies what he says himself, nor what was told long before, nor what was no claim.
  ['Russia said it took Lyman. Russia denied it.', []],
  ['Russia took Lyman. It rained. It rained again. People slept. Ukraine denied it.', []],
  ['Shelling hit Lyman. Ukraine denied it.', []],
  ['Russia said it took Lyman. Ukraine denied the report of a ceasefire.', []],
])('%s', async (text, expected) => {
  expect(await denialsOf(text)).toEqual(expected)
})

test('a denial rests on its own words and tells what it denies', async () => {
  const { claims } = await readText('Azerbaijan said it had taken Shusha. Armenia denied it.', '2020-11-08')
  const denial = claims.find(claim => claim.kind === 'control' && claim.force === 'denies')
  expect(denial?.evidence.sentence.text).toBe('Armenia denied it.')
  expect(denial?.trace.frame).toBe('control/denial')
  expect(denial?.trace.steps.join()).toContain('had taken Shusha')
  expect(new Set(claims.map(claim => claim.id)).size).toBe(claims.length)
})
