import type { Account, AccountOptions } from './account/account.ts'
import { buildAccount as accountOf } from './account/build-account.ts'
import { loadActors } from './annotate/actors/list.ts'
import { nearActors } from './compare/same-actor.ts'
import { nearEvents } from './compare/same-event.ts'
import { nearPlaces } from './compare/same-place.ts'
import { loadGazetteer } from './gazetteer/load.ts'
import type { JudgementLine } from './judgements/line.ts'
import { settleJudgements, withPeople } from './judgements/settle.ts'
import type { Judgement } from './model/judgement.ts'
import { type Memory, makeMemory } from './model/memory.ts'
import { accountInput, rulesOf } from './pipeline/account-input.ts'
import type { AnnotatorOptions } from './pipeline/annotator.ts'
import { type CorpusLayers, corpusStages } from './pipeline/corpus-stages.ts'
import type { Knowledge } from './pipeline/knowledge.ts'
import {
  addToPages,
  type Pages,
  readPages as pagesOf,
  type ReadPagesOptions,
  takeFromPages,
} from './pipeline/read-pages.ts'
import { runStages } from './pipeline/run.ts'
import { absentJudgements } from './review/absent.ts'

export { rulesOf }

/** Pages that were read, and what comparing them with one another gave. */
export interface Corpus extends Pages, Omit<CorpusLayers, 'readings'> {
  /** People's and earlier judgements, which come before the rules' own. */
  readonly judgements: readonly JudgementLine[]
  /** What accounts of these pages computed. */
  readonly accountMemory: Memory
}

export interface CorpusOptions extends ReadPagesOptions {
  /** In any order: of two that contradict each other the newer counts. */
  readonly judgements?: readonly JudgementLine[] | undefined
}

/**
 * Reads pages from files and folders and compares them: the whole chain from bytes to claims, copied passages,
 * origins and judgements. The same pages in any order or number of workers give the same corpus. Throws a usage
 * error for a path that does not exist; content that cannot be read is listed in `unreadable`.
 *
 * @example
 * const account = await buildAccount(await readPages(['examples/kherson']), { asOf: '2022-11-12' })
 */
export const readPages = async (paths: readonly string[], options: CorpusOptions = {}): Promise<Corpus> =>
  compare(await pagesOf(paths, options), options.judgements ?? [], makeMemory())

/**
 * The corpus with more pages, as if all had been given at once: only what they touch is computed anew. Options as for
 * `readPages`; the judgements stay those of the corpus.
 */
export const addPages = async (
  corpus: Corpus,
  paths: readonly string[],
  options: ReadPagesOptions = {},
): Promise<Corpus> =>
  compare(await addToPages(corpus, paths, options), corpus.judgements, corpus.accountMemory)

/**
 * The corpus without the pages of some files, as if these had never been given. Files by the names under which they
 * were read; a name that is not among them changes nothing.
 */
export const removePages = async (
  corpus: Corpus,
  files: readonly string[],
  options: AnnotatorOptions = {},
): Promise<Corpus> =>
  compare(await takeFromPages(corpus, files, options), corpus.judgements, corpus.accountMemory)

/** Compares pages that were read. */
const compare = async (
  pages: Pages,
  judgements: readonly JudgementLine[],
  accountMemory: Memory,
): Promise<Corpus> => {
  const { layers } = await runStages<CorpusLayers>(
    { readings: pages.readings },
    corpusStages(await lists(), settleJudgements(judgements).judgements, pages.memory),
  )
  return { ...layers, ...pages, judgements, accountMemory }
}

type Lists = Pick<Knowledge, 'actors' | 'gazetteer'>

let loading: Promise<Lists> | null = null

/** The actor list and the gazetteer, loaded when first needed. */
const lists = (): Promise<Lists> => {
  loading ??= Promise.all([loadActors(), loadGazetteer()]).then(([actors, gazetteer]) => ({
    actors,
    gazetteer,
  }))
  return loading
}

/**
 * The same pages under other judgements, without reading or aligning them anew. Events are compared again only where
 * people judge names otherwise than before: whether two names mean one place or actor bears on them.
 */
export const withJudgements = async (
  corpus: Corpus,
  judgements: readonly JudgementLine[],
): Promise<Corpus> => {
  const people = settleJudgements(judgements).judgements
  const before = settleJudgements(corpus.judgements).judgements
  if (JSON.stringify(people.filter(isOnName)) === JSON.stringify(before.filter(isOnName)))
    return { ...corpus, judgements }
  const { eventJudgements: _, ...layers } = corpus
  const compared = await runStages<CorpusLayers>(
    layers,
    corpusStages(await lists(), people, corpus.memory).filter(({ writes }) => writes === 'eventJudgements'),
  )
  return { ...corpus, judgements, eventJudgements: compared.layers.eventJudgements }
}

const isOnName = ({ subject }: Judgement): boolean => subject === 'actor' || subject === 'place'

/** The merges of actors and places that events are compared with. */
const mergesOf = (corpus: Corpus, people: readonly Judgement[]): readonly Judgement[] =>
  withPeople([...corpus.actorJudgements, ...corpus.placeJudgements], people.filter(isOnName))

/** The pairs that the rules refused by a small margin, as `unsure`: for a review. */
export const nearMisses = async (corpus: Corpus): Promise<readonly Judgement[]> => {
  const { gazetteer } = await lists()
  const people = settleJudgements(corpus.judgements).judgements
  return [
    ...nearActors(corpus.readings),
    ...nearPlaces(corpus.readings, gazetteer),
    ...nearEvents(corpus.readings, mergesOf(corpus, people), gazetteer, corpus.memory),
  ]
}

/** The judgements in force that bear on nothing of these pages; they wait for pages that they do bear on. */
export const judgementsWithoutSubject = async ({
  judgements,
  readings,
}: Corpus): Promise<readonly JudgementLine[]> => {
  const { actors, gazetteer } = await lists()
  const listed = new Set(actors.map(({ id }) => id))
  return absentJudgements(judgements, readings, id => listed.has(id) || gazetteer.get(id) !== undefined)
}

/** One account of what the pages say: who holds what since when, what happened, and where they disagree. */
export const buildAccount = async (corpus: Corpus, options: AccountOptions = {}): Promise<Account> => {
  const input = accountInput(corpus, await lists())
  const { judgements, disagreements } = settleJudgements(corpus.judgements)
  return accountOf(
    {
      ...input,
      judgements: [...input.judgements, ...judgements],
      settlements: disagreements,
      memory: corpus.accountMemory,
    },
    options,
  )
}
