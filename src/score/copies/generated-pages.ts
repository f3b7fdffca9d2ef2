import type { Span } from '../../model/span.ts'
import { type Random, seededRandom } from '../figures/seeded-random.ts'
import { readTextLines } from '../texts/json-lines.ts'
import { editKinds, editSentence } from './edits.ts'

/** A page without meaning that has the statistics of news: its text and its sentences. */
export interface GeneratedPage {
  readonly text: string
  readonly sentences: readonly Span[]
  /** Number of the page that it reprints, null for a page of its own. */
  readonly reprintOf: number | null
}

/** Of a hundred pages, so many reprint an earlier one. */
const reprints = 30
/** Of a hundred words, so many are drawn freely and not as followers of the last word. */
const free = 30
const sentencesOnPage = 14
/** Share of a page's sentences that a reprint keeps, and share of those that it edits. */
const kept = 0.8
const edited = 0.4

const syllables =
  'ba da fa ga ha ja ka la ma na ra sa ta wa za bi di fi gi ki li mi ni ri si ti zi bu du hu ku lu mu nu ru su tu'.split(
    ' ',
  )

/** Word number `at` of an endless vocabulary; every fifth is a name. */
const inventedWord = (at: number): string => {
  let rest = at + syllables.length
  let word = ''
  while (rest > 0) {
    word += syllables[rest % syllables.length]
    rest = Math.floor(rest / syllables.length)
  }
  return at % 5 === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

/** Words that follow each word in real sentences, as often as they do. */
const followersOf = (texts: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const followers = new Map<string, string[]>()
  for (const text of texts) {
    const words = text.split(/\s+/).map(word => word.replace(/[.!?"]+$/, ''))
    for (const [at, word] of words.entries()) {
      const next = words[at + 1]
      if (word === '' || next === undefined || next === '') continue
      const list = followers.get(word)
      if (list) list.push(next)
      else followers.set(word, [next])
    }
  }
  return followers
}

/**
 * Pages as many as one likes, each made from its number alone: sentences of 12 to 34 words, of which 70 % follow one
 * another as in the real texts (so that formulas occur as often as in news) and 30 % are drawn from an endless
 * vocabulary by Zipf's law (so that names and topics stay new). Three pages in ten reprint an earlier one, with a fifth
 * of its sentences cut and two fifths of the others edited.
 */
export const pageGenerator = (path: string): ((number: number) => GeneratedPage) => {
  const followers = followersOf(readTextLines(path))
  const starts = [...followers.keys()].filter(word => /^\p{Lu}\p{Ll}/u.test(word))
  const sentenceOf = (random: Random): string => {
    const length = 12 + Math.floor(random() * 23)
    let word = starts[Math.floor(random() * starts.length)] ?? 'The'
    const words = [word]
    while (words.length < length) {
      const list = followers.get(word)
      if (list === undefined || random() * 100 < free) {
        // Zipf: the n-th word 1/n as often as the first, up to a million
        const invented = inventedWord(Math.floor(Math.exp(random() * Math.log(1_000_000))))
        words.push(invented)
        word = starts[Math.floor(random() * starts.length)] ?? 'The'
        if (words.length < length) words.push(word.toLowerCase())
      } else {
        word = list[Math.floor(random() * list.length)] ?? 'the'
        words.push(word)
      }
    }
    return `${words.join(' ')}.`
  }
  const sentencesOf = (number: number): { sentences: string[]; reprintOf: number | null } => {
    const random = seededRandom(number + 1)
    const isReprint = number > 0 && random() * 100 < reprints
    if (!isReprint)
      return { sentences: Array.from({ length: sentencesOnPage }, () => sentenceOf(random)), reprintOf: null }
    const source = Math.floor(random() * number)
    const sentences = sentencesOf(source)
      .sentences.filter(() => random() < kept)
      .map(sentence =>
        random() < edited
          ? editSentence(editKinds[Math.floor(random() * editKinds.length)] ?? 'none', sentence, random)
          : sentence,
      )
    return { sentences, reprintOf: source }
  }
  return number => {
    const { sentences, reprintOf } = sentencesOf(number)
    const spans: Span[] = []
    let start = 0
    for (const sentence of sentences) {
      spans.push({ start, end: start + sentence.length })
      start += sentence.length + 1
    }
    return { text: sentences.join(' '), sentences: spans, reprintOf }
  }
}
