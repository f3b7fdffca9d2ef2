import type { VNode } from 'preact'
import type { OverviewView } from '../../../../src/server/contract.ts'
import { clocks } from '../../clocks.ts'
import { longDay, monthAndYear, shortDay } from '../../days.ts'
import { useNewestOverview, useOverview } from '../../overview.ts'
import { sliderSpan } from '../../parts/day-span.ts'
import { DayStrip } from '../../parts/day-strip.tsx'
import { Empty, Show, Skeleton } from '../../parts/show.tsx'
import { goTo, hrefTo, param } from '../../route.ts'
import { useTitle } from '../../title.ts'
import { countOf } from '../../words.ts'
import { Camps } from './camps.tsx'
import { ChangedHands } from './changed-hands.tsx'
import { Holders } from './holders.tsx'
import { OpenDisagreements } from './open-disagreements.tsx'
import { Opening } from './opening.tsx'
import { SmallMap } from './small-map.tsx'
import { StalePlaces } from './stale-places.tsx'
import './play.css'

/** The state of play: what the account says of a day, what changed, what is open, who says so. */
export const View = (): VNode => {
  useTitle('State of play')
  return (
    <div class="page play">
      <Show of={useOverview()} skeleton={<PlaySkeleton />}>
        {overview => (overview.counts.documents === 0 ? <NothingRead /> : <Play overview={overview} />)}
      </Show>
    </div>
  )
}

const NothingRead = (): VNode => {
  const { knownBy } = clocks.value
  return (
    <div class="play-nothing">
      <h1 class="headline">{knownBy === null ? 'Nothing is read yet' : 'Nothing was known yet'}</h1>
      {knownBy === null ? (
        <Empty title="Give Sitrep pages to read">
          <p>
            <a href={hrefTo({ view: 'upload' })}>Add files here</a>, or start the server with a folder: sitrep
            serve pages/
          </p>
        </Empty>
      ) : (
        <Empty title={`No page was published by ${shortDay(knownBy)}`}>
          <p>
            <a href={hrefTo({ params: { known: null } })}>Count all pages</a>
          </p>
        </Empty>
      )}
    </div>
  )
}

const PlaySkeleton = (): VNode => (
  <div class="play-skeleton">
    <Skeleton lines={2} />
    <Skeleton lines={8} />
  </div>
)

const Play = ({ overview }: { readonly overview: OverviewView }): VNode => {
  const { asOf, counts } = overview
  // What the slider runs over does not depend on where it stands.
  const { days, published, activity } = useNewestOverview() ?? overview
  const isWhole = param('span') === 'all'
  const span = days === null ? null : sliderSpan(days, published, clocks.value.day ?? asOf, isWhole)
  return (
    <>
      <header class="play-head">
        <p class="kicker">State of play</p>
        <h1 class="headline">{asOf === null ? overview.title : longDay(asOf)}</h1>
        <p class="play-standfirst reading">{overview.standfirst}</p>
      </header>
      {days === null || span === null || asOf === null ? null : (
        <figure class="play-days">
          <DayStrip
            label="Day whose state is shown"
            range={span}
            unit="page"
            days={activity.map(({ day, documents: amount, changes }) => ({ day, amount, changes }))}
            value={clocks.value.day ?? asOf}
            onInput={day => goTo({ params: { day } }, { replace: true })}
          />
          <figcaption>
            <span class="swatch bar" /> pages published <span class="swatch change" /> places that changed
            hands. Move the slider to see another day.{' '}
            {span.from === days.from && !isWhole ? null : (
              <a href={hrefTo({ params: { span: isWhole ? null : 'all' } })}>
                {isWhole ? 'Only the days of the pages' : `From ${monthAndYear(days.from)}`}
              </a>
            )}
          </figcaption>
        </figure>
      )}
      <div class="play-columns">
        <Opening opening={overview.opening} />
        <div class="play-side">
          {asOf === null || counts.places === 0 ? null : <SmallMap day={clocks.value.day ?? asOf} />}
          <Holders holders={overview.holders} places={counts.places} />
          <Counts counts={counts} />
          <ChangedHands changes={overview.changes} />
          <StalePlaces stale={overview.stale} asOf={asOf} />
        </div>
        <div class="play-more">
          <OpenDisagreements disagreements={overview.disagreements} total={counts.disagreements} />
          <Camps camps={overview.camps} />
        </div>
      </div>
      {overview.notes.length === 0 ? null : (
        <details class="play-notes">
          <summary>{countOf(overview.notes.length, 'note')} on what could not be read or dated</summary>
          <ul>
            {overview.notes.map(note => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const Counts = ({ counts }: { readonly counts: OverviewView['counts'] }): VNode => (
  <dl class="play-counts">
    {(
      [
        ['pages', counts.documents, hrefTo({ view: 'evidence' })],
        ['outlets', counts.outlets, hrefTo({ view: 'copies' })],
        ['claims', counts.claims, hrefTo({ view: 'evidence' })],
        ['events', counts.events, hrefTo({ view: 'timeline' })],
        ['to review', counts.openReviews, hrefTo({ view: 'review' })],
      ] as const
    ).map(([name, number, href]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>
          <a href={href}>{number.toLocaleString('en-GB')}</a>
        </dd>
      </div>
    ))}
  </dl>
)
