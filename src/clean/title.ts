import { isCaption } from './captions.ts'
import { isFurniture, isTeaser, unglue } from './furniture.ts'
import { readHeadLine } from './head-lines.ts'
import type { Line } from './lines.ts'
import { squeeze } from './normalize.ts'
import { bareLetters, contentStems, countWords, sharedShare } from './words.ts'

/** A headline has this many words. */
const [shortest, longest] = [2, 32]
/** The share of its words that a headline is expected to share with the text, beyond which more proves nothing. */
const enough = 0.75
/** What speaks for a candidate besides the words that it shares with the text. */
const [forFirst, forDoubled] = [0.12, 0.25]

/**
 * The index of the headline among the lines before the text: the line that shares most words with the text,
 * where the first line and a line that comes twice have some credit. -1 when no line can be one.
 */
export const findTitle = (head: readonly Line[], body: readonly Line[]): number => {
  const stems = contentStems(
    body
      .slice(0, 12)
      .map(line => line.text)
      .join(' '),
  )
  const seen = new Map<string, number>()
  for (const line of head) seen.set(bareLetters(line.text), (seen.get(bareLetters(line.text)) ?? 0) + 1)
  let best = -1
  let bestScore = 0
  let first = true
  for (const [index, line] of head.entries()) {
    const text = unglue(line.text)
    if (!canBeTitle(text)) continue
    const shared = Math.min(enough, sharedShare(contentStems(text), stems))
    const doubled = (seen.get(bareLetters(line.text)) ?? 0) > 1 ? forDoubled : 0
    const score = 0.01 + shared + doubled + (first ? forFirst : 0)
    first = false
    if (score > bestScore) [best, bestScore] = [index, score]
  }
  return best
}

const canBeTitle = (text: string): boolean => {
  const words = countWords(text)
  return (
    words >= shortest &&
    words <= longest &&
    !isFurniture(text) &&
    !isTeaser(text) &&
    !readHeadLine(text) &&
    !isCaption(text)
  )
}

/** A headline as it is shown: without stuck words, a label ("title:") and the white space of its page. */
export const tidyTitle = (title: string): string => squeeze(unglue(squeeze(title).replace(/^title:\s*/i, '')))

/**
 * The headline of a `<title>` or a feed without the site's name after (or before) a bar or dash: the part is cut
 * when it is the outlet's name, or when the headline found in the page shows where it ends.
 */
export const withoutSiteName = (title: string, outlet: string | null, headline: string | null): string => {
  const parts = title.split(/\s+[|»·•–—-]\s+|\s+::\s+/)
  if (parts.length < 2) return title
  if (headline && bareLetters(title).startsWith(bareLetters(headline)) && headline.length >= 12)
    return headline
  const site = bareLetters(outlet ?? '')
  const isSite = (part: string): boolean => {
    const bare = bareLetters(part)
    return (
      site !== '' &&
      bare !== '' &&
      (bare === site || (bare.length >= 4 && site.includes(bare)) || bare.includes(site))
    )
  }
  let end = title.length
  let start = 0
  const last = parts.at(-1) ?? ''
  const firstPart = parts[0] ?? ''
  if (isSite(last)) end = title.lastIndexOf(last)
  else if (isSite(firstPart)) start = firstPart.length
  return title.slice(start, end).replace(/^[\s|»·•–—:-]+|[\s|»·•–—:-]+$/g, '')
}
