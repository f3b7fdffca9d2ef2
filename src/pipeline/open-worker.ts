import { Worker } from 'node:worker_threads'

/**
 * Starts the thread of `worker.ts`. The built program has plain JavaScript beside it; sources run in a thread only
 * with a loader of TypeScript.
 */
export const openWorker = (): Worker => {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./worker.js', import.meta.url))
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'))
  const file = JSON.stringify(new URL('./worker.ts', import.meta.url).href)
  return new Worker(`import(${loader}).then(({ register }) => { register(); return import(${file}) })`, {
    eval: true,
  })
}
