import { expect, test } from 'vitest'
import { calibrationError } from './calibration.ts'

const claims = (confidence: number, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => ({ confidence, right: true })),
  ...Array.from({ length: wrong }, () => ({ confidence, right: false })),
]

test.each([
  ['confidence that is right', claims(0.8, 8, 2), 0],
  ['too sure by a fifth', claims(1, 8, 2), 0.2],
  ['bins weigh by their claims', [...claims(0.95, 9, 1), ...claims(0.25, 0, 10)], 0.15],
  ['nothing', [], null],
])('%s', (_, found, expected) => {
  const error = calibrationError(found)
  if (expected === null) expect(error).toBeNull()
  else expect(error).toBeCloseTo(expected, 6)
})
