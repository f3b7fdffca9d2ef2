import { claimsCsv } from './claims-csv.ts'
import { claimsJsonl } from './claims-jsonl.ts'
import { controlCsv } from './control-csv.ts'
import { controlGeojson } from './control-geojson.ts'
import { eventsAcledCsv } from './events-acled.ts'
import { eventsGedCsv } from './events-ged.ts'
import { eventsPloverJson } from './events-plover.ts'
import type { ExportFormat } from './format.ts'
import { claimsFtm } from './ftm/index.ts'
import { wacz } from './wacz/index.ts'

/** Every way to give an account to another program, in the order in which people are told of them. */
export const exportFormats: readonly ExportFormat[] = [
  controlCsv,
  controlGeojson,
  eventsAcledCsv,
  eventsGedCsv,
  eventsPloverJson,
  claimsCsv,
  claimsJsonl,
  claimsFtm,
  wacz,
]

/** The format of this name; undefined when there is none. */
export const findExportFormat = (name: string): ExportFormat | undefined =>
  exportFormats.find(format => format.name === name)
