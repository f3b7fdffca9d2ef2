import { expect, test } from 'vitest'
import { openTurns } from './turns.ts'

const never = new AbortController().signal

test('work is done one after the other, also after a failure', async () => {
  const inTurn = openTurns()
  const steps: string[] = []
  const work = (name: string) => async () => {
    steps.push(`${name} begins`)
    await Promise.resolve()
    steps.push(`${name} ends`)
    return name
  }
  const fail = () => Promise.reject(new Error('no'))
  const results = [inTurn(work('a'), never), inTurn(fail, never), inTurn(work('b'), never)]
  expect((await Promise.allSettled(results)).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
  ])
  expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
})

test('what nobody waits for any more is left out', async () => {
  const inTurn = openTurns()
  const { signal, abort } = (() => {
    const controller = new AbortController()
    return { signal: controller.signal, abort: () => controller.abort() }
  })()
  const done: string[] = []
  const first = inTurn(async () => {
    done.push('first')
    abort()
  }, never)
  const second = inTurn(async () => done.push('second'), signal)
  const third = inTurn(async () => done.push('third'), never)
  await Promise.all([first, third])
  expect([await second, done]).toEqual([null, ['first', 'third']])
})
