import { expect, test } from 'vitest'
import { controlEffects } from '../../../model/claim.ts'
import { readReaderModel } from './model.ts'

test('the trained reader numbers the effects in the order of the list', async () => {
  const { labels } = await readReaderModel()
  expect(labels.effects).toEqual(['none', ...controlEffects])
})
