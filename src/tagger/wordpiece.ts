/** A word as the encoder sees it: its pieces and the class of its letters. */
export interface EncodedWord {
  readonly pieces: readonly number[]
  readonly shape: number
}

/** Turns words into the ids of word pieces and word shapes. */
export interface WordPieces {
  readonly start: number
  readonly end: number
  encode(word: string): EncodedWord
  /** True for a lower-case word that the vocabulary holds in one piece: one that texts use often. */
  isWord(word: string): boolean
}

const maxTokenCharacters = 100

/** Words remembered with their pieces; reports repeat theirs. Emptied when full. */
const rememberedWords = 50_000

/**
 * Greedy longest-match word pieces of BERT's uncased tokenizer, on each word alone (`training/pieces.py` is the
 * same in Python). `shapes` names the shape classes in the order of their ids.
 */
export const wordPieces = (
  vocabulary: readonly string[],
  shapes: readonly string[],
  maxPieces: number,
): WordPieces => {
  const ids = new Map(vocabulary.map((piece, index) => [piece, index]))
  const idOf = (piece: string): number => {
    const id = ids.get(piece)
    if (id === undefined)
      throw new Error(`the tagger's vocab.txt has no ${piece}: it is not a BERT vocabulary`)
    return id
  }
  const unknown = idOf('[UNK]')
  const shapeIds = new Map(shapes.map((shape, index) => [shape, index]))
  const remembered = new Map<string, EncodedWord>()

  const piecesOf = (token: string): number[] => {
    const characters = [...token]
    if (characters.length > maxTokenCharacters) return [unknown]
    const found: number[] = []
    for (let start = 0; start < characters.length; ) {
      let end = characters.length
      let id: number | undefined
      for (; end > start; end--) {
        id = ids.get((start > 0 ? '##' : '') + characters.slice(start, end).join(''))
        if (id !== undefined) break
      }
      if (id === undefined) return [unknown]
      found.push(id)
      start = end
    }
    return found
  }

  return {
    start: idOf('[CLS]'),
    end: idOf('[SEP]'),
    isWord: word => ids.has(word),
    encode: word => {
      const known = remembered.get(word)
      if (known) return known
      const pieces = basicTokens(word).flatMap(piecesOf).slice(0, maxPieces)
      const encoded = {
        pieces: pieces.length > 0 ? pieces : [unknown],
        shape: shapeIds.get(shapeOf(word)) ?? 0,
      }
      if (remembered.size >= rememberedWords) remembered.clear()
      remembered.set(word, encoded)
      return encoded
    },
  }
}

const ideograph =
  /[\u4E00-\u9FFF\u3400-\u4DBF\u{20000}-\u{2A6DF}\u{2A700}-\u{2CEAF}\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u
const separate = new RegExp(`[\\p{P}!-/:-@[-\`{-~]|${ideograph.source}`, 'gu')

/** BERT's basic tokenizer: clean, lower-case, strip accents, split off punctuation and ideographs. */
const basicTokens = (word: string): string[] =>
  word
    .replace(/\s/gu, ' ')
    .replace(/[\p{C}\uFFFD]/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(separate, ' $& ')
    .split(' ')
    .filter(token => token !== '')

/** The class of a word's letters: the vocabulary knows no capitals, so the encoder is told about them apart. */
export const shapeOf = (word: string): string => {
  const upper = word.match(/\p{Lu}/gu)?.length ?? 0
  const hasLower = /\p{Ll}/u.test(word)
  if (upper === 0) return hasLower ? 'lower' : /\p{Nd}/u.test(word) ? 'digit' : 'other'
  if (upper === 1 && /^[^\p{L}\p{Nd}]*\p{Lu}/u.test(word)) return 'capital'
  return !hasLower && upper >= 2 ? 'upper' : 'mixed'
}
