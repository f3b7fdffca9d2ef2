import { loadActors } from '../annotate/actors/list.ts'
import { loadGazetteer } from '../gazetteer/load.ts'
import type { ActorEntry } from '../model/actor.ts'
import type { Gazetteer } from '../model/place.ts'
import { loadTagger, type Tagger } from '../tagger/tagger.ts'

/** What the stages know of the world and of English, loaded once for each process. */
export interface Knowledge {
  readonly tagger: Tagger
  readonly gazetteer: Gazetteer
  readonly actors: readonly ActorEntry[]
}

export const loadKnowledge = async (): Promise<Knowledge> => {
  const [tagger, gazetteer, actors] = await Promise.all([loadTagger(), loadGazetteer(), loadActors()])
  return { tagger, gazetteer, actors }
}
