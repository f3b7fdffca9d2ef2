import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import type { OverviewView } from '../../../../src/server/contract.ts'
import { shortDay, weekday } from '../../days.ts'
import { HolderMark } from '../../parts/holder-mark.tsx'
import { PlaceLink } from '../../parts/place-link.tsx'
import { countOf, originsInWords, statusInWords } from '../../words.ts'

type Change = OverviewView['changes'][number]

const shownFirst = 12

const byDay = (changes: readonly Change[]): readonly (readonly [string, readonly Change[]])[] => {
  const days = new Map<string, Change[]>()
  for (const change of changes) days.set(change.day, [...(days.get(change.day) ?? []), change])
  return [...days]
}

/** Places that changed hands or status, day by day, the newest first. */
export const ChangedHands = ({ changes }: { readonly changes: OverviewView['changes'] }): VNode => {
  const all = useSignal(false)
  const shown = all.value ? changes : changes.slice(0, shownFirst)
  return (
    <section class="changed" aria-labelledby="changed-title">
      <h2 id="changed-title" class="section-title">
        Changed hands or status <span class="count">{changes.length}</span>
      </h2>
      {changes.length === 0 ? <p class="soft">No change is told of.</p> : null}
      {byDay(shown).map(([day, ofDay]) => (
        <div class="changed-day" key={day}>
          <h3>
            <span>{weekday(day)}</span> <time dateTime={day}>{shortDay(day)}</time>
          </h3>
          <ul>
            {ofDay.map(change => (
              <li key={`${change.place.id}:${change.status}`}>
                <ChangeLine change={change} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {changes.length > shownFirst && !all.value ? (
        <button
          type="button"
          class="button"
          onClick={() => {
            all.value = true
          }}
        >
          Show {countOf(changes.length - shownFirst, 'more change', 'more changes')}
        </button>
      ) : null}
    </section>
  )
}

const ChangeLine = ({ change: { place, status, from, to, origins } }: { readonly change: Change }): VNode => (
  <>
    <HolderMark holder={to?.id ?? null} status={status} />
    <span class="changed-what">
      <PlaceLink place={place} />{' '}
      <span class="soft">
        {status === 'held' && to !== null ? (
          <>
            to <b>{to.name}</b>
            {from === null || from.id === to.id ? null : <> from {from.name}</>}
          </>
        ) : (
          <b>{statusInWords(status, to?.name ?? null)}</b>
        )}
      </span>
    </span>
    <span class="changed-origins" title={originsInWords(origins)}>
      <span class="visually-hidden">{originsInWords(origins)}</span>
      <OriginDots independent={origins.independent} />
    </span>
  </>
)

/** One dot for each independent origin, up to five. */
const OriginDots = ({ independent }: { readonly independent: number }): VNode => (
  <span class="origin-dots" aria-hidden="true">
    {Array.from({ length: Math.min(5, independent) }, (_, index) => (
      <i key={index} />
    ))}
    {independent > 5 ? '+' : ''}
  </span>
)
