import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useKeys } from '../keys.ts'
import { useOverviewValue } from '../overview.ts'
import { goTo, hrefTo, route } from '../route.ts'
import { navigation } from '../views.ts'
import { ClocksControl } from './clocks-control.tsx'
import { AddIcon, HelpIcon, MoonIcon, SearchIcon, SunIcon } from './icons.tsx'
import { KeyboardHelp } from './keyboard-help.tsx'
import { Search } from './search.tsx'
import { nextTheme, shownTheme, theme } from './theme.ts'
import './masthead.css'

const themeLabel = (): string =>
  theme.value === 'system'
    ? `Colours: as the system (${shownTheme.value}). Change`
    : `Colours: ${theme.value}. Change to the system's`

/** The head of the app: name, views, the two clocks, search, help and colours. */
export const Masthead = (): VNode => {
  const open = useSignal<'none' | 'search' | 'help'>('none')
  const overview = useOverviewValue()
  const { view } = route.value
  const shown = view === 'compare' ? 'evidence' : view
  const openReviews = overview?.counts.openReviews ?? 0
  useKeys('Everywhere', [
    {
      key: '/',
      does: 'Search places, actors, outlets and pages',
      run: () => {
        open.value = 'search'
      },
    },
    {
      key: '?',
      does: 'This help',
      run: () => {
        open.value = 'help'
      },
    },
    ...navigation.map(({ name, label, key }) => ({
      key: `g ${key}`,
      does: `Go to: ${label}`,
      run: () => goTo({ view: name }),
    })),
  ])
  return (
    <header class="masthead">
      <a class="wordmark" href={hrefTo({ view: 'play' })} aria-label="Sitrep, state of play">
        Sitrep
      </a>
      <nav class="views" aria-label="Views">
        <ul>
          {navigation.map(({ name, label }) => (
            <li key={name}>
              <a href={hrefTo({ view: name })} aria-current={shown === name ? 'page' : undefined}>
                {label}
                {name === 'review' && openReviews > 0 ? (
                  <span class="badge">
                    {openReviews}
                    <span class="visually-hidden"> open</span>
                  </span>
                ) : null}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="masthead-tools">
        <ClocksControl />
        <button
          type="button"
          class="search-button"
          aria-label="Search"
          onClick={() => {
            open.value = 'search'
          }}
        >
          <SearchIcon />
          <span>Search</span>
          <kbd class="key">/</kbd>
        </button>
        <a
          class="button quiet icon"
          href={hrefTo({ view: 'upload' })}
          aria-label="Add pages"
          title="Add pages"
        >
          <AddIcon />
        </a>
        <button
          type="button"
          class="button quiet icon"
          onClick={nextTheme}
          aria-label={themeLabel()}
          title={themeLabel()}
        >
          {shownTheme.value === 'dark' ? <MoonIcon /> : <SunIcon />}
        </button>
        <button
          type="button"
          class="button quiet icon help-button"
          onClick={() => {
            open.value = 'help'
          }}
          aria-label="Keyboard help"
          title="Keyboard help (?)"
        >
          <HelpIcon />
        </button>
      </div>
      {open.value === 'search' ? (
        <Search
          onClose={() => {
            open.value = 'none'
          }}
        />
      ) : null}
      {open.value === 'help' ? (
        <KeyboardHelp
          onClose={() => {
            open.value = 'none'
          }}
        />
      ) : null}
    </header>
  )
}
