import type { Actor } from '../../model/actor.ts'
import type { ControlClaim } from '../../model/claim.ts'
import { byString } from '../../model/id.ts'
import { bestCandidate } from '../../model/mention.ts'
import { daysBetween } from '../../model/time.ts'
import { isAgainstInterest } from '../interest.ts'
import { capitalised, counted, listText, plainDay, whenText } from '../prose.ts'
import { noRulings, rulingText } from '../rulings.ts'
import type { Observation } from './observation.ts'
import type { ControlInput, PlaceTimeline } from './place-timeline.ts'
import { defaultRecentDays, recentDaysOf } from './recency.ts'
import { beginningOf } from './since.ts'
import type { State } from './state.ts'
import { voteOf } from './votes.ts'

type Explain = (
  timeline: PlaceTimeline,
  claims: readonly ControlClaim[],
  input: ControlInput,
  withdrawn: ReadonlySet<string>,
) => readonly string[]

const realOf = (observations: readonly Observation[]) =>
  observations.filter(observation => !observation.derived)

const supportText = (observations: readonly Observation[], { voices }: ControlInput): string => {
  const count = voices.count(observations.map(({ claim }) => claim))
  return `${counted(count.reports, 'report')}, ${counted(count.independent, 'independent origin')}`
}

const stateText = (state: State, { entities }: ControlInput): string => {
  const name = (id: string | null) => (id === null ? 'nobody named' : entities.creditOf(id).name)
  const rivals = listText(state.rivals.map(name))
  switch (state.status) {
    case 'held':
      return `held by ${name(state.holder)}`
    case 'contested':
      return `contested${rivals === '' ? '' : ` (${rivals})`}`
    case 'besieged':
    case 'encircled':
      return `${state.status}${rivals === '' ? '' : ` by ${rivals}`}, held inside by ${name(state.holder)}`
    case 'stable-mixed':
      return state.holder === null ? `divided between ${rivals}` : `held in part by ${name(state.holder)}`
    default:
      return 'given up by its holder; the new holder is not named'
  }
}

const decision: Explain = ({ states }, _claims, input) => {
  const state = states.at(-1)
  if (state === undefined) return ['No claim that counts says who has it.']
  const support = realOf([...state.begunBy, ...state.confirmedBy])
  if (support.length === 0)
    return [`${capitalised(stateText(state, input))}: inferred from a later claim that names who lost it.`]
  const changed = realOf(state.begunBy).some(({ effect }) => effect !== 'holds')
  const began = beginningOf(state, input.voices)
  const start = changed ? `changed ${whenText(began)}` : 'described so, without a reported change'
  return [`${capitalised(stateText(state, input))}: ${start} (${supportText(support, input)}).`]
}

const credit: Explain = ({ states }, _claims, { entities }) => {
  const state = states.at(-1)
  const holder = state?.holder
  if (state === undefined || holder === null || holder === undefined) return []
  const own = realOf([...state.begunBy, ...state.confirmedBy]).flatMap(({ claim, actor }) => {
    if (claim.actor === null || actor !== holder) return []
    const named = entities.actorOf(claim.actor)
    return named.id === holder ? [] : [named]
  })
  const creditedFor = (actors: readonly Actor[], reason: string): readonly string[] =>
    actors.length === 0
      ? []
      : [
          `What ${listText([...new Set(actors.map(({ name }) => name))].sort(byString))} did is credited to ${entities.creditOf(holder).name}, ${reason}.`,
        ]
  return [
    ...creditedFor(
      own.filter(({ kind }) => kind !== 'generic'),
      'to which the actor list assigns it',
    ),
    ...creditedFor(
      own.filter(({ kind }) => kind === 'generic'),
      'whom others name for the same deed',
    ),
  ]
}

const conflict: Explain = ({ states }, _claims, input) => {
  const state = states.at(-1)
  if (state === undefined || state.opposedBy.length === 0) return []
  const support = voteOf(realOf([...state.begunBy, ...state.confirmedBy]), input.voices)
  const against = voteOf(realOf(state.opposedBy), input.voices)
  const verdict = state.disputed
    ? 'neither side weighs twice the other, so no holder is stated'
    : support >= 2 * against
      ? 'the stronger side stands'
      : 'a reported change stands against descriptions without one'
  return [`Sources contradict each other: weight ${support} for, ${against} against; ${verdict}.`]
}

