import { eld } from 'eld/extrasmall'
import { countWords, grammarShare } from './words.ts'

/** English prose has about 40 per cent of grammar words, other languages under 10 by chance. */
const englishShare = 0.22
/** Texts shorter than this many words say too little for a detector. */
const fewWords = 12

/**
 * The language of a text as ISO 639-1. Texts that are plainly English by their grammar words need no detector;
 * others are detected by `eld`; `declared` decides for short texts, and English for short Latin ones without it.
 */
export const languageOf = (text: string, declared: string | null): string => {
  const sample = text.slice(0, 4_000)
  if (grammarShare(sample) >= englishShare) return 'en'
  const stated = /^[a-z]{2}(?=[-_]|$)/i.exec(declared ?? '')?.[0].toLowerCase() ?? null
  const short = countWords(sample) < fewWords
  if (short && stated) return stated
  if (short && /^[\p{Script=Latin}\P{L}]*$/u.test(sample)) return 'en'
  const detected = eld.detect(sample).language
  return detected === '' ? (stated ?? 'en') : detected
}
