import type { Account, AccountInput } from '../account/account.ts'
import { buildAccount } from '../account/build-account.ts'
import { buildControl } from '../account/control/rows.ts'
import { isLikely } from '../account/likely.ts'
import { makeVoices } from '../account/voices.ts'
import { loadActors } from '../annotate/actors/list.ts'
import { loadGazetteer } from '../gazetteer/load.ts'
import type { ControlRow } from '../model/account.ts'
import type { Reading } from '../model/reading.ts'
import { type CorpusLayers, corpusStages } from '../pipeline/corpus-stages.ts'
import { runStages } from '../pipeline/run.ts'

/** One account of all articles, asked for any day. */
export interface ControlWorld {
  readonly account: Account
  /** Who holds what on a day, by place id, with all that the articles tell. */
  rowsOn(day: string): ReadonlyMap<string, ControlRow>
}

/** Compares pages as the program does, events apart: who holds what does not rest on them. */
const inputOf = async (readings: readonly Reading[]): Promise<AccountInput> => {
  const [actors, gazetteer] = await Promise.all([loadActors(), loadGazetteer()])
  const stages = corpusStages({ actors, gazetteer }).filter(({ writes }) => writes !== 'eventJudgements')
  const { layers } = await runStages<CorpusLayers>({ readings }, stages)
  return {
    documents: readings.map(({ document }) => document),
    claims: readings.flatMap(({ claims }) => claims),
    judgements: [...layers.actorJudgements, ...layers.placeJudgements],
    passages: layers.origins.passages,
    origins: layers.origins.origins,
    originOfClaim: layers.originOfClaim,
    gazetteer,
    actors,
  }
}

export const controlWorld = async (readings: readonly Reading[]): Promise<ControlWorld> => {
  const input = await inputOf(readings)
  const account = buildAccount(input)
  const { entities } = account
  const shared = {
    claims: account.claims.filter(isLikely),
    days: account.documentDays,
    entities,
    voices: makeVoices(input.originOfClaim, entities),
  }
  const known = new Map<string, ReadonlyMap<string, ControlRow>>()
  return {
    account,
    rowsOn: day => {
      const rows =
        known.get(day) ??
        new Map(
          buildControl({ ...shared, asOf: day }).timelines.map(({ row }) => [row.place.id, row] as const),
        )
      known.set(day, rows)
      return rows
    },
  }
}
