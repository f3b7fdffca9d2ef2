import {
  civilianNouns,
  governmentModifiers,
  mediaNouns,
  roleNouns,
  sideModifiers,
} from '../../language/en/actors.ts'
import type { ActorKind } from '../../model/actor.ts'
import type { Candidate } from '../../model/mention.ts'
import { subtree } from '../tree.ts'
import { type Finding, strengths } from './finding.ts'
import { countryOfModifiers } from './nationality.ts'
import { complements, phraseOf, premodifiers, wordsBetween } from './noun-phrase.ts'
import { governmentOf, governmentsHere, type Reader } from './reader.ts'
import { entryCandidate, localCandidate, rankContextual } from './resolve.ts'
import { countryAt, isOneOf, lemmaKeys, type SentenceView } from './view.ts'
import { nameWords } from './words.ts'

/** People known by their role only: "a spokesman for the Syrian army command", "military commanders". */
export const findRoles = (
  view: SentenceView,
  reader: Reader,
  groups: readonly Finding[],
  persons: readonly Finding[],
): readonly Finding[] => {
  const { tree } = view
  return tree.tokens.flatMap((token, head): Finding[] => {
    const isRole = isOneOf(token, roleNouns)
    if (!isRole && !isOneOf(token, mediaNouns)) return []
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return []
    if (['compound', 'amod', 'flat'].includes(token.deprel) && token.head > head) return []
    if (persons.some(person => (person.from <= head && head < person.to) || isApposed(view, head, person)))
      return []
    const phrase = phraseOf(view, head)
    const words = wordsBetween(tree, phrase)
    const affiliation = affiliationOf(view, reader, groups, head)
    // "a source of revenue"
    if (token.lemma === 'source' && complements(tree, head, new Set(['of'])).length > 0) return []
    const isPlural = token.xpos === 'NNS' || token.xpos === 'NNPS'
    const actorKind: ActorKind = !isRole
      ? 'media'
      : isOneOf(token, civilianNouns)
        ? 'civilians'
        : isPlural
          ? 'generic'
          : 'person'
    if (!isRole && !affiliation && premodifiers(view, head).length === 0) return []
    const listed = isRole ? undefined : listedMedia(words, affiliation, reader)
    const owner = affiliation && !affiliation.id.startsWith('actor:') ? ` (${affiliation.id})` : ''
    const candidate = listed ?? {
      ...localCandidate(`${words.join(' ')}${owner}`, 'known by the role only'),
      name: words.join(' '),
    }
    const last = lastOfRole(view, head)
    return [
      {
        from: phrase.from,
        to: Math.max(phrase.to, last + 1),
        head,
        actorKind,
        candidates: [candidate],
        role: words.join(' '),
        ...(affiliation ? { affiliation } : {}),
        strength: strengths.bare,
      },
    ]
  })
}

const isApposed = (view: SentenceView, head: number, person: Finding): boolean => {
  const { tokens } = view.tree
  return (
    (tokens[head]?.deprel === 'appos' && tokens[head]?.head === person.head) ||
    (tokens[person.head]?.deprel === 'appos' && tokens[person.head]?.head === head)
  )
}

const roleComplements = new Set(['of', 'for', 'from', 'in', 'with', 'at', 'to', 'inside', 'within'])

/** "spokesman for the Syrian army command": the whole of it is who speaks. */
const lastOfRole = (view: SentenceView, head: number): number => {
  const owners = complements(view.tree, head, new Set(['of', 'for', 'from', 'with', 'at', 'in', 'inside']))
  const owner = owners[0]
  if (owner === undefined) return head
  return Math.max(
    ...subtree(view.tree, owner, child =>
      ['acl:relcl', 'acl', 'punct', 'appos', 'advcl', 'conj'].includes(view.tree.tokens[child]?.deprel ?? ''),
    ),
  )
}

const affiliationOf = (
  view: SentenceView,
  reader: Reader,
  groups: readonly Finding[],
  head: number,
): Candidate | undefined => {
  const { tree } = view
  const modifiers = premodifiers(view, head)
  for (const part of [...modifiers].reverse().concat(complements(tree, head, roleComplements))) {
    const group = groups.find(finding => finding.head === part)
    const best = group?.candidates[0]
    if (best && !best.id.startsWith('actor:')) return best
    const named = view.names.find(match => match.from <= part && part < match.to && match.to <= head)
    const entry = named?.entries.length === 1 ? named.entries[0] : undefined
    if (entry && entry.kind !== 'person') return entryCandidate(entry, 0.9, 'named with the role')
  }
  const owners = complements(tree, head, new Set(['of', 'for', 'from']))
  const country =
    countryOfModifiers(view, modifiers) ??
    owners
      .map(owner => countryOfModifiers(view, premodifiers(view, owner)) ?? countryAt(view, owner)?.country)
      .find(found => found !== undefined)
  if (country && !modifiers.some(index => isOneOf(tree.tokens[index], opposed)))
    return governmentOf(reader, country, 0.85, 'country of the role')
  const side = modifiers
    .map(index => tree.tokens[index])
    .find(token => isOneOf(token, sideModifiers) || isOneOf(token, governmentModifiers))
  if (!side) return undefined
  if (isOneOf(side, governmentModifiers)) return governmentsHere(reader, view.sentence.index)[0]
  for (const key of lemmaKeys(side)) {
    const found = rankContextual(
      reader.lexicon.contextual([key]),
      [key],
      reader.context,
      view.sentence.index,
      undefined,
    )[0]
    if (found) return found
  }
  return undefined
}

const opposed = new Set(['opposition', 'rebel', 'activist', 'kurdish', 'human', 'local'])

/** "Syrian state television" and "state television" in a text on Syria are one broadcaster of the list. */
const listedMedia = (
  words: readonly string[],
  affiliation: Candidate | undefined,
  reader: Reader,
): Candidate | undefined => {
  if (!affiliation) return undefined
  for (const entry of reader.lexicon.entries.values()) {
    if ((entry.kind !== 'media' && entry.kind !== 'news agency') || entry.parent !== affiliation.id) continue
    const fits = [...entry.aliases, ...(entry.contextual ?? [])].some(alias => {
      const own = nameWords(alias)
      return (
        own.join(' ') === words.join(' ') || (own.length > 1 && own.slice(1).join(' ') === words.join(' '))
      )
    })
    if (fits) return entryCandidate(entry, 0.8, `of ${affiliation.name}`)
  }
  return undefined
}
