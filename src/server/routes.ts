import { claimRoutes } from './claims.ts'
import { controlRoutes } from './control.ts'
import { copyRoutes } from './copies.ts'
import { disagreementRoutes } from './disagreements.ts'
import { documentRoutes } from './documents.ts'
import { eventRoutes } from './events.ts'
import { explainRoutes } from './explain.ts'
import { exportRoutes } from './exports.ts'
import { judgementRoutes } from './judgements.ts'
import { pageRoutes } from './pages.ts'
import { reportRoutes } from './report.ts'
import type { Route } from './route.ts'
import { viewRoutes } from './views.ts'

/** All routes that answer with data, in the order of the documentation. */
export const routes: readonly Route[] = [
  ...documentRoutes,
  ...claimRoutes,
  ...controlRoutes,
  ...eventRoutes,
  ...copyRoutes,
  ...disagreementRoutes,
  ...reportRoutes,
  ...explainRoutes,
  ...exportRoutes,
  ...judgementRoutes,
  ...pageRoutes,
  ...viewRoutes,
]
