import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadActors } from '../annotate/actors/list.ts'
import type { ControlRow } from '../model/account.ts'
import type { ActorEntry } from '../model/actor.ts'
import { byString } from '../model/id.ts'
import type { Place } from '../model/place.ts'
import type { ScoredError, ScoreReport, Scorer } from '../model/score.ts'
import { dayOf, daysBetween } from '../model/time.ts'
import { usageError } from '../read/index.ts'
import { bootstrapInterval } from './bootstrap.ts'
import { readArticles, truthFile } from './control-articles.ts'
import { baselines, sideClaims, statedBy } from './control-baselines.ts'
import {
  answerHolder,
  datesRight,
  type HolderAnswer,
  holderFigures,
  holderRight,
  type SideChange,
  type StatedHolder,
  type TrueHolder,
  withinDays,
} from './control-holders.ts'
import { matchPlaces, sideOf, truthActor } from './control-match.ts'
import { readAll } from './control-readings.ts'
import { parseTruth, type TruthPlace } from './control-truth.ts'
import { accountInput, type ControlWorld, controlWorld } from './control-world.ts'
import { share } from './share.ts'

/**
 * Who holds what: battle articles of an encyclopedia as pages, its table of territorial control as the truth. The share
 * of the table's places on which the account states a holder on the table's day, how many of these are right, and how
 * many of the changes that both date to the day lie within one day. Other ways to settle the same claims are the peers.
 */
export const control: Scorer = {
  task: 'control',
  description: "who holds which place since when, against an encyclopedia's table of territorial control",
  defaultData: 'control-ukraine',
  run: async (dataPath, options) => {
    const articles = readArticles(dataPath)
    if (articles.length === 0) throw usageError(`score: no articles (*.md) at '${dataPath}'`)
    const started = performance.now()
    const world = controlWorld(await accountInput(await readAll(articles)))
    const compared = comparePlaces(
      parseTruth(readFileSync(join(dataPath, truthFile), 'utf8')),
      world,
      await loadActors(),
    )
    const report = reportHolders(compared, world, options?.worst)
    return { ...report, data: dataPath, seconds: (performance.now() - started) / 1000 }
  },
}

/** A row of the truth beside what the account says of it. */
export interface ComparedPlace {
  readonly truth: TruthPlace
  readonly expected: TrueHolder
  readonly place: Place | null
  readonly row: ControlRow | null
  readonly stated: StatedHolder
  readonly answer: HolderAnswer
}

const nothing: StatedHolder = { side: null, changes: [] }

/** The truth in sides. A row without a day speaks of the newest day of the table. */
const expectedOf = (
  row: TruthPlace,
  newestDay: string,
  actors: readonly ActorEntry[],
  { account }: ControlWorld,
): TrueHolder => {
  const sideOfLabel = (label: string) => sideOf(truthActor(label, actors), account.entities)
  return {
    day: row.day ?? newestDay,
    side: row.holder === null ? null : sideOfLabel(row.holder),
    changes: row.changes.flatMap(({ to, days }) =>
      days === null ? [] : [{ to: sideOfLabel(to), from: days.from, until: days.to }],
    ),
  }
}

/** Longest period that counts as dated to the day: the night between two days. */
const exactDays = 1

/** The changes of hands in a row's history that it dates to the day. */
const changesIn = (row: ControlRow, { account }: ControlWorld): readonly SideChange[] => {
  const changes: SideChange[] = []
  let holder: string | null = null
  for (const interval of row.history) {
    if (interval.holder === null) continue
    const side = sideOf(interval.holder.id, account.entities)
    const { from, to } = interval.from
    const isExact = from !== null && to !== null && daysBetween(from, to) <= exactDays
    if (side !== holder && isExact) changes.push({ to: side, from: dayOf(from), until: dayOf(to) })
    holder = side
  }
  return changes
}