/** What a person chose between the sources, word for word. */
const ruling: Explain = (_timeline, claims, { rulings = noRulings }) => {
  const found = new Map<string, string>()
  for (const { id } of claims)
    for (const each of [rulings.ofState.get(id), rulings.ofDate.get(id)])
      if (each !== undefined) found.set(each.judgement, rulingText(each))
  return [...found].sort(([left], [right]) => byString(left, right)).map(([, text]) => text)
}

const interest: Explain = ({ states }, _claims, { entities }) => {
  const state = states.at(-1)
  if (state === undefined) return []
  const claims = realOf([...state.begunBy, ...state.confirmedBy]).map(({ claim }) => claim)
  const count = claims.filter(claim => isAgainstInterest(claim, entities)).length
  return count === 0
    ? []
    : [
        `${capitalised(counted(count, 'claim'))} ${count === 1 ? 'hurts its' : 'hurt their'} own speaker's side and so ${count === 1 ? 'weighs' : 'weigh'} double.`,
      ]
}

const oneVoice: Explain = ({ states }, _claims, { entities, voices }) => {
  const state = states.at(-1)
  if (state === undefined) return []
  const claims = realOf([...state.begunBy, ...state.confirmedBy]).map(({ claim }) => claim)
  const byVoice = voices.independent(claims)
  if (claims.length < 2 || byVoice.size !== 1) return []
  const speakers = [...new Set(claims.map(claim => voices.speakerOf(claim)))]
  const [speaker] = speakers
  return speakers.length === 1 && speaker !== null && speaker !== undefined
    ? [`All of it goes back to one voice: ${entities.actors.get(speaker)?.name ?? speaker}.`]
    : ['All of it goes back to one origin.']
}

const aside: Explain = (_timeline, claims, _input, withdrawn) => {
  const count = (force: ControlClaim['force']) => claims.filter(claim => claim.force === force).length
  const plans = count('plans') + count('conditional')
  return [
    ...(plans === 0
      ? []
      : [
          `${capitalised(counted(plans, 'claim'))} of plans or possibilities ${plans === 1 ? 'does' : 'do'} not change the holder.`,
        ]),
    ...(withdrawn.size === 0 || !claims.some(claim => withdrawn.has(claim.id))
      ? []
      : ['A source has withdrawn what it said; that no longer counts.']),
  ]
}

const surroundings: Explain = ({ counted: observations }) => {
  const around = observations.filter(({ extent }) => extent === 'surroundings').length
  return around === 0
    ? []
    : [
        `${capitalised(counted(around, 'claim'))} on the surroundings ${around === 1 ? 'says' : 'say'} nothing of the place itself.`,
      ]
}

const ageing: Explain = ({ row, states }, _claims, { asOf, recentDays }) => {
  const limit = recentDaysOf(states, row.lastEvidence, recentDays ?? defaultRecentDays)
  const age = daysBetween(row.lastEvidence, asOf)
  return row.status === 'no recent report'
    ? [
        `The newest report is of ${plainDay(row.lastEvidence)}, ${counted(age, 'day')} before ${plainDay(asOf)}; evidence on this place speaks for ${limit} days.`,
      ]
    : []
}

const ambiguity: Explain = (_timeline, claims) => {
  const unsure = claims.filter(claim => {
    const second = claim.place.candidates[1]
    return second !== undefined && bestCandidate(claim.place).score - second.score < 0.1
  }).length
  return unsure === 0 ? [] : [`In ${counted(unsure, 'claim')} the name could also mean another place.`]
}

/** The sentences under a row, in this order. */
const explanations: readonly Explain[] = [
  decision,
  credit,
  conflict,
  ruling,
  interest,
  oneVoice,
  aside,
  surroundings,
  ageing,
  ambiguity,
]

/** Why a row says what it says, in sentences that an analyst can check against the claims. */
export const explainRow: Explain = (timeline, claims, input, withdrawn) =>
  explanations.flatMap(explain => explain(timeline, claims, input, withdrawn))
