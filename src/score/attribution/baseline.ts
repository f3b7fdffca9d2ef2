import type { Span } from '../../model/span.ts'

/** A quotation as the naive reader finds it. */
export interface PatternQuote {
  readonly content: Span
  readonly source: Span | null
}

const verbs = 'said|says|told|added|announced|claimed|warned|reported|wrote|denied|confirmed|argued|insisted'
const name = "(?:[A-Z][\\w.'’-]+(?: (?:of|the|and) (?=[A-Z])| (?=[A-Z]))?){1,6}|he|she|it|they"

/**
 * The naive floor: regular expressions over one line, without a tree. Finds `"…," X said`, `"…," said X` and
 * `X said (that) …` up to the end of the sentence.
 */
export const patternQuotes = (text: string): readonly PatternQuote[] => {
  const found: PatternQuote[] = []
  const mark = '["“”]'
  const direct = new RegExp(
    `${mark}([^"“”\\n]{8,})${mark}(?: (?:(${name}) (?:${verbs})|(?:${verbs}) (${name})))?`,
    'gu',
  )
  for (const match of text.matchAll(direct)) {
    const start = match.index
    const source = match[2] ?? match[3]
    const at = source === undefined ? -1 : start + match[0].lastIndexOf(source)
    found.push({
      content: { start, end: start + (match[1]?.length ?? 0) + 2 },
      source: source === undefined ? null : { start: at, end: at + source.length },
    })
  }
  const indirect = new RegExp(`(${name}) (?:${verbs}) (?:that )?([^"“”.\\n]{10,})\\.`, 'gu')
  for (const match of text.matchAll(indirect)) {
    const [whole, source = '', content = ''] = match
    const start = match.index + whole.lastIndexOf(content)
    found.push({
      content: { start, end: start + content.length },
      source: { start: match.index, end: match.index + source.length },
    })
  }
  return found
}
