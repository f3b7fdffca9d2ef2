import { nameParticles } from '../../language/en/titles.ts'

/** How alike two names are, with the reason. */
export interface NameComparison {
  /** 0 to 1. */
  readonly score: number
  readonly detail: string
}

const words = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’‘ʿʾ`.]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')

/**
 * What is left of a word when the letters that transliterations differ in are gone: vowels, doubled letters, and
 * the usual pairs (q/k/g, dh/d, th/t, ph/f, y/i, w/v/u, sh/ch).
 */
const skeleton = (word: string): string => {
  const even = word
    .replace(/ph/gu, 'f')
    .replace(/kh|gh|q|g/gu, 'k')
    .replace(/dh/gu, 'd')
    .replace(/th/gu, 't')
    .replace(/tch|ch|sch/gu, 'sh')
    .replace(/c/gu, 'k')
    .replace(/z/gu, 's')
    .replace(/v/gu, 'w')
  const bare = even.replace(/(?<=.)[aeiouywh]/gu, '')
  return bare.replace(/(.)\1+/gu, '$1')
}

const initials = (name: string): string =>
  words(name)
    .filter(word => !small.has(word))
    .map(word => word[0] ?? '')
    .join('')

const small = new Set('of the and for in to on a an de du la le'.split(' '))

const plain = (name: string): string[] => words(name).filter(word => !nameParticles.has(word))

const near = (left: string, right: string): boolean => left === right || skeleton(left) === skeleton(right)

/** "Haider al-Abadi" and "Haidar Abadi"; "Abadi" alone fits both, but proves little outside one document. */
const persons = (left: string, right: string): NameComparison | undefined => {
  const [one, other] = [plain(left), plain(right)]
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  const lastFew = few.at(-1)
  const lastMany = many.at(-1)
  if (!lastFew || !lastMany || !near(lastFew, lastMany)) return undefined
  if (few.length === 1)
    return many.length === 1
      ? { score: lastFew === lastMany ? 0.9 : 0.6, detail: 'one family name' }
      : { score: 0.55, detail: 'family name only' }
  const rest = few.slice(0, -1)
  const fits = (word: string): boolean =>
    many.some(
      item =>
        near(word, item) ||
        (word.length === 1 && item.startsWith(word)) ||
        (item.length === 1 && word.startsWith(item)),
    )
  const shared = rest.filter(fits).length
  if (shared === 0) return undefined
  const isSameSpelling = one.join(' ') === other.join(' ')
  if (isSameSpelling) return { score: 1, detail: 'one name but for particles' }
  if (shared < rest.length) return { score: 0.6, detail: 'family name and part of the first names' }
  return {
    score: few.length === many.length ? 0.9 : 0.8,
    detail: few.length === many.length ? 'spellings of one name' : 'one name with and without a middle name',
  }
}

/** "Free Idlib Army" and "FIA"; "Jaysh al-Izza" and "Jaish al-Ezzah". */
const organisations = (left: string, right: string): NameComparison | undefined => {
  const [one, other] = [words(left), words(right)]
  const isAcronym = (short: readonly string[], name: string): boolean =>
    short.length === 1 &&
    (short[0]?.length ?? 0) >= 3 &&
    words(name).length >= 3 &&
    short[0] === initials(name)
  // An abbreviation alone fits many names: it needs a document that holds both.
  if (isAcronym(one, right) || isAcronym(other, left))
    return { score: 0.65, detail: 'abbreviation and full name' }
  const [bare, otherBare] = [
    plain(left).filter(word => !small.has(word)),
    plain(right).filter(word => !small.has(word)),
  ]
  if (bare.length === 0 || bare.length !== otherBare.length) return undefined
  if (bare.join(' ') === otherBare.join(' ')) return { score: 0.95, detail: 'one name but for articles' }
  if (bare.length >= 2 && bare.every((word, index) => near(word, otherBare[index] ?? '')))
    return { score: 0.85, detail: 'spellings of one name' }
  return undefined
}

/** Comparisons of names of actors. */
export const compareNames = { words: plain, skeleton, initials, persons, organisations } as const
