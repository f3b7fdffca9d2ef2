import type { VNode } from 'preact'
import { daysBetween } from '../../../../src/model/time.ts'
import type { OverviewView } from '../../../../src/server/contract.ts'
import { shortDay } from '../../days.ts'
import { HolderMark } from '../../parts/holder-mark.tsx'
import { PlaceLink } from '../../parts/place-link.tsx'
import { ageInWords } from '../../words.ts'

/** Places of which nobody wrote for too long to speak for the day. */
export const StalePlaces = ({
  stale,
  asOf,
}: {
  readonly stale: OverviewView['stale']
  readonly asOf: string | null
}): VNode => (
  <section class="stale" aria-labelledby="stale-title">
    <h2 id="stale-title" class="section-title">
      No recent report <span class="count">{stale.length}</span>
    </h2>
    {stale.length === 0 ? <p class="soft">Every place has evidence that is young enough.</p> : null}
    <ul>
      {stale.map(({ place, holder, lastEvidence }) => (
        <li key={place.id}>
          <HolderMark holder={holder?.id ?? null} status="no recent report" />
          <span>
            <PlaceLink place={place} />
            {holder === null ? null : <span class="soft"> last held by {holder.name}</span>}
          </span>
          <time
            dateTime={lastEvidence}
            title={asOf === null ? undefined : `Evidence ${ageInWords(daysBetween(lastEvidence, asOf))}`}
          >
            {shortDay(lastEvidence)}
          </time>
        </li>
      ))}
    </ul>
  </section>
)
