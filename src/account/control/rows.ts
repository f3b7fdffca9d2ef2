import type { ControlInterval, ControlRow, ControlStatus, SourceView } from '../../model/account.ts'
import type { Actor } from '../../model/actor.ts'
import type { ControlClaim } from '../../model/claim.ts'
import type { Note } from '../../model/document.ts'
import { byString } from '../../model/id.ts'
import { addTo } from '../../model/lists.ts'
import type { Place } from '../../model/place.ts'
import { daysBetween } from '../../model/time.ts'
import { clusterLinks } from '../clusters.ts'
import { earlier, later } from '../days.ts'
import type { Entities, Sides } from '../entities.ts'
import { noRulings } from '../rulings.ts'
import { recallNothing } from '../versions.ts'
import type { Voices } from '../voices.ts'
import { dateBackground } from './background.ts'
import { withdrawnClaims } from './corrections.ts'
import { inferHeirs } from './heirs.ts'
import type { Observation } from './observation.ts'
import { loserOf, observe, winnerOf } from './observation.ts'
import type { ControlInput, PlaceTimeline } from './place-timeline.ts'
import { joinCoarseChanges } from './precision.ts'
import { inferFromProvinces } from './provinces.ts'
import { defaultRecentDays, isForgotten, recentDaysOf } from './recency.ts'
import type { Narratives } from './retrospect.ts'
import { findNarratives, placeInNarrative } from './retrospect.ts'
import { beginningOf } from './since.ts'
import type { State } from './state.ts'
import { foldTimeline } from './timeline.ts'
import { nameTheUnnamed } from './unnamed.ts'
import { explainRow } from './why.ts'

export interface Control {
  readonly timelines: readonly PlaceTimeline[]
  readonly withdrawn: ReadonlySet<string>
  readonly notes: readonly Note[]
}

const idsOf = (observations: readonly Observation[]): readonly string[] =>
  [...new Set(observations.filter(observation => !observation.derived).map(({ claim }) => claim.id))].sort(
    byString,
  )

/**
 * Actors that some claim on this place names together act as one there: "Turkish forces and the rebels they
 * back took Marsa" makes "the rebels took Marsa" no contradiction.
 */
const sidesAt = (observations: readonly Observation[], entities: Entities): Sides => {
  const links = observations
    .flatMap(({ actor, with: allies }) =>
      actor === null ? [] : allies.map(ally => ({ left: actor, right: ally })),
    )
    .sort((left, right) => byString(left.left, right.left) || byString(left.right, right.right))
  const foes = observations.flatMap(observation => {
    const [winner, loser] = [winnerOf(observation), loserOf(observation)]
    return winner === null || loser === null ? [] : [{ left: winner, right: loser }]
  })
  const clusters = clusterLinks(links, foes)
  return {
    areAllied: (left, right) =>
      entities.areAllied(left, right) || clusters.rootOf(left) === clusters.rootOf(right),
  }
}

/** The evidence no longer speaks for the day. */
export const isOld = (
  states: readonly State[],
  lastEvidence: string,
  asOf: string,
  recentDays: number,
): boolean => daysBetween(lastEvidence, asOf) > recentDaysOf(states, lastEvidence, recentDays)

const actorOrNull = (id: string | null, entities: Entities): Actor | null =>
  id === null ? null : entities.creditOf(id)

/** The newest day on which a page still spoke of the place, not after `asOf`. */
export const lastEvidenceOf = (observations: readonly Observation[], asOf: string): string | null =>
  observations
    .filter(observation => observation.day <= asOf && !observation.derived)
    .map(observation => earlier(later(observation.docDay, observation.day), asOf))
    .sort(byString)
    .at(-1) ?? null

const previousOf = (states: readonly State[], sides: Sides): string | null => {
  const now = states.at(-1)
  if (now === undefined) return null
  const isOther = (id: string | null): id is string =>
    id !== null && (now.holder === null || !sides.areAllied(id, now.holder))
  for (const state of [...states].reverse())
    if (state !== now && isOther(state.holder) && !isForgotten(state, now.day)) return state.holder
  return now.begunBy.map(loserOf).filter(isOther).sort(byString)[0] ?? null
}

const intervalsOf = (
  states: readonly State[],
  entities: Entities,
  voices: Voices,
): readonly ControlInterval[] => {
  const starts = states.map(state => beginningOf({ ...state, resumes: null }, voices))
  return states.map((state, index) => ({
    status: state.status,
    holder: actorOrNull(state.holder, entities),
    from: starts[index] ?? beginningOf(state, voices),
    to: isForgotten(state, states[index + 1]?.day ?? state.day) ? null : (starts[index + 1] ?? null),
    claims: idsOf([...state.begunBy, ...state.confirmedBy]),
  }))
}

const sourceViews = (
  counted: readonly Observation[],
  denials: readonly Observation[],
  sides: Sides,
  { entities, voices, asOf }: ControlInput,
): readonly SourceView[] => {
  const outlets = [...new Set(counted.map(({ claim }) => claim.outlet))].sort(byString)
  return outlets.flatMap(outlet => {
    const own = (list: readonly Observation[]) => list.filter(({ claim }) => claim.outlet === outlet)
    const state = foldTimeline(own(counted), own(denials), { sides, voices }, asOf).at(-1)
    if (state === undefined) return []
    return [
      {
        outlet,
        status: state.status,
        holder: actorOrNull(state.holder, entities),
        since: beginningOf(state, voices),
        claims: idsOf([...state.begunBy, ...state.confirmedBy]),
      },
    ]
  })
}

