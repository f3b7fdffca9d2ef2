import type { Document } from '../../model/document.ts'
import type { Compared } from './event-type.ts'
import { compareTellingWords, tellingWords } from './shared-words.ts'

/** Letters of a page that are compared: what it is about stands in front. */
const comparedLetters = 4_000

/** The telling words of a page. */
export const pageWords = ({ text }: Document): ReadonlySet<number> =>
  tellingWords(text.slice(0, comparedLetters))

/** Whether two pages tell one story: the share of the shorter page's telling words that the other has. */
export const comparePages = (left: ReadonlySet<number>, right: ReadonlySet<number>): Compared => {
  const { score } = compareTellingWords(left, right)
  return {
    score,
    detail: (score ?? 0) >= oneStory ? 'the pages tell one story' : 'the pages tell different stories',
  }
}

/** From here on two pages share most of what they tell. */
const oneStory = 0.6
