import { type Agency, agencies } from '../../language/en/agencies.ts'
import type { Document } from '../../model/document.ts'

/** Finds the agencies that texts credit. Made once for a corpus. */
export interface CreditReader {
  /** The agency whose text a whole page is: its credit, its dateline, or an agency that publishes itself. */
  pageAgency(doc: Document): { readonly name: string; readonly why: string } | null
  /** The agency that a stretch of text names as the source of what it says, or null. */
  textAgency(text: string): { readonly name: string; readonly quote: string } | null
}

const literal = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const isAbbreviation = (spelling: string): boolean =>
  spelling.length <= 5 && spelling === spelling.toUpperCase()

/** What agencies call themselves, also those that no list knows: "Halden News Agency", "Orbis Newswire". */
const agencyTitle =
  '(?:News Agency|Press Agency|News Service|Press Service|Newswire|Wire Service|Press Trust)'
const titled = new RegExp(`^(?:The )?\\p{Lu}[\\p{L}\\p{N} '.-]{0,40} ${agencyTitle}$`, 'u')
const titledDateline = new RegExp(
  `^[^.!?\\n]{0,60}?\\((\\p{Lu}[\\p{L}\\p{N} '.-]{0,40} ${agencyTitle})\\)\\s*[-–—:]`,
  'u',
)

const weekdays = '(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?'

/** Letters at the end of a page in which a signature stands. */
const signatureWithin = 60

/** The first words of a page, where a dateline stands. */
const openingOf = (doc: Document): string => {
  const first = doc.blocks.find(block => block.kind === 'paragraph')
  return first ? doc.text.slice(first.start, Math.min(first.end, first.start + 160)) : ''
}

/** Agencies that the page itself credits by a name that says so. */
const titledAgencies = (doc: Document): string[] =>
  [doc.agency, doc.byline, doc.outlet, titledDateline.exec(openingOf(doc))?.[1]]
    .map(name => name?.trim() ?? '')
    .filter(name => titled.test(name))

/**
 * A reader for the agencies of the list and for those that the pages themselves credit, so that an agency
 * that no list knows is still found in the text of the pages that quote it.
 */
export const makeCreditReader = (docs: readonly Document[]): CreditReader => {
  const nameOf = new Map<string, string>()
  const add = ({ name, spellings }: Agency): void => {
    for (const spelling of spellings) nameOf.set(spelling.toLowerCase(), name)
  }
  for (const doc of docs) {
    const credit = doc.agency?.trim() ?? ''
    for (const name of titledAgencies(doc)) add({ name, spellings: [name] })
    // one word of small letters or an endless credit is no name
    if (/^\p{Lu}/u.test(credit) && credit.length <= 60) add({ name: credit, spellings: [credit] })
  }
  for (const agency of agencies) add(agency)
  const spellings = [...nameOf.keys()].sort(
    (left, right) => right.length - left.length || (left < right ? -1 : 1),
  )
  const names = spellings.map(literal).join('|')
  const kind = '(?: news agency| news| newswire| wire service| agency)?'
  const said = '(?:reported|reports|said|says|reporting|wrote|quoted|cited)'
  const told =
    '(?:told|spoke to|speaking to|quoted by|cited by|according to|reported by|statement to|interview with)'
  const state = "(?:the |state |official |state-run |news agency |\\p{L}+(?:'s|s) )*"
  const inText = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${told} ${state}(${names})${kind}|(${names})${kind} ${said}|says (${names})(?=[.,"”]|$)|\\((${names})\\))(?![\\p{L}\\p{N}])`,
    'giu',
  )
  // "… AFP Monday 16 Jun 2014 …": an agency right before the day of publication
  const beforeDay = new RegExp(
    `(?<![\\p{L}\\p{N}-])(${names})\\s+(?:${weekdays}),?\\s+(?:\\d{1,2}(?:st|nd|rd|th)?\\s+\\p{Lu}\\p{L}+|\\p{Lu}\\p{L}+\\s+\\d{1,2},?)\\s+(?:19|20)\\d\\d(?!\\p{N})`,
    'iu',
  )
  // "… said.--AFP", "… the minister said. (Reuters)"
  const signature = new RegExp(`(?:[-–—]{1,2}\\s?|\\()(${names})\\)?[.\\s]*$`, 'iu')
  const dateline = new RegExp(`^[^.!?\\n]{0,60}?\\((${names})(?:/[^)]*)?\\)\\s*[-–—:]`, 'iu')
  const known = (credit: string, written: string): string | null => {
    const name = nameOf.get(credit.toLowerCase())
    if (name === undefined) return null
    // "AP" is an agency, "ap" is not; "to" and "an" never stand for one
    return isAbbreviation(name) &&
      credit.length <= 5 &&
      written !== written.toUpperCase() &&
      written !== 'Efe' &&
      written !== 'dpa'
      ? null
      : name
  }
  return {
    pageAgency: doc => {
      if (doc.agency !== null && doc.agency.trim() !== '') {
        const credit = doc.agency.trim()
        return { name: nameOf.get(credit.toLowerCase()) ?? credit, why: `the page credits ${credit}` }
      }
      const byline = nameOf.get(doc.byline?.trim().toLowerCase() ?? '')
      if (byline !== undefined) return { name: byline, why: `the page is by ${byline}` }
      const own = nameOf.get(doc.outlet.trim().toLowerCase())
      if (own !== undefined) return { name: own, why: `${doc.outlet} is an agency` }
      const found = (match: RegExpExecArray | null, why: string): { name: string; why: string } | null => {
        const name = match?.[1] === undefined ? null : known(match[1], match[1])
        return name === null ? null : { name, why: `${why} ${name}` }
      }
      const opening = openingOf(doc)
      return (
        found(dateline.exec(opening), 'its dateline names') ??
        found(beforeDay.exec(opening), 'it names beside its date') ??
        found(signature.exec(doc.text.slice(-signatureWithin)), 'it is signed by')
      )
    },
    textAgency: text => {
      for (const match of text.matchAll(inText)) {
        const written = match[1] ?? match[2] ?? match[3] ?? match[4]
        if (written === undefined) continue
        const name = known(written, written)
        if (name !== null) return { name, quote: match[0] }
      }
      return null
    },
  }
}
