import { fileURLToPath } from 'node:url'
import type { Scorer } from '../model/score.ts'
import { attribution } from './attribution.ts'
import { clean } from './clean.ts'
import { copies } from './copies.ts'
import { dates } from './dates.ts'
import { names } from './names.ts'
import { places } from './places.ts'
import { syntax } from './syntax.ts'
import { throughput } from './throughput.ts'

/** Every benchmark that `sitrep score` runs. */
export const scorers: readonly Scorer[] = [
  clean,
  syntax,
  names,
  places,
  dates,
  attribution,
  copies,
  throughput,
]

/** Where benchmark data is looked for when no `--data` is given: beside the project, never in it. */
export const benchmarkFolder = (): string => fileURLToPath(new URL('../../../shared/data/', import.meta.url))
