import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { OverviewView } from '../../src/server/contract.ts'
import { clockInput } from './clocks.ts'
import { useSettled } from './use-settled.ts'

/** While a slider moves nothing is asked; the server computes the state of a day anew. */
const settleMilliseconds = 220

import { type Loaded, useApi } from './use-api.ts'

const OverviewContext = createContext<Loaded<OverviewView>>({ state: 'loading' })

/** Gives the overview to every view below it: asked once, for the two clocks of the address. */
export const OverviewProvider = OverviewContext.Provider

/** Asks for the overview; the shell does, once. */
export const useOverviewRequest = (): Loaded<OverviewView> =>
  useApi('/api/views/overview', useSettled(clockInput(), settleMilliseconds))

/** The overview of the newest state, whatever the clocks say: who is coloured how. Null until it is there. */
export const useNewestOverview = (): OverviewView | null => {
  const newest = useApi('/api/views/overview')
  return newest.state === 'ready' ? newest.value : null
}

/** The overview for the two clocks of the address, as far as it is there. */
export const useOverview = (): Loaded<OverviewView> => useContext(OverviewContext)

/** The overview, or null while it is loading or failed. */
export const useOverviewValue = (): OverviewView | null => {
  const overview = useOverview()
  return overview.state === 'ready' ? overview.value : null
}
