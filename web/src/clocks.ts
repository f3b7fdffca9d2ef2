import { computed, type ReadonlySignal } from '@preact/signals'
import { isCalendarDay } from '../../src/model/time.ts'
import { param } from './route.ts'

/** A day of the calendar as the API takes it; anything else in the address is left aside. */
const dayParam = (name: string): string | null => (isCalendarDay(param(name)) ? param(name) : null)

/** The two clocks of the address: the day whose state is shown, and the last day whose pages count. Null = newest. */
export const clocks: ReadonlySignal<{ readonly day: string | null; readonly knownBy: string | null }> =
  computed(() => ({ day: dayParam('day'), knownBy: dayParam('known') }))

/** The clocks as input of a request. */
export const clockInput = (): { readonly asOf: string | null; readonly knownBy: string | null } => ({
  asOf: clocks.value.day,
  knownBy: clocks.value.knownBy,
})
