import { fileURLToPath } from 'node:url'

/** Where benchmark data is looked for when no `--data` is given: beside the project, never in it. */
export const benchmarkFolder = (): string => fileURLToPath(new URL('../../../shared/data/', import.meta.url))

/** A file or folder of `bench/`: beside the sources and the built program alike, not in the published package. */
export const benchFile = (name: string): string =>
  fileURLToPath(new URL(`../../bench/${name}`, import.meta.url))
