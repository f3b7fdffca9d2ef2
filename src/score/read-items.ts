import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { CasualtiesClaim, ControlClaim, EventClaim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import { annotateDocument } from '../pipeline/annotate-document.ts'
import { documentStages } from '../pipeline/document-stages.ts'
import { loadKnowledge } from '../pipeline/knowledge.ts'

/** What the reader says of one text, as far as it is scored. */
export type ScoredClaim = ControlClaim | CasualtiesClaim | EventClaim

/** Loads all knowledge and runs the document stages of the program over documents, one at a time. */
export const claimReader = async (): Promise<(doc: Document) => Promise<readonly ScoredClaim[]>> => {
  const stages = documentStages(await loadKnowledge())
  return async doc => {
    const { claims } = await annotateDocument(doc, stages, null)
    return claims.filter(
      (claim): claim is ScoredClaim =>
        claim.kind === 'control' || claim.kind === 'casualties' || claim.kind === 'event',
    )
  }
}

/** A worker costs a second or two of start-up: fewer documents than this for each are read here. */
const documentsPerWorker = 40

type Answer = { readonly number: number; readonly claims: readonly ScoredClaim[]; readonly failure?: string }

/** The claims of each document, in order; in worker threads where there are many documents. */
export const readDocuments = async (
  docs: readonly Document[],
): Promise<readonly (readonly ScoredClaim[])[]> => {
  const workers = Math.min(availableParallelism(), Math.floor(docs.length / documentsPerWorker))
  if (workers > 1) return readInWorkers(docs, workers)
  const read = await claimReader()
  const found: (readonly ScoredClaim[])[] = []
  for (const doc of docs) found.push(await read(doc))
  return found
}

const readInWorkers = async (
  docs: readonly Document[],
  count: number,
): Promise<readonly (readonly ScoredClaim[])[]> => {
  const found: (readonly ScoredClaim[])[] = docs.map(() => [])
  let next = 0
  const run = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = openWorker()
      const send = (): void => {
        const number = next++
        const doc = docs[number]
        if (doc) worker.postMessage({ number, doc })
        else worker.terminate().then(() => resolve(), reject)
      }
      worker.on('error', reject)
      worker.on('message', (answer: Answer) => {
        if (answer.failure !== undefined) reject(new Error(answer.failure))
        found[answer.number] = answer.claims
        send()
      })
      send()
    })
  await Promise.all(Array.from({ length: count }, run))
  return found
}

/** The built program has plain JavaScript beside it; sources run in a thread only with a loader of TypeScript. */
const openWorker = (): Worker => {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./item-worker.js', import.meta.url))
  const [loader, file] = [
    import.meta.resolve('tsx/esm/api'),
    new URL('./item-worker.ts', import.meta.url).href,
  ]
  return new Worker(
    `import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(file)}) })`,
    { eval: true },
  )
}
