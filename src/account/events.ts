import type { Event } from '../model/account.ts'
import {
  type CasualtiesClaim,
  type Claim,
  type EventClaim,
  type EventRole,
  type EventType,
  verbalTypes,
} from '../model/claim.ts'
import { byString, contentId } from '../model/id.ts'
import type { Judgement } from '../model/judgement.ts'
import { addTo } from '../model/lists.ts'
import type { Place } from '../model/place.ts'
import type { Time } from '../model/time.ts'
import type { DocumentDay } from './account.ts'
import { casualtiesByClaimant } from './casualties.ts'
import { clusterJudgements } from './clusters.ts'
import { byDay, daysOf, isSaid, unknownTime } from './days.ts'
import type { Entities } from './entities.ts'
import { eventCodes } from './event-codes.ts'
import { eventOfCause } from './event-of-cause.ts'
import { isTotal } from './totals.ts'
import { type RecallFrom, recallNothing } from './versions.ts'
import type { Voices } from './voices.ts'

export type EventMember = EventClaim | CasualtiesClaim

/** An event with the claims that tell of it. */
export interface EventGroup {
  readonly event: Event
  readonly claims: readonly EventMember[]
  /** Claims that deny it, or say that it did not happen. */
  readonly denials: readonly EventMember[]
}

export interface EventInput {
  readonly claims: readonly Claim[]
  readonly judgements: readonly Judgement[]
  readonly days: ReadonlyMap<string, DocumentDay>
  readonly entities: Entities
  readonly voices: Voices
  /** What earlier accounts computed. Default: nothing. */
  readonly recall?: RecallFrom
}

/** True for what an event can be made of. */
export const isMember = (claim: Claim): claim is EventMember =>
  claim.kind === 'event' || (claim.kind === 'casualties' && !isTotal(claim))

/**
 * Links that need no judgement: a sub-count and its total, and what one sentence says of one place.
 * Example: "An air strike on Marsa killed four people" → the strike and its dead are one event.
 */
export const plainLinks = (members: readonly EventMember[], entities: Entities) => {
  const links: { left: string; right: string }[] = []
  const sentences = new Map<string, EventMember[]>()
  for (const claim of members) {
    if (claim.kind === 'casualties' && claim.partOf !== undefined)
      links.push({ left: claim.id, right: claim.partOf })
    const key = `${claim.evidence.document} ${claim.evidence.sentence.start}`
    addTo(sentences, key, claim)
  }
  const placeId = (claim: EventMember) => (claim.place === null ? null : entities.placeOf(claim.place).id)
  const fits = (left: EventMember, right: EventMember): boolean => {
    const [one, other] = [placeId(left), placeId(right)]
    if (one !== null && other !== null && one !== other) return false
    // "Accused them of the bombing that killed three": the dead are not those of the accusation.
    if ([left, right].some(claim => claim.kind === 'event' && verbalTypes.has(claim.type))) return false
    // Two deeds in one sentence stay two events; a toll joins the deed.
    return left.kind === 'casualties' || right.kind === 'casualties'
  }
  for (const list of sentences.values())
    for (const left of list)
      for (const right of list)
        if (left.id < right.id && fits(left, right)) links.push({ left: left.id, right: right.id })
  return links.sort((left, right) => byString(left.left, right.left) || byString(left.right, right.right))
}

/** The value that most independent voices give; ties by the order of `keyOf`. */
const mostVoiced = <T>(
  claims: readonly EventMember[],
  readValue: (claim: EventMember) => T | null,
  keyOf: (value: T) => string,
  voices: Voices,
): T | null => {
  const groups = new Map<string, { value: T; claims: EventMember[] }>()
  for (const claim of claims) {
    const value = readValue(claim)
    if (value === null) continue
    const group = groups.get(keyOf(value))
    if (group === undefined) groups.set(keyOf(value), { value, claims: [claim] })
    else group.claims.push(claim)
  }
  return (
    [...groups]
      .map(([key, { value, claims: list }]) => ({ key, value, votes: voices.independent(list).size }))
      .sort((left, right) => right.votes - left.votes || byString(left.key, right.key))[0]?.value ?? null
  )
}

/** The time that most voices can agree on: the narrowest said range that lies in most others. */
const timeOf = (
  claims: readonly EventMember[],
  days: ReadonlyMap<string, DocumentDay>,
  voices: Voices,
): Time => {
  const timed = claims.filter(claim => claim.when !== null)
  const said = timed.filter(claim => isSaid(claim.when))
  const pool = said.length > 0 ? said : timed
  const ranked = pool
    .flatMap(claim => {
      if (claim.when === null) return []
      const { from, to } = daysOf(claim.when)
      const holding = pool.filter(other => {
        const range = other.when === null ? null : daysOf(other.when)
        return (
          range !== null &&
          (range.from === null || (from !== null && range.from <= from)) &&
          (range.to === null || (to !== null && to <= range.to))
        )
      })
      const length =
        from === null || to === null ? Number.POSITIVE_INFINITY : Date.parse(to) - Date.parse(from)
      return [
        {
          when: claim.when,
          votes: voices.independent(holding).size,
          length,
          key: JSON.stringify([from, to, claim.id]),
        },
      ]
    })
    .sort(
      (left, right) =>
        right.votes - left.votes || left.length - right.length || byString(left.key, right.key),
    )
  const best = ranked[0]
  if (best !== undefined) return best.when
  const day = claims
    .map(claim => days.get(claim.evidence.document)?.day)
    .filter(value => value !== undefined)
    .sort(byString)[0]
  return day === undefined ? unknownTime : byDay(day)
}

