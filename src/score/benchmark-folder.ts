import { fileURLToPath } from 'node:url'

/** Where benchmark data is looked for when no `--data` is given: beside the project, never in it. */
export const benchmarkFolder = (): string => fileURLToPath(new URL('../../../shared/data/', import.meta.url))
