import { findPassages } from '../compare/copies.ts'
import { findOrigins, type Origins } from '../compare/origins.ts'
import { sameActors } from '../compare/same-actor.ts'
import { sameEvents } from '../compare/same-event.ts'
import { samePlaces } from '../compare/same-place.ts'
import { withPeople } from '../judgements/settle.ts'
import type { Claim } from '../model/claim.ts'
import type { Passage } from '../model/copies.ts'
import type { Judgement } from '../model/judgement.ts'
import { type Memory, makeMemory } from '../model/memory.ts'
import type { Reading } from '../model/reading.ts'
import type { Stage } from '../model/stage.ts'
import type { AnyStage } from './check.ts'
import type { Knowledge } from './knowledge.ts'

/** What is known of all pages together, layer by layer. `readings` are in the order of document ids. */
export interface CorpusLayers {
  readonly readings: readonly Reading[]
  readonly passages: readonly Passage[]
  readonly origins: Origins
  readonly originOfClaim: ReadonlyMap<string, string>
  readonly actorJudgements: readonly Judgement[]
  readonly placeJudgements: readonly Judgement[]
  readonly eventJudgements: readonly Judgement[]
}

type CorpusStage<In extends keyof CorpusLayers, Out extends keyof CorpusLayers> = Stage<CorpusLayers, In, Out>

const passages = (memory: Memory): CorpusStage<'readings', 'passages'> => ({
  name: 'passages',
  version: 1,
  reads: ['readings'],
  writes: 'passages',
  run: ({ readings }) => findPassages(readings, memory),
})

const origins: CorpusStage<'readings' | 'passages', 'origins'> = {
  name: 'origins',
  version: 1,
  reads: ['readings', 'passages'],
  writes: 'origins',
  run: layers => findOrigins(layers.readings, layers.passages),
}

const claimOrigins: CorpusStage<'readings' | 'origins', 'originOfClaim'> = {
  name: 'claim origins',
  version: 1,
  reads: ['readings', 'origins'],
  writes: 'originOfClaim',
  run: layers =>
    new Map(
      layers.readings
        .flatMap(reading => reading.claims)
        .map(({ id, evidence }: Claim) => [
          id,
          layers.origins.originOfSentence(evidence.document, evidence.sentence.index).origin,
        ]),
    ),
}

const actorJudgements = (
  knowledge: Pick<Knowledge, 'actors'>,
): CorpusStage<'readings', 'actorJudgements'> => ({
  name: 'same actors',
  version: 1,
  reads: ['readings'],
  writes: 'actorJudgements',
  run: ({ readings }) => sameActors(readings, knowledge.actors),
})

const placeJudgements = (
  knowledge: Pick<Knowledge, 'gazetteer'>,
): CorpusStage<'readings', 'placeJudgements'> => ({
  name: 'same places',
  version: 1,
  reads: ['readings'],
  writes: 'placeJudgements',
  run: ({ readings }) => samePlaces(readings, knowledge.gazetteer),
})

const eventJudgements = (
  knowledge: Pick<Knowledge, 'gazetteer'>,
  people: readonly Judgement[],
  memory: Memory,
): CorpusStage<'readings' | 'actorJudgements' | 'placeJudgements', 'eventJudgements'> => ({
  name: 'same events',
  version: 1,
  reads: ['readings', 'actorJudgements', 'placeJudgements'],
  writes: 'eventJudgements',
  run: layers =>
    sameEvents(
      layers.readings,
      withPeople(
        [...layers.actorJudgements, ...layers.placeJudgements],
        people.filter(({ subject }) => subject === 'actor' || subject === 'place'),
      ),
      knowledge.gazetteer,
      memory,
    ),
})

/**
 * The corpus stages in order. `people` are their judgements that count, as `settleJudgements` gives them; `memory` is
 * what comparing other pages beside these computed before.
 */
export const corpusStages = (
  knowledge: Pick<Knowledge, 'actors' | 'gazetteer'>,
  people: readonly Judgement[] = [],
  memory: Memory = makeMemory(),
): readonly AnyStage<CorpusLayers>[] => [
  passages(memory),
  // Needs to know which text is shared.
  origins,
  claimOrigins,
  actorJudgements(knowledge),
  placeJudgements(knowledge),
  // Two reports of one event name its places and actors in different ways, so those are merged first.
  eventJudgements(knowledge, people, memory),
]
