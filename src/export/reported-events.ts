import type { Account } from '../account/account.ts'
import type { CasualtiesByClaimant, Event } from '../model/account.ts'
import type { Actor } from '../model/actor.ts'
import type { CasualtyCount, Claim, EventRole } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import { byString } from '../model/id.ts'
import { addDays, dayOf, daysBetween } from '../model/time.ts'

/** An event with what the tables of other projects ask for. */
export interface ReportedEvent {
  readonly event: Event
  /** The claims that tell of it, in the order of their pages and places in them; denials left out. */
  readonly claims: readonly Claim[]
  readonly documents: readonly Document[]
  /** Names of those whom the pages quote for it, sorted. */
  readonly speakers: readonly string[]
  /** Days on which it can have been, both inclusive; null where nothing tells. */
  readonly days: { readonly from: string; readonly to: string } | null
}

const isTold = ({ force }: Claim): boolean => force === 'asserts' || force === 'claims'

/** The days of an event. A time that is open on one side is no date of an event. */
const daysOf = ({ when }: Event): ReportedEvent['days'] => {
  const [from, to] = [when.from, when.to]
  return from === null || to === null ? null : { from: dayOf(from), to: dayOf(to) }
}

/** The events that some page reports as having happened, in the order of the account. What is only denied is left out. */
export const reportedEvents = (account: Account): readonly ReportedEvent[] => {
  const claims = new Map(account.claims.map(claim => [claim.id, claim]))
  const documents = new Map(account.documents.map(doc => [doc.id, doc]))
  return account.events.flatMap(event => {
    const told = event.claims.flatMap(id => claims.get(id) ?? []).filter(isTold)
    if (told.length === 0) return []
    return [
      {
        event,
        claims: told,
        documents: event.documents.flatMap(id => documents.get(id) ?? []),
        speakers: [
          ...new Set(
            told.flatMap(({ speaker }) => (speaker === null ? [] : [account.entities.actorOf(speaker).name])),
          ),
        ].sort(byString),
        days: daysOf(event),
      },
    ]
  })
}

/** Days that the event can have been on; null where it has none. */
export const lengthOf = ({ days }: ReportedEvent): number | null =>
  days === null ? null : daysBetween(days.from, addDays(days.to, 1))

/** Actors in a role: those with a name before mere descriptions ("fighters"), then by id. */
export const actorsIn = ({ event }: ReportedEvent, role: EventRole): readonly Actor[] =>
  event.actors
    .filter(each => each.role === role)
    .map(({ actor }) => actor)
    .sort(
      (left, right) =>
        Number(left.kind === 'generic') - Number(right.kind === 'generic') || byString(left.id, right.id),
    )

/**
 * The two sides of an event as tables with two actors want them: who did it and to whom, else the first of those who
 * took part and the others. Nobody stands on both.
 */
export const sidesOf = (
  each: ReportedEvent,
): { readonly first: readonly Actor[]; readonly second: readonly Actor[] } => {
  const [attackers, targets, others] = [
    actorsIn(each, 'attacker'),
    actorsIn(each, 'target'),
    actorsIn(each, 'participant'),
  ]
  const [first, second] =
    attackers.length > 0
      ? [attackers, targets.length > 0 ? targets : others]
      : targets.length > 0
        ? [others, targets]
        : [others.slice(0, 1), others.slice(1)]
  return { first, second: second.filter(({ id }) => !first.some(other => other.id === id)) }
}

/** What the claimants together say of one count. */
export interface Toll {
  readonly low: number
  /** The number that most claimants give; the lower at a tie. */
  readonly best: number
  readonly high: number
  /** The claimants' lines that give `best`. */
  readonly lines: readonly CasualtiesByClaimant[]
}

/**
 * The range of a count over its claimants, never their sum; null where nobody gives a number from below ("up to 20" alone
 * is none). Of each claimant the widest line counts: a total rather than "among them two children".
 */
export const tollOf = (event: Event, count: CasualtyCount): Toll | null => {
  const widest = new Map<string, CasualtiesByClaimant>()
  const least = (line: CasualtiesByClaimant): number => line[count]?.min ?? -1
  for (const line of event.casualties) {
    const known = widest.get(line.by)
    if (least(line) >= 0 && (known === undefined || least(line) > least(known))) widest.set(line.by, line)
  }
  const lines = [...widest.values()]
  if (lines.length === 0) return null
  const votes = new Map<number, number>()
  for (const line of lines) votes.set(least(line), (votes.get(least(line)) ?? 0) + 1)
  const [best = 0] =
    [...votes].sort(([left, leftVotes], [right, rightVotes]) => rightVotes - leftVotes || left - right)[0] ??
    []
  return {
    low: Math.min(...lines.map(least)),
    best,
    high: Math.max(...lines.map(line => line[count]?.max ?? least(line))),
    lines: lines.filter(line => least(line) === best),
  }
}

/** True when the victims of a line are named as civilians. */
export const areCivilians = (line: CasualtiesByClaimant): boolean => /\bcivilians?\b/i.test(line.of)

/** The sentences that tell of the event, each once, with their outlet: "Outlet: “…”". */
export const quotesOf = ({ claims }: ReportedEvent, most = 3): readonly string[] =>
  [...new Set(claims.map(({ outlet, evidence }) => `${outlet}: “${evidence.sentence.text}”`))].slice(0, most)
