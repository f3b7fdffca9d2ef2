import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

/** The value as it was once it had not changed for a while; at once for the first. Compared as JSON. */
export const useSettled = <T>(value: T, milliseconds: number): T => {
  const settled = useSignal(value)
  const key = JSON.stringify(value)
  useEffect(() => {
    if (JSON.stringify(settled.peek()) === key) return
    const timer = setTimeout(() => {
      settled.value = value
    }, milliseconds)
    return () => clearTimeout(timer)
  }, [key, milliseconds])
  return settled.value
}
