import { calendarWords, functionWords } from '../../language/en/function-words.ts'
import { deedEndings } from '../../language/en/trigger-words.ts'
import type { Parse, Token } from '../../model/parse.ts'

/** The parts that others play in what a word tells of. */
export const triggerRoles = ['subject', 'object', 'oblique', 'modifier'] as const
export type TriggerRole = (typeof triggerRoles)[number]

/** The word or words that name a happening ("quake", "was checked into") with what the sentence says around them. */
export interface Trigger {
  readonly document: string
  readonly sentence: number
  readonly lemma: string
  readonly upos: string
  /** Stems of its telling words: verb and noun of one deed have one stem. */
  readonly stems: ReadonlySet<string>
  /** Lemmas of the words in each part. */
  readonly roles: { readonly [role in TriggerRole]: ReadonlySet<string> }
  /** Telling words of all parts, with what belongs to them. */
  readonly argumentWords: ReadonlySet<string>
  readonly argumentNumbers: ReadonlySet<string>
  /** Telling words up to five words away. */
  readonly near: ReadonlySet<string>
  /** The other telling words of the sentence. */
  readonly sentenceWords: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  readonly people: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
  readonly calendar: ReadonlySet<string>
  readonly negated: boolean
}

const grammar = new Set(functionWords)
const calendar = new Set(calendarWords)
const telling = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM', 'ADV'])

const lemmaOf = (token: Token): string => token.lemma.toLowerCase()
const isTelling = (token: Token): boolean => telling.has(token.upos) && !grammar.has(lemmaOf(token))

/** Verb and noun of one deed made alike: "killing" and "kill", "explosion" and "explode" only nearly. */
export const deedStem = (lemma: string): string => {
  const ending = deedEndings.find(each => lemma.endsWith(each) && lemma.length - each.length >= 3)
  const stem = ending === undefined ? lemma : lemma.slice(0, -ending.length)
  return stem.length > 3 && stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem
}

/** Clauses and lists that hang on a part are not the part. */
const looseRelations = new Set(['acl', 'advcl', 'parataxis', 'conj', 'appos'])
const nearWords = 5
const deepest = 6

/** The word of a trigger that the others hang on. */
export const headOf = (tokens: readonly Token[], words: readonly number[]): number => {
  const own = new Set(words)
  return words.find(word => !own.has(tokens[word]?.head ?? -1)) ?? words[0] ?? 0
}

/**
 * Reads what stands around a trigger.
 *
 * @param words positions of its words in the sentence, at least one
 */
export const triggerOf = (
  at: { readonly document: string; readonly sentence: number },
  { tokens, names }: Parse,
  words: readonly number[],
): Trigger => {
  const own = new Set(words)
  const head = headOf(tokens, words)
  const headToken = tokens[head]
  const below: number[][] = tokens.map(() => [])
  tokens.forEach((token, index) => {
    below[token.head]?.push(index)
  })
  const parts = partsOf(tokens, below, own, head)
  const lemmas = (indices: readonly number[], keep: (token: Token) => boolean): Set<string> =>
    new Set(
      indices.flatMap(index => {
        const token = tokens[index]
        return token && keep(token) ? [lemmaOf(token)] : []
      }),
    )
  const inParts = [...new Set(triggerRoles.flatMap(role => parts[role]))].flatMap(part =>
    withBelongings(tokens, below, own, part),
  )
  const all = tokens.map((_, index) => index).filter(index => !own.has(index))
  const ownWords = lemmas(words, token => !grammar.has(lemmaOf(token)))
  const lemma = headToken === undefined ? '' : lemmaOf(headToken)
  const namesOf = (label: string): string[] =>
    names
      .filter(name => name.label === label && name.scheme === 'conll')
      .map(name =>
        tokens
          .filter(({ start, end }) => start >= name.start && end <= name.end)
          .map(({ form }) => form.toLowerCase())
          .join(' '),
      )
  return {
    ...at,
    lemma,
    upos: headToken?.upos ?? '',
    stems: new Set((ownWords.size > 0 ? [...ownWords] : [lemma]).map(deedStem)),
    roles: {
      subject: lemmas(parts.subject, isTelling),
      object: lemmas(parts.object, isTelling),
      oblique: lemmas(parts.oblique, isTelling),
      modifier: lemmas(parts.modifier, isTelling),
    },
    argumentWords: lemmas(inParts, isTelling),
    argumentNumbers: lemmas(inParts, ({ upos }) => upos === 'NUM'),
    near: lemmas(
      all.filter(index => Math.abs(index - head) <= nearWords),
      isTelling,
    ),
    sentenceWords: lemmas(all, isTelling),
    places: new Set(namesOf('LOC').flatMap(name => name.split(' '))),
    people: new Set(namesOf('PER').map(name => name.split(' ').at(-1) ?? '')),
    numbers: lemmas(all, ({ upos }) => upos === 'NUM'),
    calendar: lemmas(all, token => /^\p{Lu}/u.test(token.form) && calendar.has(lemmaOf(token))),
    negated: (below[head] ?? []).some(index => negations.has(tokens[index]?.form.toLowerCase() ?? '')),
  }
}

