import type { VNode } from 'preact'
import type { ControlRow } from '../../../src/model/account.ts'
import { daysBetween } from '../../../src/model/time.ts'
import type { PlaceView } from '../../../src/server/contract.ts'
import { clocks } from '../clocks.ts'
import { shortDay, timeInWords } from '../days.ts'
import { actorHref } from '../links.ts'
import { useNewestOverview, useOverviewValue } from '../overview.ts'
import { DisagreementCard } from '../parts/disagreement-card.tsx'
import { HolderMark } from '../parts/holder-mark.tsx'
import { learnHolders } from '../parts/holders.ts'
import { PlaceLink } from '../parts/place-link.tsx'
import { goTo, hrefTo, param } from '../route.ts'
import { ageInWords, countOf, originsInWords, statusInWords } from '../words.ts'
import { ClaimList } from './claim-list.tsx'
import { Lanes } from './lanes.tsx'
import { PlaceEvents } from './place-events.tsx'

/** Everything on one place: its state, who says so since when, and what they rest on. */
export const PlaceDetail = ({ view }: { readonly view: PlaceView }): VNode => {
  const { row, states, lanes, disagreements, events, claims, related } = view
  const overview = useOverviewValue()
  const newest = useNewestOverview()
  // Only what this place rests on: the address may still name claims of the place before.
  const told = new Set(claims.map(({ id }) => id))
  const chosen = param('claims')
    .split(' ')
    .filter(id => told.has(id))
  learnHolders(
    [row.holder, row.previous, ...row.history.map(({ holder }) => holder)]
      .flatMap(actor => actor ?? [])
      .map(({ id, name, side }) => ({ id, name, side: side ?? null })),
  )
  const asOf = clocks.value.day ?? overview?.asOf ?? row.lastEvidence
  return (
    <>
      <header class="place-head">
        <p class="kicker">{row.place.kind}</p>
        <h2>{row.place.name}</h2>
        <p class="soft small">
          {[row.place.admin1, row.place.country].filter(part => part !== null).join(', ')}
          {row.place.precision === 'near' ? ' · position: near the place it is named for' : ''}
          {row.place.precision === 'none' ? ' · position unknown' : ''}
        </p>
      </header>
      <Status row={row} asOf={asOf} />
      <p class="place-links small">
        <a href={hrefTo({ view: 'map', params: { place: row.place.id } })}>On the map</a>
        <a href={hrefTo({ view: 'timeline', params: { place: row.place.id } })}>In the timeline</a>
      </p>
      <section aria-labelledby="place-history">
        <h3 id="place-history" class="section-title">
          According to whom <span class="count">{countOf(lanes.length, 'outlet')}</span>
        </h3>
        <Lanes
          history={row.history}
          states={states}
          lanes={lanes}
          published={newest?.published ?? null}
          asOf={asOf}
          chosen={chosen}
          onChoose={ids => goTo({ params: { claims: ids.join(' ') } }, { replace: true })}
        />
      </section>
      {row.why.length === 0 ? null : (
        <section aria-labelledby="place-why">
          <h3 id="place-why" class="section-title">
            Why this state
          </h3>
          <ul class="place-why">
            {row.why.map(reason => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </section>
      )}
      {disagreements.length === 0 ? null : (
        <section aria-labelledby="place-disagreements">
          <h3 id="place-disagreements" class="section-title">
            The sources disagree <span class="count">{disagreements.length}</span>
          </h3>
          <ul class="place-disagreements">
            {disagreements.map(disagreement => (
              <li key={disagreement.id}>
                <DisagreementCard disagreement={disagreement} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="place-claims">
        <h3 id="place-claims" class="section-title">
          What the pages say <span class="count">{countOf(claims.length, 'claim')}</span>
        </h3>
        <ClaimList claims={claims} chosen={chosen} opposing={row.opposing} />
      </section>
      <PlaceEvents events={events} />
      {related.length === 0 ? null : (
        <section aria-labelledby="place-related">
          <h3 id="place-related" class="section-title">
            In and around it
          </h3>
          <ul class="place-related">
            {related.map(place => (
              <li key={place.id}>
                <PlaceLink place={place} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const Status = ({ row, asOf }: { readonly row: ControlRow; readonly asOf: string }): VNode => (
  <div class="place-status">
    <HolderMark
      holder={row.holder?.id ?? null}
      status={row.status}
      inferred={row.inferred === true}
      size={34}
    />
    <div>
      <p class="place-state">
        {statusInWords(row.status, null) === statusInWords(row.status, row.holder?.name ?? null) ||
        row.holder === null ? (
          statusInWords(row.status, row.holder?.name ?? null)
        ) : (
          <>
            {statusInWords(row.status, row.holder.name).replace(row.holder.name, '')}
            <a href={actorHref(row.holder.id)}>{row.holder.name}</a>
          </>
        )}
        {row.inferred === true ? <span class="tag">inferred</span> : null}
      </p>
      <p>
        {row.since === null ? 'since an unknown day' : `since ${timeInWords(row.since)}`}
        {row.previous === null ? null : <>, before that {row.previous.name}</>}
      </p>
      <p class="soft small">
        {originsInWords(row.origins)} · {countOf(row.origins.reports, 'report')}
        {row.origins.speakers > 0 ? <> · {countOf(row.origins.speakers, 'named source')}</> : null}
      </p>
      <p class="soft small">
        Last evidence {shortDay(row.lastEvidence)}, {ageInWords(daysBetween(row.lastEvidence, asOf))}
      </p>
    </div>
  </div>
)
