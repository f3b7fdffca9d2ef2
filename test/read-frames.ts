import { loadActors } from '../src/annotate/actors/list.ts'
import { loadGazetteer } from '../src/gazetteer/load.ts'
import type { Claim } from '../src/model/claim.ts'
import type { DocumentLayers } from '../src/model/layers.ts'
import { documentStages } from '../src/pipeline/document-stages.ts'
import type { Knowledge } from '../src/pipeline/knowledge.ts'
import { runStages } from '../src/pipeline/run.ts'
import { loadTagger } from '../src/tagger/tagger.ts'
import { documentOf } from './read-text.ts'

let loaded: Promise<Knowledge> | null = null

/** What the frames need, loaded once for each test file: no learned reader, and nothing weighed or dropped. */
const framesOnly = (): Promise<Knowledge> => {
  loaded ??= Promise.all([loadTagger(), loadGazetteer(), loadActors()]).then(
    ([tagger, gazetteer, actors]) => ({
      tagger,
      gazetteer,
      actors,
      claimReader: { open: () => async () => [], close: async () => {} },
      combination: (_, matches) => matches,
    }),
  )
  return loaded
}

/** The claims that the frames find by themselves. */
export const readFrames = async (text: string, day = '2017-11-03'): Promise<readonly Claim[]> => {
  const { layers } = await runStages<DocumentLayers>(
    { document: documentOf(text, day) },
    documentStages(await framesOnly())(null),
  )
  return layers.claims
}
