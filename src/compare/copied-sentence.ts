import type { CopiedText } from './features/copied-text.ts'

/** Least share of the shorter sentence that must be found in the other. */
const leastCover = 0.62
/** Prose on one fact by two hands shares its names and some phrases, but hardly runs of four words. */
const leastInRuns = 0.5
const leastContentWords = 4

/** The less of the whole is shared, the more words in runs are asked for: stock phrases are short. */
const leastWordsInRuns = (similarity: number): number => {
  if (similarity >= 0.85) return 6
  if (similarity >= 0.72) return 8
  return similarity >= 0.55 ? 10 : 12
}

/** So many words in a row are no chance, however long the sentences are that they stand in. */
const longRun = 14
const leastInLongRun = 6
/** A row of headlines has hardly any grammar; sentences have. */
const mostContent = 0.62

const isLongRun = (found: CopiedText): boolean =>
  found.longestRun >= longRun &&
  found.contentWords >= leastInLongRun &&
  found.contentWords <= mostContent * found.plainWords &&
  found.proseWords >= longRun / 2 &&
  found.namesChanged <= found.namesShared

/**
 * True when two sentences are one text, copied or lightly edited. What decides is prose: words that are
 * neither names nor numbers nor quoted, and that stand in the same runs. A quotation that two outlets share
 * has a common speaker and no copied text.
 */
export const isCopy = (found: CopiedText): boolean => {
  if (isLongRun(found)) return true
  const cover = Math.max(found.coverLeft, found.coverRight)
  if (found.contentWords < leastContentWords || found.plainWords < 8 || found.proseWords < 6) return false
  if (cover < leastCover || found.inRuns < leastInRuns) return false
  if (found.plainWords * found.inRuns < leastWordsInRuns(found.similarity)) return false
  // a formula told of another place: "Troops seized the village of <X> in <Y> province from the <Z> group"
  if (found.namesChanged >= 2 && found.namesChanged > found.namesShared) return false
  if (found.namesChanged + found.numbersChanged >= 3 && found.similarity < 0.75) return false
  // "A bomber killed 22 people in an attack on …", "A bomber killed 30 people in an attack on …"
  if (found.numbersChanged >= 1 && found.similarity < 0.8) return false
  // a short part of a long sentence must be copied closely
  return found.similarity >= 0.5 || cover >= 0.8
}

/** True when a sentence may join others that are copies of one another: it must resemble the longest of them. */
export const fitsGroup = (found: CopiedText): boolean =>
  Math.max(found.coverLeft, found.coverRight) >= 0.5 && found.plainWords >= 6 && found.inRuns >= 0.4

/** The milder test for the neighbour of a copied sentence: short sentences and quotations come along with it. */
export const continuesCopy = (found: CopiedText): boolean =>
  found.plainWords >= 2 &&
  found.contentWords >= 1 &&
  Math.max(found.coverLeft, found.coverRight) >= 0.7 &&
  found.similarity >= 0.6 &&
  found.numbersChanged === 0
