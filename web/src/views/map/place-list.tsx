import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { placeHref } from '../../links.ts'
import { HolderMark } from '../../parts/holder-mark.tsx'
import { holderName } from '../../parts/holders.ts'
import { opacityOfAge } from '../../parts/marks.ts'
import { countOf, statusInWords } from '../../words.ts'
import type { PlaceState } from './states.ts'

/** More would slow the sliders down; the most important come first. */
const shownFirst = 120

/** The places of the map as a list: the same for those who cannot see it or have no pointer. */
export const PlaceList = ({
  states,
  chosen,
  onPoint,
}: {
  readonly states: readonly PlaceState[]
  readonly chosen: string
  /** A place that is pointed at or focused in the list, for the map to mark; null when it is left. */
  readonly onPoint: (place: string | null) => void
}): VNode => {
  const all = useSignal(false)
  const names = new Map<string, number>()
  for (const { place } of states) names.set(place.name, (names.get(place.name) ?? 0) + 1)
  const shown = all.value ? states : states.slice(0, shownFirst)
  return (
    <>
      <ol class="place-list">
        {shown.map(({ place, status, holder, age, isNew }) => (
          <li key={place.id} class={isNew ? 'new' : undefined}>
            <a
              href={placeHref(place.id)}
              aria-current={place.id === chosen ? 'true' : undefined}
              onMouseEnter={() => onPoint(place.id)}
              onMouseLeave={() => onPoint(null)}
              onFocus={() => onPoint(place.id)}
              onBlur={() => onPoint(null)}
            >
              <HolderMark
                holder={holder}
                status={status}
                inferred={place.inferred}
                opacity={opacityOfAge(age)}
              />
              <span class="place-list-name">
                {place.name}
                {(names.get(place.name) ?? 0) > 1 ? (
                  <span class="place-list-where"> {place.admin1 ?? place.country}</span>
                ) : null}
              </span>
              <span class="place-list-state">
                {statusInWords(status, holderName(holder))}
                {isNew ? <span class="place-list-new"> · changed</span> : null}
                {place.disagreements > 0 ? ' · sources disagree' : null}
              </span>
            </a>
          </li>
        ))}
      </ol>
      {shown.length < states.length ? (
        <button
          type="button"
          class="button"
          onClick={() => {
            all.value = true
          }}
        >
          Show {countOf(states.length - shown.length, 'more place', 'more places')}
        </button>
      ) : null}
    </>
  )
}
