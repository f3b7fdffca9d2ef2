import { eventNouns } from '../language/en/places.ts'
import type { ActorEntry } from '../model/actor.ts'
import type { DocumentLayers } from '../model/layers.ts'
import type { Candidate, PlaceMention } from '../model/mention.ts'
import type { Parse } from '../model/parse.ts'
import type { Gazetteer, PlaceKind } from '../model/place.ts'
import { bySpan, type Span } from '../model/span.ts'
import type { Stage } from '../model/stage.ts'
import { actorNameTest } from './places/actor-names.ts'
import { chooseEntries, spellingNote } from './places/choose.ts'
import { addCountryParts } from './places/country-parts.ts'
import { findNames } from './places/find-names.ts'
import type { FoundName } from './places/found-name.ts'
import { localCandidate } from './places/local.ts'
import { groupKey } from './places/option-groups.ts'
import { readKind, shareKinds } from './places/read-kinds.ts'
import { addRelations } from './places/relations.ts'
import { withoutDistricts } from './places/same-core.ts'
import { addSites } from './places/sites.ts'
import { groupNames, spokenCountries } from './places/spoken-countries.ts'
import { headOf } from './places/words.ts'

export interface PlacesOptions {
  /** Report places inside names of local authorities ("Marsa Police") too. Off by default. */
  readonly insideOrganisations?: boolean
  /** Groups whose names tell in which countries a text plays. Default: none. */
  readonly actors?: readonly ActorEntry[]
}

/**
 * Finds the names of places and says which place of the gazetteer each means, from the whole document. The span
 * of a mention is the name with its kind word where that follows ("Marsa province"); a relative place ("30 km east
 * of Marsa") spans the whole phrase. What no gazetteer knows gets an id made of its name, kind and surroundings,
 * the same in every text that says the same.
 */
export const places = (
  gazetteer: Gazetteer,
  options: PlacesOptions = {},
): Stage<DocumentLayers, 'document' | 'sentences' | 'parses', 'places'> => {
  const groups = groupNames(options.actors ?? [])
  const isActor = actorNameTest(options.actors ?? [])
  return {
    name: 'places',
    version: 5,
    reads: ['document', 'sentences', 'parses'],
    writes: 'places',
    run: ({ document: doc, sentences, parses }) => {
      const parseOf = new Map<number, Parse>(
        sentences.map((sentence, at) => [sentence.index, parses[at] ?? none]),
      )
      const raw = findNames(doc.text, sentences, parses, gazetteer, {
        insideOrganisations: options.insideOrganisations ?? false,
      }).filter(name => !isEventName(doc.text, name))
      const read = shareKinds(
        doc.text,
        raw.map(name =>
          readKind(
            doc.text,
            name,
            parseOf.get(name.sentence) ?? none,
            raw.filter(other => other !== name && other.sentence === name.sentence),
            gazetteer,
          ),
        ),
      )
      const names = withoutDistricts(read, gazetteer)
      const spoken = spokenCountries(doc.text, parses, groups)
      const chosen = chooseEntries(names, gazetteer, spoken)
      const named = names
        .map(name => mentionOf(doc.text, name, chosen, names, parseOf.get(name.sentence) ?? none, gazetteer))
        .filter(mention => !isActor(mention, doc.text, spoken))
      const related = addRelations(doc.text, named, parseOf)
      return [
        ...related,
        ...addSites(doc.text, related, sentences, parseOf, gazetteer),
        ...addCountryParts(doc.text, related, sentences, parseOf, gazetteer),
      ].sort(bySpan)
    },
  }
}

const isEventName = (text: string, name: Span): boolean =>
  eventNouns.has(text.slice(name.start, name.end).toLowerCase()) &&
  /^\s+(?:of|for|in)\b/.test(text.slice(name.end, name.end + 6))

/** Under this score a guessed spelling is only a possibility beside the text's own name. */
const doubtfulBelow = 0.5

const none: Parse = { tokens: [], names: [] }

const mentionOf = (
  text: string,
  name: FoundName,
  chosen: ReadonlyMap<string, readonly Candidate[]>,
  names: readonly FoundName[],
  parse: Parse,
  gazetteer: Gazetteer,
): PlaceMention => {
  const known = chosen.get(groupKey(name)) ?? []
  const local = (): Candidate => localCandidate(name, names, chosen, gazetteer)
  const isDoubtful = known[0]?.detail.includes(spellingNote) && known[0].score < doubtfulBelow
  const candidates = known.length === 0 ? [local()] : isDoubtful ? [local(), ...known] : known
  const best = candidates[0]
  return {
    kind: 'place',
    start: name.start,
    end: name.end,
    text: text.slice(name.start, name.end),
    sentence: name.sentence,
    head: headOf(parse.tokens, name.first, name.last),
    placeKind: kindOf(name, best, gazetteer),
    candidates,
    ...(name.part &&
      best && {
        relative: {
          relation: 'in',
          ...name.part,
          anchor: { ...name.coreSpan, text: text.slice(name.coreSpan.start, name.coreSpan.end), id: best.id },
        },
      }),
  }
}

/** The entry's kind, unless the text says another: "Husaybah border post" is a crossing. */
const kindOf = (name: FoundName, best: Candidate | undefined, gazetteer: Gazetteer): PlaceKind =>
  (best && gazetteer.get(best.id)?.kind) ?? name.kind ?? 'settlement'
