/** Everything a program may import from `sitrep/server`: the HTTP API and web app, and what they are asked to show. */
export { type AppOptions, createApp } from './app.ts'
export type { CorpusSource, CorpusSourceOptions } from './corpus-source.ts'
export { type Listening, listen } from './listen.ts'
export { type MemorySourceOptions, memorySource } from './memory-source.ts'
export type { Clocks, Judged, Progress, Signed, Source } from './source.ts'
