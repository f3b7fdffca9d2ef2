import { expect, test } from 'vitest'
import { printedText } from './treebank-text.ts'

test.each([
  ["`` They do n't know -LRB- yet -RRB- . ''", '"They don\'t know (yet)."'],
  ["Libya 's army , it said :", "Libya's army, it said:"],
  ["the rebels ' stronghold", "the rebels' stronghold"],
  ['more than $ 3 million or 5 % of it', 'more than $3 million or 5% of it'],
  ['one line .\nthe next .', 'one line.\nthe next.'],
])('%s', (tokenised, printed) => {
  expect(printedText(tokenised)).toBe(printed)
})
