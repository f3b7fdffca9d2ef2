import type { Document } from '../src/model/document.ts'
import { contentId, sha256 } from '../src/model/id.ts'
import type { DocumentLayers } from '../src/model/layers.ts'
import { dayTime } from '../src/model/time.ts'
import { documentStages } from '../src/pipeline/document-stages.ts'
import { type Knowledge, loadKnowledge } from '../src/pipeline/knowledge.ts'
import { runStages } from '../src/pipeline/run.ts'

let loaded: Promise<Knowledge> | null = null

/** Tagger, gazetteer and actor list, loaded once for each test file. */
export const knowledge = (): Promise<Knowledge> => {
  loaded ??= loadKnowledge()
  return loaded
}

/** A clean document of one paragraph for each line of `text`, published on `day`. */
export const documentOf = (
  text: string,
  day: string | null = '2017-11-03',
  outlet = 'The Marsa Post',
): Document => {
  const lines = text.split('\n').filter(line => line !== '')
  const cleaned = lines.join('\n\n')
  let at = 0
  const blocks = lines.map(line => {
    const start = at
    at += line.length + 2
    return { start, end: start + line.length, kind: 'paragraph' as const }
  })
  return {
    id: contentId('doc', [outlet, day, cleaned]),
    file: 'test.txt',
    url: null,
    outlet,
    byline: null,
    agency: null,
    title: '',
    language: 'en',
    published: day === null ? null : dayTime(day, ['year', 'month', 'day'], []),
    publishedBasis: day === null ? null : 'metadata',
    updated: null,
    text: cleaned,
    blocks,
    rawSha256: sha256(cleaned),
    notes: [],
  }
}

/** Runs every document stage over a text. */
export const readText = async (
  text: string,
  day?: string | null,
  outlet?: string,
): Promise<DocumentLayers> => {
  const { layers } = await runStages<DocumentLayers>(
    { document: documentOf(text, day, outlet) },
    documentStages(await knowledge())(null),
  )
  return layers
}
