import type { Tool } from '../tool.ts'
import { claims } from './claims.ts'
import { control } from './control.ts'
import { copies } from './copies.ts'
import { disagreements } from './disagreements.ts'
import { events } from './events.ts'
import { evidence } from './evidence.ts'
import { explain } from './explain.ts'
import { report } from './report.ts'

/** Every question, in the order in which they are listed. */
export const tools: readonly Tool[] = [
  report,
  control,
  events,
  disagreements,
  claims,
  evidence,
  copies,
  explain,
]