const negations = new Set(['not', 'no', 'never', "n't"])

type Parts = { readonly [role in TriggerRole]: number[] }

/** The heads of the parts, also those that the sentence gives to the word above ("was forced to resign"). */
const partsOf = (
  tokens: readonly Token[],
  below: readonly (readonly number[])[],
  own: ReadonlySet<number>,
  head: number,
): Parts => {
  const parts: Parts = { subject: [], object: [], oblique: [], modifier: [] }
  const relation = (index: number): string => tokens[index]?.deprel ?? ''
  const plain = (index: number): string => relation(index).split(':')[0] ?? ''
  const isDoer = (index: number): boolean =>
    relation(index) === 'obl:agent' ||
    (plain(index) === 'obl' &&
      (below[index] ?? []).some(each => plain(each) === 'case' && tokens[each]?.form.toLowerCase() === 'by'))
  for (const word of own)
    for (const child of below[word] ?? []) {
      if (own.has(child)) continue
      const full = relation(child)
      const short = plain(child)
      if (full === 'nsubj:pass' || full === 'csubj:pass' || short === 'obj') parts.object.push(child)
      else if (short === 'nsubj' || isDoer(child)) parts.subject.push(child)
      else if (short === 'obl' || short === 'iobj' || short === 'nmod') {
        parts.oblique.push(child)
        if (full === 'nmod:poss') parts.subject.push(child)
      } else if (short === 'compound' || short === 'amod') parts.modifier.push(child)
    }
  const above = tokens[head]?.head ?? -1
  if (above < 0 || own.has(above)) return parts
  const siblings = (below[above] ?? []).filter(index => index !== head && !own.has(index))
  const hangs = plain(head)
  if ((hangs === 'xcomp' || hangs === 'conj' || hangs === 'advcl') && parts.subject.length === 0) {
    for (const index of siblings) {
      if (relation(index) === 'nsubj') parts.subject.push(index)
      // "was shot and died": the one who was shot is who died; "was ordered to leave": who leaves
      if (relation(index) === 'nsubj:pass') (hangs === 'conj' ? parts.object : parts.subject).push(index)
    }
  }
  // "the man arrested on Friday": the noun above is a part
  if (hangs === 'acl') (tokens[head]?.xpos === 'VBN' ? parts.object : parts.subject).push(above)
  if (tokens[head]?.upos === 'NOUN' && (hangs === 'obj' || hangs === 'obl' || hangs === 'nsubj')) {
    for (const index of siblings) {
      if (relation(index) === 'nsubj') parts.subject.push(index)
      else if (plain(index) === 'obl') parts.oblique.push(index)
    }
  }
  return parts
}

const withBelongings = (
  tokens: readonly Token[],
  below: readonly (readonly number[])[],
  own: ReadonlySet<number>,
  part: number,
  depth = 0,
): number[] => [
  part,
  ...(depth >= deepest
    ? []
    : (below[part] ?? [])
        .filter(
          child => !own.has(child) && !looseRelations.has((tokens[child]?.deprel ?? '').split(':')[0] ?? ''),
        )
        .flatMap(child => withBelongings(tokens, below, own, child, depth + 1))),
]
