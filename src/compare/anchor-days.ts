import type { Passage } from '../model/copies.ts'
import type { Document } from '../model/document.ts'
import { byString } from '../model/id.ts'
import type { AnchorDay, Reading } from '../model/reading.ts'
import { dayOf, daysBetween } from '../model/time.ts'

/** A page counts as telling the same news when it shares this many (place, effect) claims with a dated page. */
const sharedClaimsNeeded = 3

/**
 * Days for pages that give none themselves: the day of the dated page with which a page shares copied passages,
 * else of the one with which it shares most of its news (same places, same things happening to them). The result
 * does not depend on the order of `readings`. Pages near which no dated page is get nothing.
 */
export const anchorDays = (
  readings: readonly Reading[],
  passages: readonly Passage[],
  ownDay: (doc: Document) => { readonly day: string } | null,
): ReadonlyMap<string, AnchorDay> => {
  const ordered = [...readings].sort((left, right) => byString(left.document.id, right.document.id))
  const dated = new Map<string, string>()
  for (const { document: doc } of ordered) {
    const day = doc.published?.from ? dayOf(doc.published.from) : ownDay(doc)?.day
    if (day) dated.set(doc.id, day)
  }
  const found = new Map<string, AnchorDay>()
  for (const reading of ordered) {
    if (dated.has(reading.document.id)) continue
    const anchor = byPassages(reading, passages, dated) ?? byNews(reading, ordered, dated)
    if (anchor) found.set(reading.document.id, anchor)
  }
  return found
}

const byPassages = (
  { document: doc }: Reading,
  passages: readonly Passage[],
  dated: ReadonlyMap<string, string>,
): AnchorDay | null => {
  const shared = new Map<string, number>()
  for (const passage of passages) {
    const members = new Set(passage.members.map(member => member.document))
    if (!members.has(doc.id)) continue
    for (const member of members) {
      const day = dated.get(member)
      if (day) shared.set(day, (shared.get(day) ?? 0) + 1)
    }
  }
  const [best] = [...shared].sort(([dayA, countA], [dayB, countB]) => countB - countA || byString(dayA, dayB))
  return best ? { day: best[0], reason: `shares ${best[1]} passages with a page of ${best[0]}` } : null
}

const newsOf = ({ claims }: Reading): ReadonlySet<string> =>
  new Set(
    claims.flatMap(claim =>
      claim.kind === 'control' && claim.effect !== 'holds'
        ? [`${claim.place.candidates[0]?.id} ${claim.effect}`]
        : [],
    ),
  )

const byNews = (
  reading: Reading,
  readings: readonly Reading[],
  dated: ReadonlyMap<string, string>,
): AnchorDay | null => {
  const news = newsOf(reading)
  const candidates = readings
    .flatMap(other => {
      const day = dated.get(other.document.id)
      if (!day) return []
      const shared = [...newsOf(other)].filter(item => news.has(item)).length
      return shared >= sharedClaimsNeeded ? [{ day, shared }] : []
    })
    .sort((left, right) => right.shared - left.shared || byString(left.day, right.day))
  const best = candidates[0]
  // Two equally near pages of different weeks tell nothing.
  const rival = candidates.find(
    other => other.shared === best?.shared && Math.abs(daysBetween(other.day, best.day)) > 3,
  )
  return best && !rival
    ? { day: best.day, reason: `tells ${best.shared} of the same things as a page of ${best.day}` }
    : null
}
