import type { Scorer } from '../model/score.ts'
import { attribution } from './attribution/attribution.ts'
import { caseTypes } from './case/case.ts'
import { casualties } from './casualties/casualties.ts'
import { claims } from './claims/claims.ts'
import { force } from './claims/force.ts'
import { clean } from './clean/clean.ts'
import { control } from './control/control.ts'
import { copies } from './copies/copies.ts'
import { copiesSpeed } from './copies/speed.ts'
import { dates } from './dates/dates.ts'
import { disagreements } from './disagreements/disagreements.ts'
import { events } from './events/events.ts'
import { isaf } from './isaf/isaf.ts'
import { names } from './names/names.ts'
import { places } from './places/places.ts'
import { sameEvent } from './same-event/same-event.ts'
import { syntax } from './syntax/syntax.ts'
import { throughput } from './throughput.ts'
import { timelines } from './timelines/timelines.ts'

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
