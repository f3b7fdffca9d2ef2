import type { Scorer } from '../model/score.ts'
import { attribution } from './attribution.ts'
import { caseTypes } from './case.ts'
import { casualties } from './casualties.ts'
import { claims } from './claims.ts'
import { clean } from './clean.ts'
import { control } from './control.ts'
import { copies } from './copies.ts'
import { copiesSpeed } from './copies-speed.ts'
import { dates } from './dates.ts'
import { disagreements } from './disagreements.ts'
import { events } from './events.ts'
import { force } from './force.ts'
import { isaf } from './isaf.ts'
import { names } from './names.ts'
import { places } from './places.ts'
import { sameEvent } from './same-event.ts'
import { syntax } from './syntax.ts'
import { throughput } from './throughput.ts'
import { timelines } from './timelines.ts'

export { benchmarkFolder } from './benchmark-folder.ts'

/** Every benchmark that `sitrep score` runs. */
export const scorers: readonly Scorer[] = [
  clean,
  syntax,
  names,
  places,
  dates,
  attribution,
  claims,
  casualties,
  force,
  events,
  isaf,
  caseTypes,
  copies,
  control,
  copiesSpeed,
  sameEvent,
  disagreements,
  timelines,
  throughput,
]
