import { expect, test } from 'vitest'
import { readText } from '../../../test/read-text.ts'

test.each([
  ['Rwandan-backed militants seized Goma in Congo.', 'Rwandan-backed militants'],
  ['Saudi-led forces captured Hodeidah in Yemen.', 'Saudi-led forces'],
])('%s', async (text, actor) => {
  const { claims } = await readText(text, '2025-01-27')
  expect(claims).toContainEqual(
    expect.objectContaining({
      kind: 'control',
      effect: 'captures',
      actor: expect.objectContaining({ text: actor }),
    }),
  )
})
