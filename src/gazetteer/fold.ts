/**
 * One form for all spellings that differ only in case, accents, apostrophes, dots, hyphens and the common
 * abbreviations Saint and Mount: `Al-Qā’im` and `al Qaim` → `al qaim`. Empty when nothing is left.
 */
export const foldName = (name: string): string => {
  const plain = isPlain(name) ? name.toLowerCase() : unaccented(name)
  const words = plain.replace(silent, '').replace(/&/g, ' and ').replace(separators, ' ').trim()
  return words.length > 3 && (words[2] === ' ' || words[3] === ' ') ? expanded(words) : words
}

const isPlain = (name: string): boolean => {
  for (let index = 0; index < name.length; index++) if (name.charCodeAt(index) > 0x7e) return false
  return true
}

/** Apostrophes, ʿayn and hamza signs, dots of abbreviations, soft signs of transliterated Russian. */
const silent = /['’‘`´ʼʻʿʾʹʺ".“”]/gu
const separators = /[^\p{L}\p{N}]+/gu

const letters: { readonly [letter: string]: string } = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ə: 'a',
  ħ: 'h',
  ى: 'ي',
  ة: 'ه',
  ـ: '',
}

const unaccented = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[øłđðþßæœıəħىةـ]/gu, letter => letters[letter] ?? letter)

const expanded = (words: string): string =>
  words.startsWith('st ')
    ? `saint ${words.slice(3)}`
    : words.startsWith('mt ')
      ? `mount ${words.slice(3)}`
      : words.startsWith('ste ')
        ? `sainte ${words.slice(4)}`
        : words

/** Arabic articles as they are written before sun and moon letters, and as Persian and French write them. */
const articles = new Set(
  'al el ad ed ar er as es ash esh at et an en az ez ul ud ur us ush uz il es'.split(' '),
)

/**
 * A folded Arabic name without what its transliterations disagree on most: articles (but not the last word) and the
 * silent h of feminine endings. `ar raqqah`, `raqqa` → `raqqa`; `deir ez zor` → `deir zor`.
 */
export const bareName = (folded: string): string => {
  const words = folded.split(' ')
  const kept = words.filter((word, index) => index === words.length - 1 || !articles.has(word))
  return kept.map(word => (word.length > 3 && word.endsWith('ah') ? word.slice(0, -1) : word)).join(' ')
}

/** Countries whose place names bear the Arabic article (ISO 3166-1 alpha-2). */
export const articleCountries: ReadonlySet<string> = new Set(
  'AE BH DJ DZ EG EH ER IL IQ IR JO KM KW LB LY MA MR OM PS QA SA SD SO SS SY TD TN TR YE'.split(' '),
)
