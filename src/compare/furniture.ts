import { attributionWords } from '../language/en/attribution-words.ts'
import { creditStarts, pagePhrases, readerWords, thanksPhrases } from '../language/en/reader-words.ts'
import type { Document } from '../model/document.ts'
import { addTo } from '../model/lists.ts'
import type { Entry } from './entries.ts'
import type { PassageDraft } from './passage-runs.ts'
import { foldWord, scanWords, wordKinds } from './words.ts'

// local names: a module's export is looked up anew at each use
const { content: contentKind, name: nameKind } = wordKinds

const reader = new Set(readerWords)
const attribution = new Set(attributionWords)
const thanks = thanksPhrases.map(phrase => ` ${phrase} `)
const starts = creditStarts.map(phrase => ` ${phrase} `)
const phrases = pagePhrases.map(phrase => ` ${phrase} `)

/**
 * Shared text that is no copying: what pages print around their articles (invitations, rules for comments, credits,
 * lists of other news, slogans). Known by three signs, none of which is a name of an outlet: it speaks to the reader
 * outside quotation marks; it has a phrase of page templates; or pages that tell of different things have it at the
 * same distance from their end or beginning while it reports nobody and its words occur nowhere else in them. What
 * stands between such text, or between it and the edge of the page, belongs to it when it speaks of other things than
 * the page.
 */
export const findFurniture = (
  drafts: readonly PassageDraft[],
  entries: readonly Entry[],
  docs: readonly Document[],
): ReadonlySet<PassageDraft> => {
  const own = makeOwnWords(drafts, entries)
  const furniture = new Set<PassageDraft>()
  for (const draft of drafts) {
    if (
      speaksToReader(draft, entries) ||
      (atSameEdge(draft, docs) && !isReported(draft, entries) && isForeign(draft, entries, own))
    )
      furniture.add(draft)
  }
  addEnclosed(drafts, furniture, entries, own)
  return furniture
}

/** Words of a stretch of a page, folded, with their kinds. */
interface FoldedWord {
  readonly form: string
  readonly key: number
  readonly kind: number
  readonly quoted: boolean
}

const foldedWords = (entry: Entry, start: number, end: number): FoldedWord[] => {
  const words = scanWords(entry.page.text, start, end, start === entry.start && entry.quoteOpen)
  return Array.from({ length: words.length }, (_, at) => ({
    form: foldWord(entry.page.text, words.start[at]!, words.end[at]!),
    key: words.key[at]!,
    kind: words.kind[at]!,
    quoted: words.quoted[at] === 1,
  }))
}

/** Longest text that counts as one notice: longer ones tell a story, whomever they speak to. */
const longestNotice = 120

/** Members looked at: furniture is alike on all pages. */
const membersRead = 9
/** Share of them that must be notices: what stands beside one on a page may hide it. */
const leastNotices = 0.6

const speaksToReader = ({ members }: PassageDraft, entries: readonly Entry[]): boolean => {
  const read = members.slice(0, membersRead)
  const notices = read.filter(({ first, span }) =>
    isNotice(foldedWords(entries[first]!, span.start, span.end)),
  )
  return notices.length >= leastNotices * read.length
}

const isNotice = (words: readonly FoldedWord[]): boolean => {
  if (words.length > longestNotice) return false
  const text = ` ${words.map(({ form }) => form).join(' ')} `
  if (starts.some(phrase => text.startsWith(phrase)) || thanks.some(phrase => text.includes(phrase)))
    return true
  // "We are not in Libya to arm people, said the minister": a speaker, though without quotation marks
  if (words.some(({ form, quoted }) => quoted || attribution.has(form))) return false
  if (phrases.some(phrase => text.includes(phrase))) return true
  return words.some(({ form, kind }) => reader.has(form) && kind !== nameKind)
}

/** "… said a monitoring group": somebody is reported, wherever it stands on the page. */
const isReported = ({ members }: PassageDraft, entries: readonly Entry[]): boolean =>
  members
    .slice(0, membersRead)
    .some(({ first, span }) =>
      foldedWords(entries[first]!, span.start, span.end).some(({ form }) => attribution.has(form)),
    )

/** Letters by which distances from the edge may differ: counters, dates, broken encodings. */
const edgeTolerance = 20
/** Share of the members that must stand at that distance. */
const leastAtEdge = 0.8

/** Empty where nothing but the name of its file stands in for a page's outlet. */
const knownOutlet = (doc: Document | undefined): string => {
  const name = doc?.file.replace(/^.*[/\\]/, '').replace(/\.\w+$/, '')
  return doc === undefined || doc.outlet === name ? '' : doc.outlet
}

