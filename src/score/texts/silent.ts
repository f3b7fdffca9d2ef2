import type { Context } from '../../model/stage.ts'

/** For stages of which only the finding is scored: their notes go nowhere. */
export const silent: Context = { note: () => {} }
