/** The words of a text that lists them, parted by white space: keeps long lists readable in the source. */
export const wordList = (text: string): readonly string[] => text.trim().split(/\s+/u)

/** The same as a set. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(wordList(text))
