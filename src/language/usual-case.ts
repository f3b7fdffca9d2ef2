/** Headlines are printed in capitals: "GEN" → "Gen", so that lists of words apply. Other words stay as they are. */
export const usualCase = (word: string): string =>
  /^\p{Lu}{2,}$/u.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word
