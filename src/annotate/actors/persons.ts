import { nameParticles } from '../../language/en/titles.ts'
import type { ActorEntry } from '../../model/actor.ts'
import type { Candidate } from '../../model/mention.ts'
import { type Finding, strengths } from './finding.ts'
import { isSupported } from './names.ts'
import type { TokenRange } from './noun-phrase.ts'
import { governmentOf, type Reader } from './reader.ts'
import { entryCandidate, localCandidate } from './resolve.ts'
import { appositionOf, isTitle, titleBefore } from './titles.ts'
import { countryAt, headOf, type SentenceView } from './view.ts'
import { foldWord } from './words.ts'

/** A full name that the document gives: later mentions by family name mean it. */
export interface KnownPerson {
  readonly candidate: Candidate
  readonly words: readonly string[]
  readonly affiliation?: Candidate
}

interface NameRange {
  readonly from: number
  readonly to: number
  readonly entry?: ActorEntry
}

/** Names of persons in a sentence: the tagger's and the list's, the longer of two that overlap. */
const nameRanges = (view: SentenceView, reader: Reader, known: readonly KnownPerson[]): NameRange[] => {
  const listed = view.names.flatMap(match => {
    const entry = match.entries.find(item => item.kind === 'person')
    if (!entry || !isSupported(entry, match, reader.context, view.sentence.index)) return []
    return [{ from: match.from, to: match.to, entry }]
  })
  const tagged = view.tagged
    .filter(name => name.scheme === 'conll' && name.label === 'PER' && name.score > 0.5)
    .map(name => withoutTitles(view, name))
    .filter(name => name.to > name.from)
    .filter(
      name =>
        !view.names.some(
          match =>
            match.from < name.to &&
            name.from < match.to &&
            match.entries.every(entry => entry.kind !== 'person'),
        ),
    )
  const joined: NameRange[] = tagged.map(name => {
    const own = listed.find(match => match.from >= name.from && match.to <= name.to)
    return own ? { ...name, entry: own.entry } : name
  })
  for (const match of listed)
    if (!joined.some(name => name.from < match.to && match.from < name.to)) joined.push(match)
  // A family name that the tagger takes for a place, after its bearer was named in full.
  view.tree.tokens.forEach((token, index) => {
    const word = foldWord(token.form)
    if (token.upos !== 'PROPN' || joined.some(name => name.from <= index && index < name.to)) return
    const isAlone =
      view.tree.tokens[index + 1]?.upos !== 'PROPN' && view.tree.tokens[index - 1]?.upos !== 'PROPN'
    if (
      isAlone &&
      ['nsubj', 'nmod:poss'].includes(token.deprel) &&
      known.some(person => person.words.at(-1) === word)
    )
      joined.push({ from: index, to: index + 1 })
  })
  return joined.sort((left, right) => left.from - right.from)
}

/** The tagger takes some titles as part of the name: "Gen. Smith". */
const withoutTitles = (view: SentenceView, name: TokenRange): NameRange => {
  let { from, to } = name
  const last = (): string => view.tree.tokens[to - 1]?.form ?? ''
  while (from < to - 1 && isTitle(view, from)) from++
  while (to > from && /^(?:['’]s|['’]|[-–.,])$/u.test(last())) to--
  return { from, to }
}

/** Named persons with their roles and sides. `known` grows with each full name, in reading order. */
export const findPersons = (
  view: SentenceView,
  reader: Reader,
  groups: readonly Finding[],
  known: KnownPerson[],
): readonly Finding[] =>
  nameRanges(view, reader, known).map(range => {
    const { tree } = view
    const words = wordsOf(view, range)
    const title = titleBefore(view, range.from)
    const apposed = appositionOf(view, headOf(tree, range), range)
    const roleRange = title?.role ?? apposed
    const role = roleRange === undefined ? undefined : textOf(view, roleRange)
    const listed = range.entry
    const earlier = listed ? undefined : [...known].reverse().find(person => isShortFor(words, person.words))
    const parent = listed?.parent === undefined ? undefined : reader.lexicon.entries.get(listed.parent)
    const affiliation =
      (parent ? entryCandidate(parent, 0.95, `side of ${listed?.name}`) : undefined) ??
      (title ? affiliationBetween(view, reader, groups, title.from, range.from) : undefined) ??
      (apposed ? affiliationBetween(view, reader, groups, apposed.from, apposed.to) : undefined) ??
      earlier?.affiliation
    const candidate = listed
      ? entryCandidate(listed, range.to - range.from > 1 ? 0.95 : 0.85, 'person on the actor list')
      : (earlier?.candidate ?? localCandidate(textOf(view, range), 'a name that no list knows'))
    if (!earlier && words.length > 1)
      known.push({ candidate, words, ...(affiliation ? { affiliation } : {}) })
    const span = { from: title?.role.from ?? range.from, to: range.to }
    return {
      ...span,
      head: headOf(tree, span),
      actorKind: 'person' as const,
      candidates: [earlier ? { ...candidate, detail: `short for ${candidate.name}` } : candidate],
      ...(role === undefined ? {} : { role }),
      ...(affiliation ? { affiliation } : {}),
      strength: strengths.person,
    }
  })

const wordsOf = (view: SentenceView, range: TokenRange): string[] =>
  view.tree.tokens
    .slice(range.from, range.to)
    .map(token => foldWord(token.form))
    .filter(word => word !== '')

/** The words of a range with the spaces of the text. */
const textOf = (view: SentenceView, range: TokenRange): string => {
  let text = ''
  for (let index = range.from; index < range.to; index++) {
    const token = view.tree.tokens[index]
    if (!token) continue
    const previous = view.tree.tokens[index - 1]
    if (index > range.from && previous && previous.end < firstOf(view, index)) text += ' '
    text += token.form
  }
  return text
}

const firstOf = (view: SentenceView, index: number): number => view.tree.tokens[index]?.start ?? 0

/** "Abadi" for "Haider al-Abadi"; "Haider Abadi" for it too: all its words, the last one among them, in order. */
export const isShortFor = (short: readonly string[], full: readonly string[]): boolean => {
  const plain = (words: readonly string[]): string[] => words.filter(word => !nameParticles.has(word))
  const [few, many] = [plain(short), plain(full)]
  if (few.length === 0 || few.length > many.length || few.at(-1) !== many.at(-1)) return false
  return few.every(word => many.includes(word))
}

/** Whom the words of a title or role belong to: a group named there, a country, or the army of the text. */
const affiliationBetween = (
  view: SentenceView,
  reader: Reader,
  groups: readonly Finding[],
  from: number,
  to: number,
): Candidate | undefined => {
  const group = groups.find(
    finding => finding.head >= from && finding.head < to && finding.actorKind !== 'generic',
  )
  const best = group?.candidates[0]
  if (best && !best.id.startsWith('actor:')) return best
  for (let index = from; index < to; index++) {
    const country = countryAt(view, index)?.country
    if (country) return governmentOf(reader, country, 0.85, 'country of the role')
  }
  return best
}
