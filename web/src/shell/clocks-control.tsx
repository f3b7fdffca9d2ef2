import type { VNode } from 'preact'
import { useId } from 'preact/hooks'
import { clocks } from '../clocks.ts'
import { shortDay } from '../days.ts'
import { useNewestOverview } from '../overview.ts'
import { goTo } from '../route.ts'
import { ClockIcon } from './icons.tsx'
import './clocks-control.css'

/** The two clocks of every view: the day whose state is shown, and the day up to which pages count. */
export const ClocksControl = (): VNode => {
  const id = useId()
  const overview = useNewestOverview()
  const { day, knownBy } = clocks.value
  const stateDay = day ?? overview?.asOf ?? null
  const knownDay = knownBy ?? overview?.published?.to ?? null
  const isSet = day !== null || knownBy !== null
  return (
    <div class="clocks">
      <button
        type="button"
        class={isSet ? 'clocks-button set' : 'clocks-button'}
        popovertarget={id}
        aria-label={`State on ${stateDay === null ? 'the newest day' : shortDay(stateDay)}${knownBy === null ? '' : `, as known by ${shortDay(knownBy)}`}. Change`}
      >
        <ClockIcon />
        <span class="clocks-day">{stateDay === null ? 'Newest day' : shortDay(stateDay)}</span>
        {knownBy === null ? null : <span class="clocks-known">known by {shortDay(knownBy)}</span>}
      </button>
      <div id={id} popover="auto" class="clocks-card" role="dialog" aria-label="Clocks">
        <label class="field">
          State on
          <input
            type="date"
            value={stateDay ?? ''}
            min={overview?.days?.from}
            max={overview?.days?.to}
            onChange={change => goTo({ params: { day: change.currentTarget.value } })}
          />
          <span>The day whose state is shown.</span>
        </label>
        <label class="field">
          Known by
          <input
            type="date"
            value={knownDay ?? ''}
            min={overview?.published?.from}
            max={overview?.published?.to}
            onChange={change => goTo({ params: { known: change.currentTarget.value } })}
          />
          <span>Only pages published by then count.</span>
        </label>
        <button
          type="button"
          class="button"
          disabled={!isSet}
          onClick={() => goTo({ params: { day: null, known: null } })}
        >
          Back to the newest
        </button>
      </div>
    </div>
  )
}
