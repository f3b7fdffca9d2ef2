import { expect, test } from 'vitest'
import { likeliestType, packModel, trainCase, unpackModel } from './model.ts'
import { classify, probabilities, trainSoftmax } from './softmax.ts'

const examples = [
  { label: 'flood', words: ['l:river', 'l:rain'] },
  { label: 'flood', words: ['l:rain', 'l:water'] },
  { label: 'strike', words: ['l:jet', 'l:bomb'] },
  { label: 'strike', words: ['l:bomb', 'l:town'] },
  { label: 'strike', words: ['l:jet', 'l:town'] },
].map(({ label, words }) => ({ label, features: new Map(words.map(word => [word, 1])) }))

test('learns which words go with which class, and gives probabilities', () => {
  const model = trainSoftmax(examples)
  expect(examples.map(({ features }) => classify(model, features))).toEqual(
    examples.map(({ label }) => label),
  )
  const likely = probabilities(model, new Map([['l:rain', 1]]))
  expect(likely.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1)
  expect(classify(model, new Map([['l:unheard', 1]]))).toMatch(/flood|strike/)
})

test('a packed model says what it said before, and holds no text', () => {
  const model = trainCase(examples)
  const file = packModel(model, ['00aa'])
  const again = unpackModel(JSON.parse(JSON.stringify(file)))
  for (const { features } of examples)
    expect(likeliestType(again, features)).toBe(likeliestType(model, features))
  expect(file.words.map(([word]) => word)).toEqual(['l:bomb', 'l:jet', 'l:rain', 'l:town'])
})
