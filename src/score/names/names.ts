import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { NameSpan } from '../../model/parse.ts'
import { loadTagger, type Tagger } from '../../tagger/tagger.ts'
import { f1Interval } from '../figures/bootstrap.ts'
import { type Counts, precisionRecallF1 } from '../figures/counts.ts'
import { type Measured, scorerOf } from '../scorer.ts'
import { compareSpans, joinWords } from '../texts/join-words.ts'
import { type LabelledSentence, readBio, runsOf } from './bio.ts'

type Scheme = NameSpan['scheme']

/** A label of CoNLL-2003; any other belongs to re3d. */
const conllLabel = /^[BI]-(?:PER|LOC|ORG|MISC)$/u

/**
 * Names on a corpus' own words: a name counts when label and both ends are right (micro average). A folder's
 * `*-dev.txt` files are scored, or one file, each with the label set that its labels belong to.
 */
export const names = scorerOf({
  task: 'names',
  description: 'names of people, places and groups in CoNLL columns (CoNLL-2003 and re3d labels)',
  defaultData: 'names',
  measure: async dataPath => {
    const tagger = await loadTagger()
    try {
      return await score(dataPath, tagger)
    } finally {
      await tagger.close()
    }
  },
})

const score = async (data: string, tagger: Tagger): Promise<Measured> => {
  const counts: { readonly conll: Counts[]; readonly re3d: Counts[] } = { conll: [], re3d: [] }
  for (const file of await filesOf(data)) {
    const sentences = readBio(await readFile(file, 'utf8'))
    const scheme = schemeOf(sentences)
    for (const sentence of sentences) counts[scheme].push(await countNames(sentence, scheme, tagger))
  }
  const main = counts.conll.length > 0 ? counts.conll : counts.re3d
  return {
    n: [...counts.conll, ...counts.re3d].reduce(
      (sum, { truePositive, falseNegative }) => sum + truePositive + falseNegative,
      0,
    ),
    metrics: {
      ...(counts.conll.length > 0 && { conllF1: precisionRecallF1(counts.conll).f1 }),
      ...(counts.re3d.length > 0 && { re3dF1: precisionRecallF1(counts.re3d).f1 }),
    },
    interval: f1Interval(main),
    peers: [
      {
        name: 'large models (range of published figures)',
        metrics: { conllF1: 0.93 },
        source: 'CoNLL-2003 test: 0.91 to 0.93, bench/README.md',
      },
      { name: 'ConfliBERT', metrics: { re3dF1: 0.664 }, source: 'its paper; macro average' },
    ],
  }
}

/** The development files of a folder, or the file itself. Throws when there is none. */
const filesOf = async (data: string): Promise<string[]> => {
  if ((await stat(data)).isFile()) return [data]
  const files = (await readdir(data)).filter(name => name.endsWith('-dev.txt')).sort()
  if (files.length === 0) throw new Error(`no *-dev.txt in ${data}: give a file of words and BIO labels`)
  return files.map(name => join(data, name))
}

const schemeOf = (sentences: readonly LabelledSentence[]): Scheme =>
  sentences.some(({ labels }) => labels.some(label => label !== 'O' && !conllLabel.test(label)))
    ? 're3d'
    : 'conll'

const countNames = async (sentence: LabelledSentence, scheme: Scheme, tagger: Tagger): Promise<Counts> => {
  const { text, spans } = joinWords(sentence.words)
  const parse = await tagger.parseWords(text, spans)
  const gold = runsOf(sentence.labels).map(({ start, end, label }) => ({
    start: spans[start]?.start ?? 0,
    end: spans[end - 1]?.end ?? 0,
    label,
  }))
  return compareSpans(
    parse.names.filter(name => name.scheme === scheme),
    gold,
  )
}
