/**
 * How alike two folded words are, 0 to 1: what a light edit leaves of a word. Inflection and British or
 * American spelling ("organisation", "organization"; "capture", "captured") count as nearly the same word.
 */
export const wordSimilarity = (left: string, right: string): number => {
  if (left === right) return 1
  // a light edit keeps a word's first letter: this turns nearly all pairs away
  if (left.charCodeAt(0) !== right.charCodeAt(0)) return 0
  const shorter = Math.min(left.length, right.length)
  const longer = Math.max(left.length, right.length)
  if (shorter < 4 || longer - shorter > 4) return 0
  let prefix = 0
  while (prefix < shorter && left.charCodeAt(prefix) === right.charCodeAt(prefix)) prefix++
  // "captured", "capturing": one stem
  if (prefix >= 4 && prefix >= longer - 3) return 0.85
  if (longer - shorter > 2) return 0
  const distance = editDistance(left, right, 2)
  if (distance === 1 && shorter >= 5) return 0.85
  if (distance === 2 && shorter >= 8) return 0.8
  return 0
}

/** A folded name with its consonants, worked out once. */
export interface NameForm {
  readonly form: string
  readonly consonants: string
}

/**
 * How alike two folded names are, 0 to 1. Romanised names differ in vowels and doubled letters ("Raqa",
 * "Raqqah"; "Ezzor", "Zour"), so their consonants are compared; an abbreviation that begins another
 * ("is", "isis") is taken for the same.
 */
export const nameSimilarity = (left: NameForm, right: NameForm): number => {
  const a = left.form
  const b = right.form
  if (a === b) return 1
  if (left.consonants === right.consonants && left.consonants.replace('*', '').length >= 2) return 0.9
  if (a.charCodeAt(0) !== b.charCodeAt(0)) return 0
  const shorter = Math.min(a.length, b.length)
  if (shorter >= 2 && (a.startsWith(b) || b.startsWith(a))) return 0.7
  if (shorter >= 5 && editDistance(a, b, 2) <= (shorter >= 7 ? 2 : 1)) return 0.8
  return 0
}

/**
 * The consonants of a folded name, by which romanised spellings of it agree. An assimilated article ("Ezzor",
 * "Errastan") is left out; an initial vowel is kept as a mark, so that Iraq and Raqa stay apart.
 */
export const consonants = (name: string): string => {
  const bare = /^[aeiou]([bcdfghjklmnpqrstvwxz])\1/.test(name) ? name.slice(2) : name
  let skeleton = ''
  let last = ''
  for (let at = 0; at < bare.length; at++) {
    let letter = bare[at]!
    if (letter === 'h' && at > 0) continue
    if ('aeiouyw'.includes(letter)) {
      if (at === 0) skeleton = '*'
      last = ''
      continue
    }
    // romanisation writes one consonant in several ways
    if (letter === 'q' || letter === 'c' || letter === 'g') letter = 'k'
    else if (letter === 'f') letter = 'v'
    if (letter !== last) skeleton += letter
    last = letter
  }
  return skeleton
}

const row = new Uint8Array(64)

/** Levenshtein distance, or `limit + 1` when it is larger. Words of more than 60 letters are not compared. */
export const editDistance = (left: string, right: string, limit: number): number => {
  if (Math.abs(left.length - right.length) > limit || right.length > 60 || left.length > 60) return limit + 1
  for (let j = 0; j <= right.length; j++) row[j] = j
  for (let i = 1; i <= left.length; i++) {
    let diagonal = row[0]!
    row[0] = i
    let lowest = i
    const letter = left.charCodeAt(i - 1)
    for (let j = 1; j <= right.length; j++) {
      const above = row[j]!
      const cost = Math.min(
        diagonal + (letter === right.charCodeAt(j - 1) ? 0 : 1),
        above + 1,
        row[j - 1]! + 1,
      )
      row[j] = cost
      diagonal = above
      if (cost < lowest) lowest = cost
    }
    if (lowest > limit) return limit + 1
  }
  return row[right.length]!
}
