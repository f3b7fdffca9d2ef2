/**
 * Consonant classes of a folded name, without vowels, h, w, y, doubling and the Arabic article: what is left the
 * same when different people transliterate one name. `deir ez zor`, `dayr az zawr`, `der ezzor` → `trsr`;
 * `abu kamal`, `albu kamal`, `bukamal` → `pkml`. Names without consonants keep their first letter.
 */
export const skeletonOf = (folded: string): string => {
  let skeleton = ''
  let last = ''
  for (const character of collapsed(folded)) {
    const consonant = classes[character]
    if (consonant === undefined) {
      if (character !== ' ') last = ''
      continue
    }
    if (consonant !== last) skeleton += consonant
    last = consonant
  }
  return skeleton === '' ? (folded[0] ?? '') : skeleton
}

/** Digraphs as one letter, Arabic name parts in one form, articles away. */
const collapsed = (folded: string): string =>
  normalised(folded).replaceAll('sh', '$').replaceAll('ch', '$').replaceAll('zh', '$').replaceAll('dj', '$')

const normalised = (folded: string): string => {
  const words = folded.split(' ')
  const kept =
    words.length > 1 ? words.filter((word, index) => index === words.length - 1 || !article(word)) : words
  return kept.map(nameParts).join(' ')
}

/** al, el, ad, as, az …: a vowel and a consonant that the next word may double. */
const article = (word: string): boolean =>
  (word.length === 2 && /^[aeiu][lrdtnsz]$/.test(word)) || /^[aeu]sh$/.test(word)

/** `Abu`, `Albu` (house of), `Bou`, `Bu` are one part; `Um` and `Umm`, `Beit` and `Bayt` differ in vowels only. */
const nameParts = (word: string): string => word.replace(/^(?:al)?a?bo?u(?=.{0,1}$|[^aeiou]{1}[aeiou])/, 'bu')

const classes: { readonly [letter: string]: string } = {
  b: 'p',
  p: 'p',
  f: 'f',
  v: 'f',
  d: 't',
  t: 't',
  s: 's',
  z: 's',
  x: 'ks',
  $: '$',
  j: '$',
  k: 'k',
  q: 'k',
  c: 'k',
  g: 'k',
  l: 'l',
  m: 'm',
  n: 'n',
  r: 'r',
}

/**
 * How alike two folded names sound, 0 to 1: edit distance over their letters in which vowels are cheap to change
 * or drop, related consonants (t and d, k and q, s and z) cheap to swap, doubling and h free.
 */
export const soundSimilarity = (left: string, right: string): number =>
  similarityOf(soundsOf(left), soundsOf(right))

/** The same for names whose sounds (`soundsOf`) are at hand. */
export const similarityOf = (a: string, b: string): number => {
  if (a === b) return a === '' ? 0 : 1
  const width = b.length + 1
  let previous = new Float64Array(width)
  let current = new Float64Array(width)
  for (let column = 1; column < width; column++)
    previous[column] = previous[column - 1]! + dropCost(b, column - 1)
  for (let row = 1; row <= a.length; row++) {
    current[0] = previous[0]! + dropCost(a, row - 1)
    for (let column = 1; column < width; column++) {
      current[column] = Math.min(
        previous[column]! + dropCost(a, row - 1),
        current[column - 1]! + dropCost(b, column - 1),
        previous[column - 1]! + swapCost(a[row - 1]!, b[column - 1]!),
      )
    }
    ;[previous, current] = [current, previous]
  }
  const longest = Math.max(a.length, b.length)
  return longest === 0 ? 0 : Math.max(0, 1 - previous[b.length]! / longest)
}

const vowels = 'aiu '
const dropCost = (word: string, index: number): number => {
  const letter = word[index]!
  if (letter === ' ') return 0.15
  if (vowels.includes(letter)) return index === 0 ? 0.6 : 0.35
  return 1
}

const swapCost = (left: string, right: string): number => {
  if (left === right) return 0
  const bothVowels = vowels.includes(left) && vowels.includes(right)
  if (bothVowels) return 0.3
  return classes[left] !== undefined && classes[left] === classes[right] ? 0.35 : 1.2
}

/** A folded name in three vowels (a, i, u), without doubled letters and without h at the end of a word. */
export const soundsOf = (folded: string): string =>
  collapsed(folded)
    .replace(/kh|gh/g, match => (match === 'kh' ? 'k' : 'g'))
    .replace(/(?<=[dt])h/g, '')
    .replace(/[eiy]+/g, 'i')
    .replace(/[ouw]+/g, 'u')
    .replace(/a?i+a?(?=[^aiu ])/g, match => (match.startsWith('a') ? 'ai' : 'i'))
    .replace(/(.)\1+/g, '$1')
    .replace(/h(?= |$)/g, '')
