import type { Span } from '../../model/span.ts'

/** A syntactic word of a treebank. */
export interface TreebankWord {
  readonly form: string
  /** `_` where the treebank gives none. */
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  /** Index of the head within the sentence, −1 for the root. */
  readonly head: number
  readonly deprel: string
}

/** A sentence of a treebank. */
export interface TreebankSentence {
  /** Text before tokenisation, null without a `# text` line. */
  readonly text: string | null
  /** True when the sentence begins a paragraph or a document. */
  readonly opensParagraph: boolean
  readonly words: readonly TreebankWord[]
}

/**
 * Reads CoNLL-U (https://universaldependencies.org/format.html). Ranges of multi-word tokens and empty nodes
 * are left out: their words stand in lines of their own.
 */
export const readConllu = (content: string): TreebankSentence[] => {
  const sentences: TreebankSentence[] = []
  let text: string | null = null
  let opensParagraph = false
  let words: TreebankWord[] = []
  for (const line of [...content.split(/\r?\n/u), '']) {
    if (line.startsWith('# text = ')) text = line.slice('# text = '.length)
    else if (/^# new(?:par|doc)\b/u.test(line)) opensParagraph = true
    else if (line === '' && words.length > 0) {
      sentences.push({ text, opensParagraph, words })
      text = null
      opensParagraph = false
      words = []
    } else if (/^\d+\t/u.test(line)) words.push(readWord(line))
  }
  return sentences
}

const readWord = (line: string): TreebankWord => {
  const [, form = '', lemma = '_', upos = '_', xpos = '_', , head = '0', deprel = '_'] = line.split('\t')
  return { form, lemma, upos, xpos, head: Number(head) - 1, deprel }
}

/** Where the words stand in the sentence's text; null when some form is not in it as written. */
export const wordSpans = (sentence: TreebankSentence): Span[] | null => {
  if (sentence.text === null) return null
  const spans: Span[] = []
  let from = 0
  for (const { form } of sentence.words) {
    const start = sentence.text.indexOf(form, from)
    if (start < 0 || /\S/u.test(sentence.text.slice(from, start))) return null
    from = start + form.length
    spans.push({ start, end: from })
  }
  return spans
}
