import { loadActors } from '../annotate/actors/list.ts'
import { type Combination, loadCombination } from '../annotate/claims/learned/combine.ts'
import { type ClaimReader, loadClaimReader } from '../annotate/claims/learned/reader.ts'
import { loadGazetteer } from '../gazetteer/load.ts'
import type { ActorEntry } from '../model/actor.ts'
import type { Gazetteer } from '../model/place.ts'
import { loadTagger, type Tagger } from '../tagger/tagger.ts'

/** What the stages know of the world and of English, loaded once for each process. */
export interface Knowledge {
  readonly tagger: Tagger
  readonly gazetteer: Gazetteer
  readonly actors: readonly ActorEntry[]
  readonly claimReader: ClaimReader
  readonly combination: Combination
}

/** Loads what is not given. */
export const loadKnowledge = async (given: Partial<Knowledge> = {}): Promise<Knowledge> => {
  const [tagger, gazetteer, actors, combination] = await Promise.all([
    given.tagger ?? loadTagger(),
    given.gazetteer ?? loadGazetteer(),
    given.actors ?? loadActors(),
    given.combination ?? loadCombination(),
  ])
  const claimReader = given.claimReader ?? (await loadClaimReader(tagger))
  return { tagger, gazetteer, actors, claimReader, combination }
}
