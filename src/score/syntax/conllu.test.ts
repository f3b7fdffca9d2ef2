import { expect, test } from 'vitest'
import { readConllu, wordSpans } from './conllu.ts'

const content = `# newdoc id = a
# text = They don't.
1	They	they	PRON	PRP	_	2	nsubj	_	_
2-3	don't	_	_	_	_	_	_	_	SpaceAfter=No
2	do	do	VERB	VBP	_	0	root	_	_
3	n't	not	PART	RB	_	2	advmod	_	_
3.1	leave	leave	VERB	VB	_	_	_	_	_
4	.	.	PUNCT	.	_	2	punct	_	_

# text = Marsa fell
1	Marsa	Marsa	PROPN	NNP	_	2	nsubj	_	_
2	fallen	fall	VERB	VBD	_	0	root	_	_
`

test('readConllu leaves out multi-word ranges and empty nodes', () => {
  const [first, second, ...rest] = readConllu(content)
  expect(rest).toEqual([])
  expect(first?.text).toBe("They don't.")
  expect(first?.words.map(word => [word.form, word.head, word.deprel])).toEqual([
    ['They', 1, 'nsubj'],
    ['do', -1, 'root'],
    ["n't", 1, 'advmod'],
    ['.', 1, 'punct'],
  ])
  expect([first?.opensParagraph, second?.opensParagraph]).toEqual([true, false])
})

test('wordSpans finds the words, or says that they are not there', () => {
  const [first, second] = readConllu(content)
  expect(first && wordSpans(first)).toEqual([
    { start: 0, end: 4 },
    { start: 5, end: 7 },
    { start: 7, end: 10 },
    { start: 10, end: 11 },
  ])
  expect(second && wordSpans(second)).toBeNull()
})
