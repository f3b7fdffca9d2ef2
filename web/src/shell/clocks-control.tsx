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
        <DayField
          label="State on"
          hint="The day whose state is shown."
          day={stateDay}
          within={overview?.days}
          onPick={picked => goTo({ params: { day: picked } })}
        />
        <DayField
          label="Known by"
          hint="Only pages published by then count."
          day={knownDay}
          within={overview?.published}
          onPick={picked => goTo({ params: { known: picked } })}
        />
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

interface DayFieldProps {
  readonly label: string
  readonly hint: string
  readonly day: string | null
  /** The days that there is something to see of. */
  readonly within: { readonly from: string; readonly to: string } | null | undefined
  readonly onPick: (day: string) => void
}

const DayField = ({ label, hint, day, within, onPick }: DayFieldProps): VNode => (
  <label class="field">
    {label}
    <input
      type="date"
      value={day ?? ''}
      min={within?.from}
      max={within?.to}
      onChange={change => onPick(change.currentTarget.value)}
    />
    <span>{hint}</span>
  </label>
)