/** The truth beside the account, row by row. */
export const comparePlaces = (
  truth: readonly TruthPlace[],
  world: ControlWorld,
  actors: readonly ActorEntry[],
): readonly ComparedPlace[] => {
  const { account } = world
  const counts = new Map(account.control.map(row => [row.place.id, row.supporting.length]))
  const places = matchPlaces(truth, account.places, id => counts.get(id) ?? 0)
  const newestDay =
    truth
      .map(({ day }) => day ?? '')
      .sort(byString)
      .at(-1) ?? ''
  return truth.map(each => {
    const expected = expectedOf(each, newestDay, actors, world)
    const place = places.get(each) ?? null
    const row = place === null ? undefined : world.rows.get(place.id)
    const holder = place === null ? null : world.holderOn(place.id, expected.day)
    const stated: StatedHolder = {
      side: holder === null ? null : sideOf(holder, account.entities),
      changes: row === undefined ? [] : changesIn(row, world),
    }
    return { truth: each, expected, place, row: row ?? null, stated, answer: answerHolder(expected, stated) }
  })
}

const intervalText = (
  answers: readonly HolderAnswer[],
  metric: (sample: readonly HolderAnswer[]) => number,
) => {
  const interval = bootstrapInterval(answers, metric)
  return interval === null ? 'too few' : interval.map(bound => bound.toFixed(3)).join(' to ')
}

/** The figures of the account and of the baselines on its claims. */
export const reportHolders = (
  compared: readonly ComparedPlace[],
  world: ControlWorld,
  worst = 20,
): ScoreReport => {
  const answers = compared.map(({ answer }) => answer)
  const claims = sideClaims(world.account)
  const asked = compared.flatMap(({ place, expected }) =>
    place === null ? [] : [{ place: place.id, day: expected.day }],
  )
  const spokenOf = compared.filter(
    ({ place }) => place !== null && claims.some(claim => claim.place === place.id),
  )
  const pairs = answers.flatMap(answer => answer.pairs)
  return {
    task: 'control',
    data: '',
    n: answers.length,
    metrics: {
      ...holderFigures(answers),
      'coverage, places that claims name': share(spokenOf, ({ answer }) => answer.isStated),
      'places (places)': answers.length,
      'places that claims name (places)': spokenOf.length,
    },
    interval: bootstrapInterval(answers, holderRight),
    seconds: 0,
    notes: [
      `95 % interval of 'change within a day' (${pairs.length} changes, resampled by place): ${intervalText(answers, datesRight)}.`,
      `${world.account.documents.length} articles, ${claims.length} claims that name a holder. A contested place has no holder: stating one is wrong. Places spoken of by no claim count against coverage.`,
    ],
    peers: baselines.map(baseline => {
      const stated = statedBy(baseline, claims, asked)
      return {
        name: baseline.name,
        metrics: holderFigures(
          compared.map(({ place, expected }) =>
            answerHolder(expected, (place === null ? undefined : stated.get(place.id)) ?? nothing),
          ),
        ),
        source: baseline.source,
      }
    }),
    worst: errorsOf(compared, world).slice(0, worst),
  }
}

/** Wrong holders first, those that most claims support first; then dates, the farthest first. */
const errorsOf = (compared: readonly ComparedPlace[], { account }: ControlWorld): readonly ScoredError[] => {
  const claimOf = new Map(account.claims.map(claim => [claim.id, claim]))
  const at = ({ row, truth }: ComparedPlace, day: string) => {
    const evidence = claimOf.get(row?.supporting[0] ?? '')?.evidence
    return {
      set: 'control',
      item: `${truth.names[0] ?? ''} on ${day} in ${evidence?.document ?? 'no article'}`,
      start: evidence?.start ?? 0,
      end: evidence?.end ?? 0,
    }
  }
  const holders = compared
    .filter(({ answer }) => answer.isStated && !answer.isRight)
    .sort(
      (left, right) =>
        (right.row?.supporting.length ?? 0) - (left.row?.supporting.length ?? 0) ||
        byString(left.truth.names[0] ?? '', right.truth.names[0] ?? ''),
    )
    .map(each => ({
      ...at(each, each.expected.day),
      error: 'holder',
      expected: each.expected.side ?? 'contested',
      found: each.stated.side,
    }))
  const dates = compared
    .flatMap(each => each.answer.pairs.map(pair => ({ each, pair })))
    .filter(({ pair }) => pair.days > withinDays)
    .sort(
      (left, right) =>
        right.pair.days - left.pair.days ||
        byString(left.each.truth.names[0] ?? '', right.each.truth.names[0] ?? ''),
    )
    .map(({ each, pair }) => ({
      ...at(each, pair.truth.from),
      error: 'date',
      expected: `${pair.truth.to} ${pair.truth.from}`,
      found: `${pair.stated.to} ${pair.stated.from}`,
    }))
  return [...holders, ...dates]
}
