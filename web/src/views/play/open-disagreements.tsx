import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import type { Disagreement } from '../../../../src/model/account.ts'
import type { OverviewView } from '../../../../src/server/contract.ts'
import { eventHref, placeHref } from '../../links.ts'
import { DisagreementCard } from '../../parts/disagreement-card.tsx'
import { hrefTo } from '../../route.ts'

interface Group {
  readonly key: string
  readonly name: string
  readonly href: string | null
  readonly disagreements: readonly Disagreement[]
}

/** Groups shown at first, and how many of each. */
const groupsFirst = 5
const eachFirst = 3

const subjectOf = ({ about: { place, actor, event } }: Disagreement): Omit<Group, 'disagreements'> => {
  if (place !== undefined) return { key: place.id, name: place.name, href: placeHref(place.id) }
  if (event !== undefined) return { key: event, name: 'An event', href: eventHref(event) }
  return { key: actor?.id ?? '', name: actor?.name ?? '', href: null }
}

const bySubject = (disagreements: readonly Disagreement[]): readonly Group[] => {
  const groups = new Map<string, Group>()
  for (const disagreement of disagreements) {
    const subject = subjectOf(disagreement)
    const group = groups.get(subject.key)
    groups.set(subject.key, {
      ...subject,
      disagreements: [...(group?.disagreements ?? []), disagreement],
    })
  }
  return [...groups.values()]
}

/** What the sources contradict each other on and nobody settled, by what it is on. */
export const OpenDisagreements = ({
  disagreements,
  total,
}: {
  readonly disagreements: OverviewView['disagreements']
  readonly total: number
}): VNode => {
  const all = useSignal(false)
  const groups = bySubject(disagreements)
  const shown = all.value ? groups : groups.slice(0, groupsFirst)
  const count = shown.reduce(
    (sum, group) =>
      sum + (all.value ? group.disagreements.length : Math.min(eachFirst, group.disagreements.length)),
    0,
  )
  return (
    <section class="open-disagreements" aria-labelledby="disagreements-title">
      <h2 id="disagreements-title" class="section-title">
        The sources disagree <span class="count">{total}</span>
      </h2>
      {disagreements.length === 0 ? <p class="soft">No open disagreement.</p> : null}
      {shown.map(group => (
        <div key={group.key} class="disagreement-group">
          <h3>{group.href === null ? group.name : <a href={group.href}>{group.name}</a>}</h3>
          <ul>
            {(all.value ? group.disagreements : group.disagreements.slice(0, eachFirst)).map(disagreement => (
              <li key={disagreement.id}>
                <DisagreementCard disagreement={disagreement} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <div class="disagreement-more">
        {count < disagreements.length ? (
          <button
            type="button"
            class="button"
            onClick={() => {
              all.value = true
            }}
          >
            Show {disagreements.length - count} more
          </button>
        ) : null}
        {total > 0 ? (
          <a class="button quiet" href={hrefTo({ view: 'review' })}>
            Judge them in Review
          </a>
        ) : null}
      </div>
    </section>
  )
}
