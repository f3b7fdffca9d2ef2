import type { Origin, Passage, PassageMember } from '../model/copies.ts'
import type { Document } from '../model/document.ts'
import { byString, contentId } from '../model/id.ts'
import { overlaps } from '../model/span.ts'
import type { ReadDocument } from './copies.ts'
import { type CreditReader, makeCreditReader } from './features/credits.ts'
import { agenciesInCommon, houseOf } from './features/publishers.ts'
import { spellingBreak } from './features/spelling.ts'
import { firstPublished } from './first-published.ts'

/** Where a sentence comes from. */
export interface SentenceOrigin {
  /** Id of an origin. */
  readonly origin: string
  /** In words, for `sitrep explain`. */
  readonly why: string
}

export interface Origins {
  /** Sorted by id. */
  readonly origins: readonly Origin[]
  /** The passages given, with `first`, `origin` and `why`. */
  readonly passages: readonly Passage[]
  /** The origin of any sentence; throws for a document that was not given. */
  originOfSentence(documentId: string, sentenceIndex: number): SentenceOrigin
}

/** What is decided of a passage. A null name is text that pages share and nobody is known to have written. */
interface Decision {
  readonly name: string | null
  readonly first: string | null
  readonly why: string
}

/**
 * Finds out where copied text comes from. In this order: an agency that a page with the passage credits as a
 * whole, an agency that the passage itself names, one house that owns all outlets that have it, the page that is known
 * to have had it first, the one page whose spelling of names the passage keeps. What none of these tell stays unknown:
 * `first` and the origin's name are null then, and the pages still share one origin. The longer text decides nothing:
 * of 49 pairs of pages of known direction it was the later one in 34; `why` names it. Every other sentence belongs to
 * the agency that it or its page credits, else to its outlet. The order of the inputs does not matter.
 */
export const findOrigins = (docs: readonly ReadDocument[], passages: readonly Passage[]): Origins => {
  const ordered = [...docs].sort((left, right) => byString(left.document.id, right.document.id))
  const byId = new Map(ordered.map(doc => [doc.document.id, doc]))
  const credits = makeCreditReader(ordered.map(doc => doc.document))
  const agencyOf = new Map(ordered.map(({ document: doc }) => [doc.id, credits.pageAgency(doc)]))
  const decided = passages.map(passage => {
    const decision = decide(passage, byId, agencyOf, credits)
    const origin = originId(decision.name, passage)
    return { ...passage, first: decision.first, origin, why: decision.why, name: decision.name }
  })
  const origins = new Map<string, { name: string | null; documents: Set<string>; passages: Set<string> }>()
  const note = (id: string, name: string | null, documentId: string): { passages: Set<string> } => {
    const known = origins.get(id) ?? { name, documents: new Set<string>(), passages: new Set<string>() }
    known.documents.add(documentId)
    origins.set(id, known)
    return known
  }
  const sentenceOrigins = new Map<string, SentenceOrigin[]>()
  const membersOf = new Map<string, { member: PassageMember; origin: string; why: string }[]>()
  for (const passage of decided) {
    for (const member of passage.members) {
      note(passage.origin, passage.name, member.document).passages.add(passage.id)
      const list = membersOf.get(member.document)
      const entry = { member, origin: passage.origin, why: passage.why }
      if (list) list.push(entry)
      else membersOf.set(member.document, [entry])
    }
  }
  for (const { document: doc, sentences } of ordered) {
    const own = agencyOf.get(doc.id) ?? null
    const copied = (membersOf.get(doc.id) ?? []).sort((left, right) => left.member.start - right.member.start)
    let next = 0
    sentenceOrigins.set(
      doc.id,
      sentences.map(sentence => {
        while (next < copied.length && copied[next]!.member.end <= sentence.start) next++
        const passage = copied[next]
        if (passage && overlaps(passage.member, sentence)) {
          return { origin: passage.origin, why: `copied text: ${passage.why}` }
        }
        const text = doc.text.slice(sentence.start, sentence.end)
        const named = own === null ? credits.textAgency(text) : null
        const name = own?.name ?? named?.name ?? doc.outlet
        const id = name === '' ? contentId('origin', ['document', doc.id]) : contentId('origin', [name])
        note(id, name === '' ? null : name, doc.id)
        if (own) return { origin: id, why: own.why }
        if (named) return { origin: id, why: `the sentence names its source: "${named.quote}"` }
        return { origin: id, why: `${doc.outlet}'s own prose: no copied text` }
      }),
    )
  }
  return {
    origins: [...origins]
      .map(([id, { name, documents, passages: shared }]) => ({
        id,
        name,
        documents: [...documents].sort(byString),
        passages: [...shared].sort(byString),
      }))
      .sort((left, right) => byString(left.id, right.id)),
    passages: decided.map(({ name: _, ...passage }) => passage),
    originOfSentence: (documentId, sentenceIndex) => {
      const found = sentenceOrigins.get(documentId)?.[sentenceIndex]
      if (!found)
        throw new Error(`No sentence ${sentenceIndex} of ${documentId}: give its document to findOrigins.`)
      return found
    },
  }
}