/** Wide places say less of where an event was than narrow ones. */
const breadth = (place: Place): number =>
  place.kind === 'country' ? 2 : place.kind === 'province' || place.kind === 'region' ? 1 : 0

const placeOf = (claims: readonly EventMember[], entities: Entities, voices: Voices): Place | null => {
  const placed = claims.filter(claim => claim.place !== null)
  const placeOfClaim = (claim: EventMember) => (claim.place === null ? null : entities.placeOf(claim.place))
  const narrowest = Math.min(...placed.map(claim => breadth(placeOfClaim(claim) as Place)))
  const narrow = placed.filter(claim => breadth(placeOfClaim(claim) as Place) === narrowest)
  return mostVoiced(narrow, placeOfClaim, place => place.id, voices)
}

const actorsOf = (claims: readonly EventMember[], entities: Entities): Event['actors'] => {
  const roles = new Map<string, Event['actors'][number]>()
  const add = (role: EventRole, mention: Parameters<Entities['actorOf']>[0]) => {
    const actor = entities.actorOf(mention)
    roles.set(`${role} ${actor.id}`, { role, actor })
  }
  for (const claim of claims)
    if (claim.kind === 'event') for (const { role, mention } of claim.actors) add(role, mention)
    else for (const mention of claim.actors) add('attacker', mention)
  return [...roles].sort(([left], [right]) => byString(left, right)).map(([, value]) => value)
}

const groupOf = (
  members: readonly EventMember[],
  { days, entities, voices }: EventInput,
): EventGroup | null => {
  const claims = members.filter(({ force }) => force === 'asserts' || force === 'claims')
  const denials = members.filter(({ force }) => force === 'denies' || force === 'negated')
  const told = claims.length > 0 ? claims : denials
  const first = told[0]
  if (first === undefined) return null
  const type: EventType =
    mostVoiced(
      told.filter(claim => claim.kind === 'event'),
      claim => (claim.kind === 'event' ? claim.type : null),
      value => value,
      voices,
    ) ??
    mostVoiced(
      told,
      claim => (claim.kind === 'casualties' ? eventOfCause(claim.cause) : null),
      value => value,
      voices,
    ) ??
    'armed attack'
  const actors = actorsOf(told, entities)
  const attacker = actors.find(({ role }) => role === 'attacker')?.actor
  const event: Event = {
    id: contentId('event', [first.id]),
    type,
    codes: eventCodes(type, attacker === undefined ? undefined : entities.creditOf(attacker.id).kind),
    when: timeOf(told, days, voices),
    place: placeOf(told, entities, voices),
    actors,
    means: mostVoiced(
      told,
      claim => (claim.kind === 'event' ? claim.means : claim.cause),
      value => value.toLowerCase(),
      voices,
    ),
    casualties: casualtiesByClaimant(
      claims.filter(claim => claim.kind === 'casualties'),
      days,
      entities,
    ),
    origins: voices.count(told),
    claims: members.map(({ id }) => id),
    documents: [...new Set(members.map(({ evidence }) => evidence.document))].sort(byString),
  }
  return { event, claims, denials }
}

const startOf = ({ event }: EventGroup): string => event.when.from ?? event.when.to ?? ''

/**
 * Events: event and casualties claims grouped by 'event' judgements, sub-counts with their totals, and what one
 * sentence tells of one place. Plans and possibilities make no event. By day, then id.
 */
export const buildEvents = (input: EventInput): readonly EventGroup[] => {
  const members = input.claims
    .filter(isMember)
    .filter(({ force }) => force !== 'plans' && force !== 'conditional' && force !== 'corrects')
    .sort((left, right) => byString(left.id, right.id))
  const clusters = clusterJudgements(
    input.judgements,
    'event',
    undefined,
    plainLinks(members, input.entities),
  )
  const groups = new Map<string, EventMember[]>()
  for (const claim of members) {
    const root = clusters.rootOf(claim.id)
    addTo(groups, root, claim)
  }
  const { recall = recallNothing } = input
  return [...groups.values()]
    .map(group => recall('events', group, '', () => groupOf(group, input)))
    .filter(group => group !== null)
    .sort((left, right) => byString(startOf(left), startOf(right)) || byString(left.event.id, right.event.id))
}
