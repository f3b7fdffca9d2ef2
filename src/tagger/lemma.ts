import { checkedLemma, type IsWord } from './inflection.ts'

/** How to make a lemma: characters cut from the end, what is put there, and whether capitals are kept. */
export type LemmaScript = readonly [cut: number, suffix: string, keepCase?: boolean]

/** "troops" with [1, ""] → "troop"; "held" with [3, "old"] → "hold". Cutting more than there is leaves nothing. */
export const applyScript = (word: string, [cut, suffix, keepCase = false]: LemmaScript): string => {
  const characters = [...(keepCase ? word : word.toLowerCase())]
  return characters.slice(0, Math.max(0, characters.length - cut)).join('') + suffix
}

/** Universal tag and word in lower case → lemma, for forms whose lemma needs no guessing (`lemmas.json`). */
export type LemmaTable = ReadonlyMap<string, string>

const tableKey = (upos: string, form: string): string => `${upos} ${form.toLowerCase()}`

export const lemmaTable = (listed: Readonly<Record<string, Readonly<Record<string, string>>>>): LemmaTable =>
  new Map(
    Object.entries(listed).flatMap(([upos, lemmas]) =>
      Object.entries(lemmas).map(([form, lemma]) => [tableKey(upos, form), lemma] as const),
    ),
  )

/** Gives the lemma of a word: `guess` is what the network's edit script makes of it. */
export type Lemmatiser = (form: string, upos: string, xpos: string, guess: string) => string

/** The listed lemma; of a form that is not listed the network's, checked against English inflection. */
export const lemmatiser =
  (table: LemmaTable, isWord: IsWord): Lemmatiser =>
  (form, upos, xpos, guess) =>
    table.get(tableKey(upos, form)) ?? checkedLemma(form, xpos, guess, isWord)