/** One origin for each name; text of unknown hand has one for each set of documents that share it. */
const originId = (name: string | null, passage: Passage): string =>
  name !== null
    ? contentId('origin', [name])
    : contentId('origin', [
        'shared',
        [...new Set(passage.members.map(member => member.document))].sort(byString),
      ])

const decide = (
  passage: Passage,
  byId: ReadonlyMap<string, ReadDocument>,
  agencyOf: ReadonlyMap<string, { readonly name: string; readonly why: string } | null>,
  credits: CreditReader,
): Decision => {
  const docs = documentsOf(passage, byId)
  const credited = docs.filter(doc => agencyOf.get(doc.id))
  const nameOf = (doc: Document): string => agencyOf.get(doc.id)?.name ?? doc.outlet
  if (credited.length > 0) {
    const earliest = firstPublished(credited) ?? credited[0]!
    const agency = agencyOf.get(earliest.id)!
    const others = [...new Set(credited.map(nameOf))].filter(name => name !== agency.name)
    const doubt = others.length > 0 ? `; others credit ${others.join(', ')}` : ''
    return {
      name: agency.name,
      first: credited.length === 1 || firstPublished(credited) ? earliest.id : null,
      why: `${label(earliest)}: ${agency.why}${doubt}`,
    }
  }
  for (const member of passage.members) {
    const doc = byId.get(member.document)?.document
    const named = doc && credits.textAgency(doc.text.slice(member.start, member.end))
    if (doc && named) {
      const earliest = firstPublished(docs)
      return {
        name: named.name,
        first: earliest?.id ?? null,
        why: `${label(doc)} names the source in it: "${named.quote}"`,
      }
    }
  }
  const outlets = [...new Set(docs.map(doc => doc.outlet))].sort(byString)
  const earliest = firstPublished(docs)
  const [outlet = ''] = outlets
  if (outlets.length === 1 && outlet !== '') {
    return { name: outlet, first: earliest?.id ?? null, why: `only ${outlet} has it` }
  }
  const houses = new Set(outlets.map(houseOf))
  if (houses.size === 1 && !outlets.includes('')) {
    const [house = ''] = houses
    return {
      name: house,
      first: earliest?.id ?? null,
      why: `only outlets of ${house} have it: ${outlets.join(', ')}`,
    }
  }
  if (earliest) {
    const day = earliest.published?.from ?? ''
    return {
      name: earliest.outlet || null,
      first: earliest.id,
      why: `${label(earliest)} had it first (${day})`,
    }
  }
  return bySpelling(passage, docs)
}

/** Undated pages: the one whose own spelling the passage keeps, where all others break theirs. */
const bySpelling = (passage: Passage, docs: readonly Document[]): Decision => {
  const breaks = docs.map(doc => ({
    doc,
    found: spellingBreak(
      doc,
      passage.members.filter(member => member.document === doc.id),
    ),
  }))
  const consistent = breaks.filter(({ found }) => found === null)
  const patched = breaks.find(({ found }) => found !== null)
  if (consistent.length !== 1 || !patched?.found)
    return { name: null, first: null, why: `nothing tells which page had it first${hints(docs)}` }
  const { doc } = consistent[0]!
  const { inside, outside } = patched.found
  return {
    name: doc.outlet || null,
    first: doc.id,
    why: `${label(patched.doc)} writes "${inside}" in it and "${outside}" elsewhere, ${label(doc)} does not`,
  }
}

/** What speaks for an origin without deciding it. */
const hints = (docs: readonly Document[]): string => {
  const agencies = agenciesInCommon([...new Set(docs.map(doc => doc.outlet))].sort(byString))
  const lengths = docs.map(doc => doc.text.length)
  const longest = docs.filter(doc => doc.text.length === Math.max(...lengths))
  const [doc] = longest
  return [
    agencies.length > 0 ? `; all of them print ${agencies.join(', ')}` : '',
    doc && longest.length === 1 ? `; ${label(doc)} has the longest text` : '',
  ].join('')
}

const documentsOf = (passage: Passage, byId: ReadonlyMap<string, ReadDocument>): Document[] =>
  [...new Set(passage.members.map(member => member.document))]
    .sort(byString)
    .flatMap(id => byId.get(id)?.document ?? [])

const label = (doc: Document): string => (doc.outlet === '' ? doc.file : doc.outlet)
