import { apartWords } from '../language/en/event-words.ts'
import type { CasualtiesClaim, Claim, EventClaim, EventType } from '../model/claim.ts'
import { bestCandidate, type PlaceMention } from '../model/mention.ts'
import type { Gazetteer } from '../model/place.ts'
import type { Reading } from '../model/reading.ts'
import { addDays } from '../model/time.ts'
import { type PlaceOfEvent, placeOfEvent, wideKinds } from './features/event-place.ts'
import { compareDays, type DaysOfEvent, daysOfRange, longestStretch } from './features/event-time.ts'
import { compareTypes, eventTypeOf } from './features/event-type.ts'
import { pageWords } from './features/page-words.ts'
import { tellingWords } from './features/shared-words.ts'

/** A claim with all that a comparison needs. */
export interface Happening {
  readonly claim: EventClaim | CasualtiesClaim
  readonly type: EventType | null
  readonly place: PlaceOfEvent | null
  /** Where a place that is not the claim's own was taken from: its sentence, or the only one of its page. */
  readonly borrowed: 'sentence' | 'page' | null
  readonly days: DaysOfEvent
  readonly attackers: ReadonlySet<string>
  readonly words: ReadonlySet<number>
  /** Telling words of its page. */
  readonly page: ReadonlySet<number>
  /** True when its text sets it apart from what was told before ("a second strike"). */
  readonly apart: boolean
}

/** The happenings that a page tells of: what it plans, supposes, takes back or sums up is none. */
export const happeningsOf = (
  reading: Reading,
  idOf: (id: string) => string,
  gazetteer: Gazetteer,
): readonly Happening[] => {
  const page = pageWords(reading.document)
  return withBorrowedPlaces(
    reading.claims.flatMap(claim => happeningOf(claim, reading, page, idOf, gazetteer) ?? []),
  )
}

const happeningOf = (
  claim: Claim,
  reading: Reading,
  page: ReadonlySet<number>,
  idOf: (id: string) => string,
  gazetteer: Gazetteer,
): Happening | null => {
  if (claim.kind !== 'event' && claim.kind !== 'casualties') return null
  if (claim.kind === 'casualties' && claim.cumulative) return null
  if (claim.force === 'plans' || claim.force === 'conditional' || claim.force === 'corrects') return null
  const days = daysOf(claim, reading)
  if (days === null || addDays(days.from, longestStretch) < days.to) return null
  const sentence = claim.evidence.sentence.text
  const place = claim.place ?? onlyPlace(reading, claim.evidence.sentence.index)
  const opening = claim.evidence.quote.split(/\s+/).slice(0, 12).join(' ').toLowerCase()
  return {
    claim,
    type: eventTypeOf(claim),
    place: place && placed(placeOfEvent(place, idOf, gazetteer), place !== claim.place),
    borrowed: claim.place === null && place !== null ? 'sentence' : null,
    days,
    attackers: new Set(
      (claim.kind === 'event'
        ? claim.actors.filter(({ role }) => role === 'attacker').map(({ mention }) => mention)
        : claim.actors
      ).map(mention => idOf(bestCandidate(mention).id)),
    ),
    words: tellingWords(sentence),
    page,
    apart: apartWords.some(word => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(opening)),
  }
}

/** "Strikes on villages east of Hama": the one name in the sentence may only be near. */
const borrowedRadiusKm = 70

const placed = (place: PlaceOfEvent, borrowed: boolean): PlaceOfEvent =>
  borrowed ? { ...place, radiusKm: Math.max(place.radiusKm, borrowedRadiusKm) } : place

/** The one place that a sentence names, countries and provinces aside. */
const onlyPlace = ({ places }: Reading, sentence: number): PlaceMention | null => {
  const named = places.filter(place => place.sentence === sentence && !wideKinds.has(place.placeKind))
  const first = named[0]
  return first && named.every(place => bestCandidate(place).id === bestCandidate(first).id) ? first : null
}

/** A claim without a place takes that of the other claims of its page, if these all have one on those days. */
const withBorrowedPlaces = (happenings: readonly Happening[]): readonly Happening[] =>
  happenings.map(happening => {
    if (happening.place !== null) return happening
    const near = happenings.filter(
      ({ place, days, type }) =>
        place !== null &&
        compareDays(days, happening.days).score !== null &&
        compareTypes(type, happening.type).score !== null,
    )
    const place = near[0]?.place ?? null
    return place !== null && near.every(other => other.place?.id === place.id)
      ? { ...happening, place, borrowed: 'page' }
      : happening
  })

/**
 * The claim's own days. Where its text names none and the publication day stands in, it was that day or the day
 * before: "Air strikes kill 14" over a page of Wednesday may be Tuesday's.
 */
const daysOf = (claim: Claim, { document: doc }: Reading): DaysOfEvent | null => {
  const own = claim.when && daysOfRange(claim.when.from, claim.when.to)
  const published = doc.published && daysOfRange(doc.published.from, doc.published.to)
  const stoodIn =
    claim.whenBasis === 'publication' && claim.when?.known.length === 0 && own?.to === published?.to
  if (own && !stoodIn) return { ...own, said: claim.whenBasis !== 'none' }
  return published ? { from: addDays(published.from, -1), to: published.to, said: false } : null
}
