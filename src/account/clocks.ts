import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import { byString } from '../model/id.ts'
import { dayOf } from '../model/time.ts'
import type { DocumentDay } from './account.ts'
import { later } from './days.ts'

/**
 * The day that each document counts under: its publication day, else the latest day that its claims tell of as
 * having come. A page that tells of nothing dated has none, and is left out of "what was known by". Plans
 * point ahead and date nothing.
 * Example: an undated page that tells of a capture on 3 November counts under 3 November.
 */
export const dayDocuments = (
  documents: readonly Document[],
  claims: readonly Claim[],
): ReadonlyMap<string, DocumentDay> => {
  const inferred = new Map<string, string>()
  for (const claim of claims) {
    if (claim.force === 'plans' || claim.force === 'conditional') continue
    const end = claim.when?.to ?? claim.when?.from
    if (end === null || end === undefined) continue
    const known = inferred.get(claim.evidence.document)
    inferred.set(claim.evidence.document, known === undefined ? dayOf(end) : later(known, dayOf(end)))
  }
  const days = new Map<string, DocumentDay>()
  for (const doc of [...documents].sort((left, right) => byString(left.id, right.id))) {
    const published = doc.published?.to ?? doc.published?.from
    const guess = inferred.get(doc.id)
    if (published !== null && published !== undefined)
      days.set(doc.id, { day: dayOf(published), basis: 'published' })
    else if (guess !== undefined) days.set(doc.id, { day: guess, basis: 'inferred' })
  }
  return days
}

/** The documents that a reader could know on `knownBy`; all when it is undefined. */
export const documentsKnownBy = (
  documents: readonly Document[],
  days: ReadonlyMap<string, DocumentDay>,
  knownBy: string | undefined,
): readonly Document[] =>
  documents
    .filter(doc => {
      const day = days.get(doc.id)?.day
      return knownBy === undefined || (day !== undefined && day <= dayOf(knownBy))
    })
    .sort((left, right) => byString(left.id, right.id))

/** The newest publication day, else the newest inferred day, else null. */
export const newestDay = (
  documents: readonly Document[],
  days: ReadonlyMap<string, DocumentDay>,
): string | null => {
  const known = documents.map(doc => days.get(doc.id)).filter(day => day !== undefined)
  const published = known.filter(day => day.basis === 'published')
  const pool = published.length > 0 ? published : known
  return (
    pool
      .map(({ day }) => day)
      .sort(byString)
      .at(-1) ?? null
  )
}
