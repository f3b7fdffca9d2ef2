import { expect, test } from 'vitest'
import { readFrames } from '../../../test/read-frames.ts'
import type { ControlClaim } from '../../model/claim.ts'
import { withKnownActors } from './known-actors.ts'

const actorsIn = async (text: string): Promise<(string | undefined)[]> =>
  withKnownActors(await readFrames(text))
    .filter((claim): claim is ControlClaim => claim.kind === 'control')
    .filter(({ effect }) => effect === 'besieges' || effect === 'captures')
    .map(({ actor }) => actor?.text)

test('a siege told again without the besieger is by the one named for it', async () => {
  expect(
    await actorsIn(
      'Government forces have besieged Taiz since April.\nAid reached the besieged city of Taiz on Friday.',
    ),
  ).toEqual(['Government forces', 'Government forces'])
})

test('where two take places, nobody is guessed', async () => {
  expect(
    await actorsIn(
      'Iraqi forces captured Tikrit.\nIslamic State militants captured Rawa.\nHawija was captured on Friday.',
    ),
  ).toEqual(['Iraqi forces', 'Islamic State militants', undefined])
})
