import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { addDays } from '../../../../src/model/time.ts'
import type { MapView } from '../../../../src/server/contract.ts'
import { clocks } from '../../clocks.ts'
import { useKeys } from '../../keys.ts'
import { useNewestOverview } from '../../overview.ts'
import { sliderSpan } from '../../parts/day-span.ts'
import { holderRanks, learnHolders, learnNames } from '../../parts/holders.ts'
import { Empty, Failure, Skeleton } from '../../parts/show.tsx'
import { goTo, hrefTo, param } from '../../route.ts'
import { useTitle } from '../../title.ts'
import { useApi } from '../../use-api.ts'
import { countOf } from '../../words.ts'
import { BackgroundForm } from './background-form.tsx'
import { cameraOf, cameraText } from './camera.ts'
import { MapCanvas } from './canvas.tsx'
import { Dock, nextDay } from './dock.tsx'
import type { Pointed } from './engine.ts'
import { EventCard } from './event-card.tsx'
import { eventFeatures, placeFeatures } from './features.ts'
import { FilterForm, filterOfAddress, isFiltered } from './filter-form.tsx'
import { HoverCard } from './hover-card.tsx'
import { Legend } from './legend.tsx'
import type { OwnTiles } from './own-tiles.ts'
import { PlaceList } from './place-list.tsx'
import { boundsOf, eventsOn, statesOn } from './states.ts'
import './map.css'

/** The map: places by holder on a day, moved by one slider; what was known by when, by the other. */
export const View = (): VNode => {
  useTitle('Map')
  const answer = useApi('/api/views/map', { knownBy: clocks.value.knownBy })
  if (answer.state === 'failed')
    return (
      <div class="page">
        <h1 class="visually-hidden">Map</h1>
        <Failure failure={answer.failure} retry={answer.retry} />
      </div>
    )
  if (answer.state === 'loading')
    return (
      <div class="map-view">
        <h1 class="visually-hidden">Map</h1>
        <div class="map-side">
          <Skeleton lines={8} />
        </div>
        <div class="map-canvas" />
      </div>
    )
  // Where only the second slider leaves nothing, the sliders must stay to take it back.
  if (answer.value.places.length === 0 && clocks.value.knownBy === null)
    return (
      <div class="page">
        <h1 class="headline">Map</h1>
        <Empty title="No page tells who holds a place that can be put on a map">
          {answer.value.unlocated.length > 0 ? (
            <p>{countOf(answer.value.unlocated.length, 'place')} without a known position.</p>
          ) : (
            <p>
              <a href={hrefTo({ view: 'upload' })}>Add pages</a> that do.
            </p>
          )}
        </Empty>
      </div>
    )
  return <MapOfPlaces view={answer.value} isRefreshing={answer.refreshing} />
}

/** While a slider moves, the address waits so long. */
const settleMilliseconds = 250
/** One day of the film. */
const dayMilliseconds = 800

