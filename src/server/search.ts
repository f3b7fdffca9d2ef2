import { fold } from '../account/filter.ts'

/** Asks whether a text holds all words that somebody looks for, in any order. Without words every text does. */
export const searchFor = (wanted: string | undefined): ((...texts: readonly string[]) => boolean) => {
  const words = fold(wanted ?? '')
    .split(' ')
    .filter(word => word !== '')
  if (words.length === 0) return () => true
  return (...texts) => {
    const text = fold(texts.join(' '))
    return words.every(word => text.includes(word))
  }
}
