import type { VNode } from 'preact'
import type { OverviewView } from '../../../../src/server/contract.ts'
import { actorHref } from '../../links.ts'
import { HolderMark } from '../../parts/holder-mark.tsx'
import { holderStyle } from '../../parts/holders.ts'

/** How many places each side holds: one bar, then the list that reads it. */
export const Holders = ({
  holders,
  places,
}: {
  readonly holders: OverviewView['holders']
  readonly places: number
}): VNode => {
  const held = holders.reduce((sum, holder) => sum + holder.places, 0)
  const shown = holders.filter(holder => holder.places > 0)
  const without = Math.max(0, places - held)
  return (
    <section aria-labelledby="holders-title">
      <h2 id="holders-title" class="section-title">
        Who holds how many places <span class="count">{places}</span>
      </h2>
      <div class="holder-bar" aria-hidden="true">
        {shown.map(({ id, places: number }) => (
          <span key={id} style={{ flexGrow: number, background: holderStyle(id).colour }} />
        ))}
        {without === 0 ? null : <span class="nobody" style={{ flexGrow: without }} />}
      </div>
      <ul class="holder-list">
        {shown.map(({ id, name, places: number }) => (
          <li key={id}>
            <HolderMark holder={id} />
            <a href={actorHref(id)}>{name}</a>
            <span class="number">{number}</span>
          </li>
        ))}
        {without === 0 ? null : (
          <li>
            <HolderMark holder={null} status="unknown" />
            <span class="soft">nobody named, or no recent report</span>
            <span class="number">{without}</span>
          </li>
        )}
      </ul>
    </section>
  )
}