const MapOfPlaces = ({
  view,
  isRefreshing,
}: {
  readonly view: MapView
  readonly isRefreshing: boolean
}): VNode => {
  // What the sliders run over does not depend on where they stand.
  const newest = useNewestOverview()
  learnHolders(view.holders)
  learnNames(view.actors)
  const moved = useSignal<string | null>(null)
  const movedKnown = useSignal<string | null>(null)
  const isPlaying = useSignal(false)
  const pointed = useSignal<Pointed | null>(null)
  const tiles = useSignal<OwnTiles | null>(null)
  const listed = useSignal<string | null>(null)

  const span = sliderSpan(
    newest?.days ?? view.days ?? { from: '1970-01-01', to: '1970-01-01' },
    newest?.published ?? null,
    clocks.value.day,
    param('span') === 'all',
  )
  const addressed = clocks.value.day ?? view.asOf ?? span.to
  const day = moved.value ?? addressed
  const known = movedKnown.value ?? clocks.value.knownBy
  const filter = filterOfAddress()
  const filterKey = JSON.stringify(filter)
  const chosen = param('place')
  const shownEvents = param('events') !== 'off'

  const states = useMemo(() => statesOn(view, day, filter), [view, day, filterKey])
  const events = useMemo(
    () => (shownEvents ? eventsOn(view, day, filter) : []),
    [view, day, filterKey, shownEvents],
  )
  const places = useMemo(() => placeFeatures(states), [states, holderRanks.value])
  const eventSymbols = useMemo(() => eventFeatures(events), [events])
  const near = useMemo(() => [...new Set(view.places.flatMap(({ country }) => country ?? []))], [view])
  const bounds = useMemo(() => boundsOf(view.places), [view])
  const chosenPlace = view.places.find(({ id }) => id === chosen)

  // The map follows at once; address, and with it the server, when the slider rests.
  useEffect(() => {
    if (moved.value === null || isPlaying.value) return
    const timer = setTimeout(() => {
      goTo({ params: { day: moved.peek() } }, { replace: true })
      moved.value = null
    }, settleMilliseconds)
    return () => clearTimeout(timer)
  }, [moved.value, isPlaying.value])
  useEffect(() => {
    if (movedKnown.value === null) return
    const timer = setTimeout(() => {
      const isNewest = movedKnown.peek() === newest?.published?.to
      goTo({ params: { known: isNewest ? null : movedKnown.peek() } }, { replace: true })
      movedKnown.value = null
    }, settleMilliseconds)
    return () => clearTimeout(timer)
  }, [movedKnown.value])
  useEffect(() => {
    if (!isPlaying.value) return
    const timer = setTimeout(() => {
      const next = nextDay(day, span)
      if (next === null) isPlaying.value = false
      else moved.value = next
    }, dayMilliseconds)
    return () => clearTimeout(timer)
  }, [isPlaying.value, day])

  const play = (): void => {
    if (!isPlaying.value && nextDay(day, span) === null) moved.value = span.from
    isPlaying.value = !isPlaying.value
  }
  const step = (days: number): void => {
    const to = addDays(day, days)
    if (to >= span.from && to <= span.to) moved.value = to
  }
  useKeys('Map', [
    { key: ' ', does: 'Play or pause', run: play },
    { key: ',', does: 'A day back', run: () => step(-1) },
    { key: '.', does: 'A day on', run: () => step(1) },
    {
      key: 'e',
      does: 'Show or hide events',
      run: () => goTo({ params: { events: shownEvents ? 'off' : null } }),
    },
  ])
  const choose = ({ kind, ids }: Pointed): void => {
    pointed.value = null
    if (kind === 'place') goTo({ params: { place: ids[0], event: null } })
    else goTo({ params: { event: ids.join(' '), place: null } })
  }

  return (
    <div class="map-view">
      <h1 class="visually-hidden">Map</h1>
      <div class="map-side">
        <div class="map-side-body">
          <section aria-labelledby="map-legend">
            <h2 id="map-legend" class="section-title">
              Who holds what
              <span class="count">
                {isFiltered(filter) ? `${states.length} of ${view.places.length}` : states.length}
              </span>
            </h2>
            <Legend states={states} holders={view.holders} events={events} actor={filter.actor} />
          </section>
          <section aria-labelledby="map-filter">
            <h2 id="map-filter" class="section-title">
              Show only
            </h2>
            <FilterForm view={view} filter={filter} />
            <label class="check">
              <input
                type="checkbox"
                checked={shownEvents}
                onChange={change => goTo({ params: { events: change.currentTarget.checked ? null : 'off' } })}
              />
              Events
            </label>
            <BackgroundForm
              tiles={tiles.value}
              onTiles={next => {
                tiles.value = next
              }}
            />
          </section>
          <section aria-labelledby="map-list">
            <h2 id="map-list" class="section-title">
              Places <span class="count">{states.length}</span>
            </h2>
            {states.length === 0 ? (
              <p class="soft small">
                {isFiltered(filter)
                  ? 'No place passes the filters on this day.'
                  : 'Nothing is known of this day yet.'}
              </p>
            ) : null}
            <PlaceList
              states={states}
              chosen={chosen}
              onPoint={place => {
                listed.value = place
              }}
            />
            {view.unlocated.length === 0 ? null : (
              <>
                <h3>Not on the map</h3>
                <ul class="unlocated">
                  {view.unlocated.map(({ id, name }) => (
                    <li key={id}>
                      <a href={hrefTo({ params: { place: id } })}>{name}</a>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
        </div>
      </div>
      <div class="map-main">
        <div class="map-frame">
          <MapCanvas
            places={places}
            events={eventSymbols}
            near={near}
            chosen={listed.value ?? chosen}
            camera={cameraOf(param('at'))}
            bounds={bounds}
            sight={chosenPlace ?? null}
            tiles={tiles.value}
            onPoint={at => {
              pointed.value = at
            }}
            onChoose={choose}
            onMove={camera => goTo({ params: { at: cameraText(camera) } }, { replace: true })}
          />
          {pointed.value === null ? null : <HoverCard pointed={pointed.value} states={states} view={view} />}
          {param('event') === '' ? null : <EventCard ids={param('event').split(' ')} view={view} />}
        </div>
        <Dock
          view={view}
          overview={newest}
          span={span}
          day={day}
          known={known}
          isPlaying={isPlaying.value}
          isRefreshing={isRefreshing}
          onDay={to => {
            isPlaying.value = false
            moved.value = to
          }}
          onKnown={to => {
            movedKnown.value = to
          }}
          onPlay={play}
        />
      </div>
    </div>
  )
}
