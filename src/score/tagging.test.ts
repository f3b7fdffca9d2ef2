import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { names } from './names/names.ts'
import { syntax } from './syntax/syntax.ts'

const folder = await mkdtemp(join(tmpdir(), 'sitrep-score-'))
afterAll(() => rm(folder, { recursive: true }))

const write = async (name: string, content: string): Promise<string> => {
  const file = join(folder, name)
  await writeFile(file, content)
  return file
}

test('syntax: counts the head and the lemma that differ here', async () => {
  const file = await write(
    'tiny.conllu',
    `# newpar
# text = The soldiers captured Baghdad.
1	The	the	DET	DT	_	2	det	_	_
2	soldiers	soldierly	NOUN	NNS	_	3	nsubj	_	_
3	captured	capture	VERB	VBD	_	0	root	_	_
4	Baghdad	_	PROPN	NNP	_	2	obj	_	_
5	.	.	PUNCT	.	_	3	punct	_	_

# text = They saw her.
1	They	they	PRON	PRP	_	2	nsubj	_	_
2	saw	see	VERB	VBD	_	0	root	_	_
3	her	she	PRON	PRP	_	2	obj	_	_
4	.	.	PUNCT	.	_	2	punct	_	_
`,
  )
  const report = await syntax.run(file)
  expect(report).toMatchObject({ task: 'syntax', n: 9, interval: null })
  expect(report.metrics).toEqual({
    las: 8 / 9,
    uas: 8 / 9,
    xpos: 1,
    upos: 1,
    lemma: 7 / 8,
    tokenF1: 1,
    sentenceF1: 1,
  })
})

test('names: each file is scored with the labels that it uses', async () => {
  await write('a-dev.txt', 'Robert B-PER\nWhite I-PER\nvisited O\nBaghdad B-LOC\n. O\n')
  await write(
    'b-dev.txt',
    'Iraqi\tB-Organisation\nforces\tI-Organisation\nleft\tO\nBaghdad\tB-Person\n.\tO\n',
  )
  await write('ignored-train.txt', 'Nothing O\n')
  const report = await names.run(folder)
  expect(report.n).toBe(4)
  expect(report.metrics).toEqual({ conllF1: 1, re3dF1: 0.5 })
})

test('names: a folder without data is refused by name', async () => {
  const empty = await mkdtemp(join(folder, 'empty-'))
  await expect(names.run(empty)).rejects.toThrow(empty)
})
