import { byString } from '../model/id.ts'
import { makeMemory } from '../model/memory.ts'
import { dayOf } from '../model/time.ts'
import type { Account, AccountInput, AccountOptions } from './account.ts'
import { dayDocuments, documentsKnownBy, newestDay } from './clocks.ts'
import { buildControl } from './control/rows.ts'
import { findDisagreements } from './disagreements/index.ts'
import { resolveEntities } from './entities.ts'
import { buildEvents } from './events.ts'
import { makeFilter } from './filter.ts'
import { isAgainstInterest } from './interest.ts'
import { isLikely } from './likely.ts'
import { isNameless } from './nameless.ts'
import { followPageDates } from './page-dates.ts'
import { keepToThePast } from './past-years.ts'
import { hasRulings, settleDisagreements } from './rulings.ts'
import { runningTotals } from './totals.ts'
import { makeRecall, makeVersions } from './versions.ts'
import { makeVoices } from './voices.ts'

/**
 * One account of what the claims say: pure, deterministic, and independent of the order of its input.
 *
 * The parts, in this order, each in its own file with its rule and an example: clocks (which documents count)
 * → entities (who and where) → voices (how many independent origins) → control (who holds what) → events →
 * disagreements → people's rulings on them → running totals → filters. An empty input gives an empty account with
 * `asOf: null`.
 */
export const buildAccount = (input: AccountInput, options: AccountOptions = {}): Account => {
  const memory = input.memory ?? makeMemory()
  memory.beginRound()
  const told = followPageDates(input.claims, input.documents, memory)
  const allDays = dayDocuments(input.documents, told)
  const documents = documentsKnownBy(input.documents, allDays, options.knownBy)
  const known = new Set(documents.map(({ id }) => id))
  const days = new Map([...allDays].filter(([id]) => known.has(id)))
  const unique = [...new Map(told.map(claim => [claim.id, claim])).values()]
    .filter(claim => known.has(claim.evidence.document))
    .sort((left, right) => byString(left.id, right.id))
  const claims = keepToThePast(unique, days)
  const asOf = options.asOf === undefined ? newestDay(documents, days) : dayOf(options.asOf)

  const entities = resolveEntities(claims, input.judgements, input.gazetteer, input.actors)
  const voices = makeVoices(input.originOfClaim, entities)
  const filter = makeFilter(options, entities)
  const read = new Map(input.claims.map(claim => [claim.id, claim]))
  const recall = makeRecall(makeVersions({ read, days, entities, voices }, memory), memory)

  const likely = claims.filter(isLikely)
  const controlInput = {
    claims: likely,
    days,
    entities,
    voices,
    asOf: asOf ?? '',
    recentDays: options.recentDays,
    recall,
  }
  const byTheRules = buildControl(controlInput)
  const events = buildEvents({ claims, judgements: input.judgements, days, entities, voices, recall }).filter(
    ({ event }) => {
      const start = event.when.from ?? event.when.to
      return asOf === null || start === null || dayOf(start) <= asOf
    },
  )
  const found = findDisagreements({
    timelines: byTheRules.timelines,
    events,
    claims: likely,
    withdrawn: byTheRules.withdrawn,
    days,
    entities,
    voices,
    recall,
  })
  const { disagreements, rulings } = settleDisagreements(found, input.settlements ?? [], claims)
  // People choose between sides that the rules found, so their choice can only be followed once these are known.
  const control = hasRulings(rulings) ? buildControl({ ...controlInput, rulings }) : byTheRules

  const rows = control.timelines
    .map(({ row }) => row)
    .filter(row => filter.keepsRow(row) && !isNameless(row.place))
  const keptEvents = events.map(({ event }) => event).filter(filter.keepsEvent)
  const eventIds = new Set(keptEvents.map(({ id }) => id))
  const placeIds = new Set(rows.map(({ place }) => place.id))
  const idsWhere = (keep: (claim: (typeof claims)[number]) => boolean) =>
    claims.filter(claim => keep(claim) && filter.keepsClaim(claim)).map(({ id }) => id)
  return {
    asOf,
    knownBy: options.knownBy ?? null,
    documents,
    documentDays: days,
    claims,
    passages: [...input.passages]
      .filter(({ members }) => members.some(({ document: id }) => known.has(id)))
      .sort((left, right) => byString(left.id, right.id)),
    origins: [...input.origins]
      .filter(({ documents: ids }) => ids.some(id => known.has(id)))
      .sort((left, right) => byString(left.id, right.id)),
    originOfClaim: new Map(claims.map(claim => [claim.id, voices.originOf(claim)])),
    entities,
    actors: [...entities.actors.values()].sort((left, right) => byString(left.id, right.id)),
    places: [...entities.places.values()].sort((left, right) => byString(left.id, right.id)),
    control: rows,
    events: keptEvents,
    totals: runningTotals(claims, entities).filter(
      total => filter.keepsPlace(total.place) && filter.keepsTime(total.when),
    ),
    disagreements: disagreements.filter(item => filter.keepsDisagreement(item, eventIds, placeIds)),
    aside: {
      planned: idsWhere(({ force }) => force === 'plans'),
      conditional: idsWhere(({ force }) => force === 'conditional'),
      denied: idsWhere(({ force }) => force === 'denies' || force === 'negated'),
      withdrawn: idsWhere(({ id }) => control.withdrawn.has(id)),
    },
    againstInterest: new Set(claims.filter(claim => isAgainstInterest(claim, entities)).map(({ id }) => id)),
    notes: control.notes,
  }
}
