import type { ControlClaim } from '../../model/claim.ts'
import { bestCandidate } from '../../model/mention.ts'
import type { ScoredError } from '../../model/score.ts'
import { bySpan, type Span } from '../../model/span.ts'
import type { ControlLabel } from '../labels/claim-labels.ts'
import type { ScoredItem } from '../labels/scored-items.ts'
import { type ControlPair, isRight } from './match-control.ts'

/** What can be wrong with a joined pair. */
export type ControlError = 'actor' | 'invented' | 'effect' | 'place' | 'missed' | 'force'

/** What is wrong with a pair, the worst of it; null when nothing is. */
export const errorOf = ({ label, found, agreement }: ControlPair): ControlError | null => {
  if (label === null) return 'invented'
  if (found === null) return 'missed'
  if (isRight(agreement)) return agreement.force ? null : 'force'
  if (agreement.place && agreement.effect) return 'actor'
  return agreement.place ? 'effect' : 'place'
}

/** What a reader of the account would be misled by most, first. */
const order: readonly ControlError[] = ['actor', 'invented', 'effect', 'place', 'missed', 'force']

const said = (effect: string, place: string, actor: string, force: string): string =>
  `${actor} ${effect} ${place}, ${force}`

/** The values of a label on one line: ids and names that the label gives, no text. */
export const labelValues = (label: ControlLabel): string =>
  said(label.effect, label.place.name, label.actor === null ? 'nobody' : (label.actor.id ?? '?'), label.force)

/** The values of a found claim on one line: names of the lists where they know them. */
export const claimValues = (claim: ControlClaim): string =>
  said(
    claim.effect,
    bestCandidate(claim.place).name,
    claim.actor === null ? 'nobody' : bestCandidate(claim.actor).id,
    claim.force,
  )

/**
 * Errors of control claims by position. An asserted capture or holding that is wrong changes who the account says
 * holds a place: such errors come first, then those whose claims are surest (`confidence`), then by position.
 */
export const worstControl = (
  items: readonly { readonly item: ScoredItem; readonly pairs: readonly ControlPair[] }[],
  limit: number,
): readonly ScoredError[] =>
  items
    .flatMap(({ item, pairs }) =>
      pairs.flatMap(pair => {
        const error = errorOf(pair)
        if (error === null) return []
        const span: Span = pair.label?.evidence ?? pair.found?.evidence ?? { start: 0, end: 0 }
        return [{ item, pair, error, span, harm: harmOf(pair, error) }]
      }),
    )
    .sort((left, right) => right.harm - left.harm || bySpan(left.span, right.span))
    .slice(0, limit)
    .map(({ item, pair, error, span }) => ({
      set: item.set,
      item: item.item,
      start: span.start,
      end: span.end,
      error,
      expected: pair.label === null ? null : labelValues(pair.label),
      found: pair.found === null ? null : claimValues(pair.found),
    }))

const harmOf = ({ label, found }: ControlPair, error: ControlError): number => {
  const claim = found ?? label
  const changes =
    claim?.force === 'asserts' && (claim.effect === 'captures' || claim.effect === 'holds') ? 10 : 0
  return changes + order.length - order.indexOf(error) + (found?.confidence ?? 0)
}
