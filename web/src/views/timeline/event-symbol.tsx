import type { VNode } from 'preact'
import type { Family } from './families.ts'
import { symbolPath } from './symbols.ts'

/** A family's symbol. Decoration: the words beside it say the same. */
export const EventSymbol = ({
  family,
  size = 14,
}: {
  readonly family: Family
  readonly size?: number
}): VNode => (
  <svg class="event-symbol" viewBox="-1.5 -1.5 3 3" width={size} height={size} aria-hidden="true">
    <path d={symbolPath[family.symbol]} fill={`var(--f-${family.id})`} />
  </svg>
)
