import { countries } from '../language/en/countries.ts'
import type { Parse } from '../model/parse.ts'
import type { Word } from '../tagger/tokenize.ts'

/** True for a text without a single apostrophe: its page may have lost them ("Syrias army", "the citys east"). */
export const mayHaveLostApostrophes = (text: string): boolean => !/['’‘ʼ`]/u.test(text)

const isOneWord = (name: string): boolean => /^\p{L}+$/u.test(name)

const countryWords = countries.flatMap(({ names, seats }) => [...names, ...seats]).filter(isOneWord)

/** Names that end in -s without owning anything: "Philippines", "Syrians". */
const wholeNames: ReadonlySet<string> = new Set([
  ...countryWords,
  ...countries.flatMap(({ people }) => people),
])

/**
 * Who may own something in a document: its people, places and groups by their last word, as long as that word
 * means them alone ("Assad", "al-Qaeda", but not "State" of "Islamic State") and is never written small, and
 * every country and capital.
 */
export const ownersIn = (text: string, parses: readonly Parse[]): ReadonlySet<string> => {
  const owners = new Set(countryWords)
  const small = new Set(text.match(/(?<!\p{L})\p{Ll}+/gu))
  for (const { names } of parses)
    for (const { scheme, label, start, end } of names) {
      const name = text.slice(start, end)
      const last = /\p{L}+$/u.exec(name)?.[0]
      if (scheme !== 'conll' || label === 'MISC' || last === undefined || small.has(last.toLowerCase()))
        continue
      if (label !== 'ORG' || /^(?:\p{L}+-)?\p{L}+$/u.test(name)) owners.add(last)
    }
  return owners
}

/** What may follow a genitive. Adverbs and verbs ("Qaedas affiliate" misread) only after a name. */
const ownable: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM'])
const ownableByName: ReadonlySet<string> = new Set([...ownable, 'ADV', 'VERB'])

/**
 * The words of a sentence with the lost genitives split off ("Syria|s army"), or null when there are none. A
 * word in -s is one before something that can be owned, when it is an owner's name and s, is spelt like no plural
 * ("armys", "Tuesdays blast") or was read as an owner by the parser. `words` are those that were parsed.
 */
export const wordsWithGenitives = (
  words: readonly Word[],
  parse: Parse,
  owners: ReadonlySet<string>,
): Word[] | null => {
  const isGenitive = parse.tokens.map(({ form, deprel, end }, index) => {
    const next = parse.tokens[index + 1]
    if (!/^\p{L}{3,}s$/u.test(form) || form.endsWith('ss') || next?.start !== end + 1) return false
    if (wholeNames.has(form)) return false
    if (deprel === 'nmod:poss') return true
    if (owners.has(form.slice(0, -1))) return ownableByName.has(next.upos)
    return ownable.has(next.upos) && /[^aeiou]ys$|^\p{Lu}\p{Ll}+days$/u.test(form)
  })
  if (!isGenitive.includes(true)) return null
  return words.flatMap((word, index): Word[] =>
    isGenitive[index]
      ? [
          { start: word.start, end: word.end - 1 },
          { start: word.end - 1, end: word.end, form: "'s" },
        ]
      : [word],
  )
}
