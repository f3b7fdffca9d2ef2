import { expect, test } from 'vitest'
import { readText } from '../../../test/read-text.ts'
import { bestCandidate } from '../../model/mention.ts'
import { voicesOf } from './voices.ts'

test.each<[string, readonly string[]]>([
  [
    '"We are inside Bani Walid, we control the city," said a spokesman for the National Transitional Council in Libya.',
    ['We → ntc', 'we → ntc'],
  ],
  ['"We fled our homes," said Hassan, a resident of Misrata in Libya.', []],
  ['We went to Misrata in Libya, and the National Transitional Council spoke to us.', []],
])('%s', async (text, expected) => {
  const voices = voicesOf(await readText(text))
  expect(voices.map(voice => `${voice.text} → ${bestCandidate(voice).id}`)).toEqual(expected)
})

test('a claim in the words of a side is its own', async () => {
  const { claims } = await readText(
    'NTC spokesman Ahmed Bani said in Libya: "On Friday we captured the town of Brega."',
    '2011-03-26',
  )
  expect(claims).toContainEqual(
    expect.objectContaining({
      kind: 'control',
      effect: 'captures',
      force: 'claims',
      actor: expect.objectContaining({
        text: 'we',
        antecedent: expect.objectContaining({ text: 'spokesman Ahmed Bani' }),
      }),
    }),
  )
})
