import { type ReadonlySignal, signal } from '@preact/signals'

export type Theme = 'system' | 'light' | 'dark'

const key = 'sitrep-theme'
const chosen = signal<Theme>('system')
const drawn = signal<'light' | 'dark'>('light')

/** What the reader chose. */
export const theme: ReadonlySignal<Theme> = chosen

/** What is shown, the system's choice included: for what CSS cannot colour (the map). */
export const shownTheme: ReadonlySignal<'light' | 'dark'> = drawn

const prefersDark = matchMedia('(prefers-color-scheme: dark)')

const apply = (): void => {
  if (chosen.value === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = chosen.value
  drawn.value = chosen.value === 'system' ? (prefersDark.matches ? 'dark' : 'light') : chosen.value
}

/** Takes the reader's earlier choice up. */
export const startTheme = (): void => {
  try {
    const stored = localStorage.getItem(key)
    if (stored === 'light' || stored === 'dark') chosen.value = stored
  } catch {
    // Storage may be forbidden: the system's choice stands.
  }
  prefersDark.addEventListener('change', apply)
  apply()
}

/** Light → dark → as the system. */
export const nextTheme = (): void => {
  chosen.value = chosen.value === 'system' ? (drawn.value === 'dark' ? 'light' : 'dark') : 'system'
  try {
    if (chosen.value === 'system') localStorage.removeItem(key)
    else localStorage.setItem(key, chosen.value)
  } catch {
    // The choice then lasts as long as the page.
  }
  apply()
}