const outletsOf = ({ members }: PassageDraft, docs: readonly Document[]): Set<string> =>
  new Set(members.map(({ document }) => knownOutlet(docs[document])))

/** Three pages or more (two of one known outlet) that have it at the same distance from their end or beginning. */
const atSameEdge = (draft: PassageDraft, docs: readonly Document[]): boolean => {
  const outlets = outletsOf(draft, docs)
  if (outlets.size > 1 && !outlets.has('')) return false
  const pages = new Set(draft.members.map(({ document }) => document)).size
  if (pages < (outlets.size === 1 && !outlets.has('') ? 2 : 3)) return false
  const isConstant = (distances: readonly number[]): boolean => {
    const middle = [...distances].sort((left, right) => left - right)[distances.length >> 1] ?? 0
    const near = distances.filter(distance => Math.abs(distance - middle) <= edgeTolerance)
    return near.length >= leastAtEdge * distances.length
  }
  return (
    isConstant(draft.members.map(({ document, span }) => (docs[document]?.text.length ?? 0) - span.end)) ||
    isConstant(draft.members.map(({ span }) => span.start))
  )
}

/** Content words and names of the text that a page shares with no other, made when they are asked for. */
type OwnWords = (document: number) => ReadonlySet<number>

const makeOwnWords = (drafts: readonly PassageDraft[], entries: readonly Entry[]): OwnWords => {
  const shared = new Set(
    drafts.flatMap(({ members }) =>
      members.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
    ),
  )
  const byDocument = new Map<number, Entry[]>()
  for (const [at, entry] of entries.entries()) {
    if (shared.has(at)) continue
    addTo(byDocument, entry.document, entry)
  }
  const kept = new Map<number, ReadonlySet<number>>()
  return document => {
    const known = kept.get(document)
    if (known) return known
    const words = new Set(
      (byDocument.get(document) ?? [])
        .flatMap(entry => foldedWords(entry, entry.start, entry.end))
        .filter(({ kind }) => kind === contentKind || kind === nameKind)
        .map(({ key }) => key),
    )
    kept.set(document, words)
    return words
  }
}

/** Share of its content words and names that the rest of a page may have, at most. */
const mostFamiliar = 0.4
/** A page with fewer words of its own tells nothing: it may be a reprint as a whole. */
const leastOwnWords = 12

/** True when the pages speak of other things than the passage, as far as they have text of their own. */
const isForeign = (draft: PassageDraft, entries: readonly Entry[], own: OwnWords): boolean => {
  const shares: number[] = []
  for (const { document, first, span } of draft.members.slice(0, membersRead)) {
    const elsewhere = own(document)
    if (elsewhere.size < leastOwnWords) continue
    const telling = foldedWords(entries[first]!, span.start, span.end).filter(
      ({ kind }) => kind === contentKind || kind === nameKind,
    )
    if (telling.length === 0) continue
    shares.push(telling.filter(({ key }) => elsewhere.has(key)).length / telling.length)
  }
  shares.sort((left, right) => left - right)
  const middle = shares[shares.length >> 1]
  return middle !== undefined && middle <= mostFamiliar
}

const isStanding = ({ members, kind }: PassageDraft): boolean => kind === 'verbatim' && members.length >= 3

/**
 * What furniture encloses is furniture, too: "Battle rages on" in a list of other news. Text that three pages or more
 * have next to it in the same words needs it on one side only.
 */
const addEnclosed = (
  drafts: readonly PassageDraft[],
  furniture: Set<PassageDraft>,
  entries: readonly Entry[],
  own: OwnWords,
): void => {
  const inFurniture = new Set<number>()
  const note = ({ members }: PassageDraft): void => {
    for (const { first, last } of members) for (let at = first; at <= last; at++) inFurniture.add(at)
  }
  for (const draft of furniture) note(draft)
  const isEdge = (at: number, document: number): boolean =>
    entries[at]?.document !== document || inFurniture.has(at)
  for (;;) {
    const added = drafts.filter(
      draft =>
        !furniture.has(draft) &&
        draft.members.every(
          ({ document, first, last }) =>
            (inFurniture.has(first - 1) || inFurniture.has(last + 1)) &&
            (isStanding(draft) || (isEdge(first - 1, document) && isEdge(last + 1, document))),
        ) &&
        isForeign(draft, entries, own),
    )
    if (added.length === 0) return
    for (const draft of added) {
      furniture.add(draft)
      note(draft)
    }
  }
}
