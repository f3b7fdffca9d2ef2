import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PeerFigures } from '../../model/score.ts'
import { usageError } from '../../read/index.ts'
import { bootstrapInterval } from '../figures/bootstrap.ts'
import { share } from '../figures/ratios.ts'
import { type Measured, scorerOf } from '../scorer.ts'
import { compareReadings } from '../texts/compare-readings.ts'
import { readTexts } from '../texts/read-texts.ts'
import { readArticles, truthFile } from './articles.ts'
import { baselines, type SideClaim, sideClaims, statedBy } from './baselines.ts'
import { type ComparedPlace, comparePlaces } from './compare-places.ts'
import { errorsOf } from './errors.ts'
import {
  answerHolder,
  datesRight,
  type HolderAnswer,
  holderFigures,
  holderRight,
  noHolder,
} from './holders.ts'
import { parseTruth } from './truth.ts'
import { type ControlWorld, controlWorld } from './world.ts'

/**
 * Who holds what: battle articles of an encyclopedia as pages, its table of territorial control as the truth. The share
 * of the table's places on which the account states a holder on the table's day, how many of these are right, and how
 * many of the changes that both date to the day lie within one day. Other ways to settle the same claims are the peers.
 */
export const control = scorerOf({
  task: 'control',
  description: "who holds which place since when, against an encyclopedia's table of territorial control",
  defaultData: 'control-ukraine',
  measure: async (dataPath, options) => {
    const articles = readArticles(dataPath)
    if (articles.length === 0) throw usageError(`score: no articles (*.md) at '${dataPath}'`)
    // Who holds what does not rest on events.
    const { input } = await compareReadings(await readTexts(articles), layer => layer !== 'eventJudgements')
    const world = controlWorld(input)
    const compared = comparePlaces(
      parseTruth(readFileSync(join(dataPath, truthFile), 'utf8')),
      world,
      input.actors,
    )
    return reportHolders(compared, world, options.worst)
  },
})

const intervalText = (
  answers: readonly HolderAnswer[],
  metric: (sample: readonly HolderAnswer[]) => number,
) => {
  const interval = bootstrapInterval(answers, metric)
  return interval === null ? 'too few' : interval.map(bound => bound.toFixed(3)).join(' to ')
}

/** What the baselines make of the claims of the account. */
const peersOn = (
  compared: readonly ComparedPlace[],
  claims: readonly SideClaim[],
): readonly PeerFigures[] => {
  const asked = compared.flatMap(({ place, expected }) =>
    place === null ? [] : [{ place: place.id, day: expected.day }],
  )
  return baselines.map(baseline => {
    const stated = statedBy(baseline, claims, asked)
    const answers = compared.map(({ place, expected }) =>
      answerHolder(expected, (place === null ? undefined : stated.get(place.id)) ?? noHolder),
    )
    return { name: baseline.name, metrics: holderFigures(answers), source: baseline.source }
  })
}

/** The figures of the account and of the baselines on its claims. */
const reportHolders = (compared: readonly ComparedPlace[], world: ControlWorld, worst: number): Measured => {
  const answers = compared.map(({ answer }) => answer)
  const claims = sideClaims(world.account)
  const spokenOf = compared.filter(
    ({ place }) => place !== null && claims.some(claim => claim.place === place.id),
  )
  const pairs = answers.flatMap(answer => answer.pairs)
  return {
    n: answers.length,
    metrics: {
      ...holderFigures(answers),
      'coverage, places that claims name': share(spokenOf, ({ answer }) => answer.isStated),
      'places (places)': answers.length,
      'places that claims name (places)': spokenOf.length,
    },
    interval: bootstrapInterval(answers, holderRight),
    notes: [
      `95 % interval of 'change within a day' (${pairs.length} changes, resampled by place): ${intervalText(answers, datesRight)}.`,
      `${world.account.documents.length} articles, ${claims.length} claims that name a holder. A contested place has no holder: stating one is wrong. Places spoken of by no claim count against coverage.`,
    ],
    peers: peersOn(compared, claims),
    worst: errorsOf(compared, world).slice(0, worst),
  }
}
