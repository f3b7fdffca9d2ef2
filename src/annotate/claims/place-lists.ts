import { bearings } from '../../language/en/places.ts'
import type { PlaceMention } from '../../model/mention.ts'
import { landKinds, type PlaceKind } from '../../model/place.ts'
import { inBrackets, isInBrackets } from '../places/lists.ts'
import type { Scope } from './scope.ts'

const wide: ReadonlySet<PlaceKind> = new Set([...landKinds, 'county'])

const kinds = 'towns?|villages?|cities|districts?|areas?|city|settlements?|neighbou?rhoods?'
const joiners = 'and|or|&|as well as|along with|together with|alongside|including'

/** What may stand between two names of a list: "and", "as well as the nearby town of", "in the west and". */
const joins = new RegExp(
  `^(?:${inBrackets})?(?: in the (?:${[...bearings.keys()].join('|')})(?=\\s*,|\\s+(?:and|or)\\s))?[\\s,;]*(?:(?:${joiners})(?=\\s))?[\\s,;]*(?:(?:the|both|nearby|neighbou?ring|key|strategic)\\s+)*(?:(?:${kinds})\\s+of\\s+)?$`,
  'i',
)
const conjunction = new RegExp(`(?:^|\\s)(?:${joiners})(?:\\s|$)`, 'i')

/**
 * The places that a list gives from this one on, in order: "Marsa, Tal Ahmar and Deir". Text whose commas were
 * stripped has only spaces between the names. "Marsa, Homs province" is no list: what is wider is passed over where
 * it explains a name, and ends the list elsewhere; commas alone make none, unless words said that a list follows
 * (`announced`).
 */
export const listAfter = (scope: Scope, first: PlaceMention, announced = false): PlaceMention[] => {
  const found = [first]
  const gaps: string[] = []
  let end = first.end
  for (const place of scope.entities.allPlaces) {
    if (place.start < end || isInBrackets(scope.doc.text, place)) continue
    const gap = scope.doc.text.slice(end, place.start)
    // "the camp there": where it is.
    if (!joins.test(gap) || place.text.toLowerCase() === 'there') break
    // "the citadel near Marsa": what places the one before it is no other place.
    if (
      gap.trim() === '' &&
      place.relative &&
      found.some(before => before.relative?.anchor.id === place.relative?.anchor.id)
    )
      break
    const isWider = wide.has(place.placeKind) && !wide.has(first.placeKind)
    if (isWider && !/^,\s*$/.test(gap)) break
    end = place.end
    if (isWider) continue
    found.push(place)
    gaps.push(gap)
  }
  if (announced) return found
  const lastJoin = gaps.findLastIndex(gap => conjunction.test(gap))
  const kept = lastJoin >= 0 ? lastJoin + 1 : gaps.every(gap => gap.trim() === '') ? gaps.length : 0
  return found.slice(0, kept + 1)
}
