import { bestCandidate } from '../../model/mention.ts'
import type { ScoredError } from '../../model/score.ts'
import type { EventItem } from './event-labels.ts'
import type { EventPair, FoundEvent } from './match-events.ts'

/** What a reader of the account would be misled by most, first. */
const order = ['type', 'invented', 'place', 'missed'] as const

const errorOf = ({ label, found, agreement }: EventPair): (typeof order)[number] | null => {
  if (label === null) return 'invented'
  if (found === null) return 'missed'
  if (!agreement.type) return 'type'
  return agreement.place ? null : 'place'
}

/** Errors by position: what is told wrongly or was not labelled first. */
export const worstEvents = (
  items: readonly { readonly item: EventItem; readonly pairs: readonly EventPair[] }[],
  limit: number,
): readonly ScoredError[] =>
  items
    .flatMap(({ item, pairs }) =>
      pairs.flatMap(pair => {
        const error = errorOf(pair)
        return error === null ? [] : [{ item, pair, error }]
      }),
    )
    .sort((left, right) => order.indexOf(left.error) - order.indexOf(right.error))
    .slice(0, limit)
    .map(({ item, pair: { label, found }, error }) => {
      const { start, end } = label?.evidence ?? found?.claim.evidence ?? { start: 0, end: 0 }
      return {
        set: item.set,
        item: item.item,
        start,
        end,
        error,
        expected: label && `${label.type}, ${label.place?.name ?? 'nowhere'}, ${label.force}`,
        found: found && foundText(found),
      }
    })

const foundText = ({ type, place, claim }: FoundEvent): string =>
  `${type}, ${place ? bestCandidate(place).name : 'nowhere'}, ${claim.force}`
