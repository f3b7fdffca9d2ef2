import { expect, test } from 'vitest'
import { type AnyStage, checkOrder } from './check.ts'

interface Layers {
  readonly text: string
  readonly words: readonly string[]
  readonly count: number
}

const words: AnyStage<Layers> = { name: 'words', version: 1, reads: ['text'], writes: 'words', run: () => [] }
const count: AnyStage<Layers> = { name: 'count', version: 1, reads: ['words'], writes: 'count', run: () => 0 }

test('accepts an order in which every layer is written before it is read', () => {
  expect(() => checkOrder([words, count], ['text'])).not.toThrow()
})

test('names the stage, the layer and the cure when a layer is read too early', () => {
  expect(() => checkOrder([count, words], ['text'])).toThrow(
    "stage 'count' reads 'words', which no earlier stage writes: move the stage that writes 'words' before it",
  )
})

test('refuses two stages that write one layer', () => {
  expect(() => checkOrder([words, words], ['text'])).toThrow("stage 'words' writes 'words'")
})
