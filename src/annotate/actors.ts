import type { ActorEntry } from '../model/actor.ts'
import type { DocumentLayers } from '../model/layers.ts'
import type { ActorMention } from '../model/mention.ts'
import type { Gazetteer } from '../model/place.ts'
import { bySpan, spanKey } from '../model/span.ts'
import type { Stage } from '../model/stage.ts'
import { readContext } from './actors/context.ts'
import { findDoers } from './actors/doers.ts'
import type { Finding } from './actors/finding.ts'
import { findGroups } from './actors/groups.ts'
import { makeLexicon } from './actors/lexicon.ts'
import { findPersons, type KnownPerson } from './actors/persons.ts'
import type { Reader } from './actors/reader.ts'
import { findRoles } from './actors/roles.ts'
import { findUnknownNames } from './actors/unknown-names.ts'
import { type SentenceView, viewSentence } from './actors/view.ts'

/**
 * Finds who acts and speaks: names of the actor list, names that only the tagger knows, forces and governments by
 * nationality, groups by description, persons with role and side. Words that depend on the text ("the army") are
 * read against its countries and the actors that it names; `gazetteer` tells in which country its places lie.
 */
export const actors = (
  list: readonly ActorEntry[],
  gazetteer?: Gazetteer,
): Stage<DocumentLayers, 'document' | 'sentences' | 'parses' | 'places', 'actors'> => {
  const lexicon = makeLexicon(list)
  return {
    name: 'actors',
    version: 3,
    reads: ['document', 'sentences', 'parses', 'places'],
    writes: 'actors',
    run: ({ document: doc, sentences, parses, places }) => {
      const views = sentences.map((sentence, index) =>
        viewSentence(sentence, parses[index] ?? { tokens: [], names: [] }, lexicon),
      )
      const reader: Reader = { lexicon, context: readContext(doc, views, places, gazetteer) }
      const known: KnownPerson[] = []
      const spans = new Set(places.map(spanKey))
      return views
        .flatMap(view => mentionsIn(doc.text, view, findAll(view, reader, known)))
        .filter(mention => !(isNobodyKnown(mention) && spans.has(spanKey(mention))))
    },
  }
}

/** A person of whom the text says nothing but a name, which may be a place's: "Port-au-Prince" is no prince. */
const isNobodyKnown = ({ actorKind, candidates, role, affiliation, text }: ActorMention): boolean =>
  actorKind === 'person' &&
  candidates[0]?.id.startsWith('actor:') === true &&
  ((role === undefined && affiliation === undefined) || plainWords(role ?? '') === plainWords(text))

const plainWords = (text: string): string => text.toLowerCase().replace(/[^\p{L}]+/gu, ' ')

const findAll = (view: SentenceView, reader: Reader, known: KnownPerson[]): readonly Finding[] => {
  const groups = findGroups(view, reader)
  // "Kinshasa vowed": the tagger takes a capital that acts for a person.
  const persons = findPersons(view, reader, groups, known).filter(
    person => !view.countries.some(match => match.from === person.from && match.to === person.to),
  )
  const roles = findRoles(view, reader, groups, persons)
  return settle([...persons, ...groups, ...roles, ...findDoers(view, reader), ...findUnknownNames(view)])
}

/**
 * One finding a head, the strongest; a weaker one is dropped too when it crosses a name or is the tagger's guess at
 * words that are already named. A side named inside a longer phrase ("US" in "US-led coalition") stays.
 */
const settle = (findings: readonly Finding[]): readonly Finding[] => {
  const ranked = [...findings].sort(
    (left, right) =>
      right.strength - left.strength ||
      right.to - right.from - (left.to - left.from) ||
      left.from - right.from,
  )
  const kept: Finding[] = []
  for (const finding of ranked) {
    const isTaken = kept.some(
      other =>
        other.head === finding.head ||
        (finding.from === other.from && finding.to === other.to) ||
        // "military" in "Syrian military source": said already by the phrase around it.
        (finding.candidates[0]?.id === other.candidates[0]?.id &&
          finding.from >= other.from &&
          finding.to <= other.to &&
          finding.strength < other.strength) ||
        (finding.strength <= 2 &&
          other.strength >= 4 &&
          other.from <= finding.head &&
          finding.head < other.to &&
          !isCompoundPart(finding)) ||
        (finding.strength <= 2 &&
          finding.from < other.to &&
          other.from < finding.to &&
          !isNested(finding, other)),
    )
    if (!isTaken) kept.push(finding)
  }
  return kept
}

const isCompoundPart = (finding: Finding): boolean => finding.to - finding.from <= 2 && finding.strength === 1

const isNested = (left: Finding, right: Finding): boolean =>
  (left.from <= right.from && right.to <= left.to) || (right.from <= left.from && left.to <= right.to)

const mentionsIn = (text: string, view: SentenceView, findings: readonly Finding[]): ActorMention[] =>
  findings
    .flatMap(finding => {
      const start = view.tree.tokens[finding.from]?.start
      const end = view.tree.tokens[finding.to - 1]?.end
      if (start === undefined || end === undefined) return []
      const mention: ActorMention = {
        kind: 'actor',
        start,
        end,
        text: text.slice(start, end),
        sentence: view.sentence.index,
        head: finding.head,
        actorKind: finding.actorKind,
        candidates: finding.candidates,
        ...(finding.role === undefined ? {} : { role: finding.role }),
        ...(finding.affiliation ? { affiliation: finding.affiliation } : {}),
      }
      return [mention]
    })
    .sort(bySpan)