/** A time line but for the sides, which belong to the account that asks. */
interface ToldTimeline extends Omit<PlaceTimeline, 'sides'> {
  readonly believed: readonly Observation[]
}

const timelineOf = (
  place: Place,
  claims: readonly ControlClaim[],
  input: ControlInput,
  withdrawn: ReadonlySet<string>,
  narratives: Narratives,
): ToldTimeline | null => {
  const { entities, voices, asOf, days } = input
  const read = claims
    .map(claim => observe(claim, days.get(claim.evidence.document), entities))
    .filter(observation => observation !== null)
  const { ofState, ofDate } = input.rulings ?? noRulings
  const observations = nameTheUnnamed(placeInNarrative(read, narratives), entities).map(observation =>
    ofDate.has(observation.claim.id) ? { ...observation, misdated: true } : observation,
  )
  const isCounted = ({ claim }: Observation) =>
    (claim.force === 'asserts' || claim.force === 'claims') && !withdrawn.has(claim.id)
  const believed = observations.filter(isCounted)
  const sides = sidesAt(believed, entities)
  const heard = joinCoarseChanges(dateBackground(believed, sides), sides)
  const heardDenials = observations.filter(
    ({ claim }) => claim.force === 'denies' || claim.force === 'negated',
  )
  const stands = ({ claim }: Observation) => !ofState.has(claim.id)
  const [counted, denials] = [heard.filter(stands), heardDenials.filter(stands)]
  const lastEvidence = lastEvidenceOf([...heard, ...heardDenials], asOf)
  if (lastEvidence === null) return null
  const states = foldTimeline(counted, denials, { sides, voices }, asOf)
  const state = states.at(-1)
  // Nothing but what happens around it: the row says that, and that the holder is not known.
  const around = counted.filter(({ extent, day }) => extent === 'surroundings' && day <= asOf)
  const setAside = [...heard, ...heardDenials].filter(observation => !stands(observation))
  if (state === undefined && [...denials, ...around, ...setAside].length === 0) return null
  const old = isOld(states, lastEvidence, asOf, input.recentDays ?? defaultRecentDays)
  const status: ControlStatus = state === undefined ? 'unknown' : old ? 'no recent report' : state.status
  const supporting = idsOf(state === undefined ? around : [...state.begunBy, ...state.confirmedBy])
  const opposing = idsOf([...(state === undefined ? denials : state.opposedBy), ...setAside]).filter(
    id => !supporting.includes(id),
  )
  const supportingClaims = claims.filter(claim => supporting.includes(claim.id))
  const row: ControlRow = {
    place,
    status,
    holder: actorOrNull(state?.holder ?? null, entities),
    since: state === undefined ? null : beginningOf(state, voices),
    previous: actorOrNull(previousOf(states, sides), entities),
    ...(state?.share === undefined ? {} : { share: state.share }),
    lastEvidence,
    origins: voices.count(supportingClaims),
    supporting,
    opposing,
    bySource: sourceViews(heard, heardDenials, sides, input),
    history: intervalsOf(states, entities, voices),
    why: [],
  }
  const timeline = { place, row, states, counted, denials, sides }
  return {
    place,
    row: { ...row, why: explainRow(timeline, claims, input, withdrawn) },
    states,
    counted,
    denials,
    believed,
  }
}

/** What a time line reads besides its claims, as a key. */
const restOf = (
  claims: readonly ControlClaim[],
  { asOf, recentDays, rulings = noRulings }: ControlInput,
  withdrawn: ReadonlySet<string>,
  narratives: Narratives,
): string =>
  JSON.stringify([
    asOf,
    recentDays,
    claims.flatMap(({ id, evidence }, index) => {
      const told = [
        withdrawn.has(id),
        rulings.ofState.get(id),
        rulings.ofDate.get(id),
        narratives.get(evidence.document),
      ]
      return told.some(Boolean) ? [index, told] : []
    }),
  ])

/** Who holds what on a day. Rows by place id. Claims that nothing dates are left out with a note. */
export const buildControl = (input: ControlInput): Control => {
  const { entities, days, recall = recallNothing } = input
  const control = input.claims
    .filter(claim => claim.kind === 'control')
    .sort((left, right) => byString(left.id, right.id))
  const withdrawn = withdrawnClaims(control, days, entities)
  const narratives = findNarratives(input.claims, days)
  const byPlace = new Map<string, ControlClaim[]>()
  const notes: Note[] = []
  for (const claim of control) {
    if (observe(claim, days.get(claim.evidence.document), entities) === null) {
      notes.push({
        stage: 'account',
        reason: `claim ${claim.id} has no day: neither its text nor its page gives one`,
      })
      continue
    }
    const { id } = entities.placeOf(claim.place)
    addTo(byPlace, id, claim)
  }
  const timelines = [...byPlace]
    .sort(([left], [right]) => byString(left, right))
    .flatMap(([, claims]) => {
      const [first] = claims
      if (first === undefined) return []
      const told = recall('time lines', claims, restOf(claims, input, withdrawn, narratives), () =>
        timelineOf(entities.placeOf(first.place), claims, input, withdrawn, narratives),
      )
      if (told === null) return []
      const { believed, ...timeline } = told
      return [{ ...timeline, sides: sidesAt(believed, entities) }]
    })
  return {
    timelines: inferHeirs(inferFromProvinces(timelines, entities, input.voices, input.asOf), entities),
    withdrawn,
    notes,
  }
}
