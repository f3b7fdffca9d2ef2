import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useId } from 'preact/hooks'
import { clocks } from '../clocks.ts'
import { actorHref, documentHref, outletHref, placeHref } from '../links.ts'
import { useOverviewValue } from '../overview.ts'
import { Overlay } from '../parts/overlay.tsx'
import { hrefTo } from '../route.ts'
import { useApi } from '../use-api.ts'
import { useSettled } from '../use-settled.ts'
import { navigation } from '../views.ts'
import { SearchIcon } from './icons.tsx'
import { findMatches, type SearchEntry } from './search-entries.ts'
import './search.css'

const shownMost = 12
const pagesMost = 6
/** Fewer letters would find every page. */
const shortest = 2
const settleMilliseconds = 180

/** The search box: jumps to places, actors, outlets and pages. */
export const Search = ({ onClose }: { readonly onClose: () => void }): VNode => {
  const list = useId()
  const words = useSignal('')
  const chosen = useSignal(0)
  const overview = useOverviewValue()
  const map = useApi('/api/views/map', { knownBy: clocks.value.knownBy })
  const asked = useSettled(words.value.trim(), settleMilliseconds)
  const pages = useApi('/api/documents', asked.length < shortest ? null : { q: asked, limit: pagesMost })
  const actors = new Map(
    [...(map.state === 'ready' ? map.value.actors : []), ...(overview?.holders ?? [])].map(actor => [
      actor.id,
      actor,
    ]),
  )
  const entries: SearchEntry[] = [
    ...navigation.map(({ name, label }) => ({
      kind: 'View' as const,
      name: label,
      detail: '',
      href: hrefTo({ view: name }),
    })),
    ...(map.state === 'ready' ? map.value.places : []).map(place => ({
      kind: 'Place' as const,
      name: place.name,
      detail: [place.admin1, place.country].filter(part => part !== null).join(', '),
      href: placeHref(place.id),
    })),
    ...(map.state === 'ready' ? map.value.unlocated : []).map(place => ({
      kind: 'Place' as const,
      name: place.name,
      detail: 'not on the map',
      href: placeHref(place.id),
    })),
    ...[...actors.values()].map(({ id, name }) => ({
      kind: 'Actor' as const,
      name,
      detail: '',
      href: actorHref(id),
    })),
    ...(overview?.camps ?? [])
      .flatMap(camp => camp.outlets)
      .map(({ outlet, documents: pages }) => ({
        kind: 'Outlet' as const,
        name: outlet,
        detail: `${pages} pages`,
        href: outletHref(outlet),
      })),
  ]
  const found: readonly SearchEntry[] =
    pages.state !== 'ready' || words.value.trim() === ''
      ? []
      : pages.value.documents.map(({ id, title, outlet, file }) => ({
          kind: 'Page',
          name: title === '' ? file : title,
          detail: outlet,
          href: documentHref(id),
        }))
  const matches = [...findMatches(entries, words.value, shownMost - found.length), ...found]
  const at = Math.min(chosen.value, Math.max(0, matches.length - 1))
  const open = (entry: SearchEntry | undefined): void => {
    if (entry === undefined) return
    onClose()
    history.pushState(null, '', entry.href)
    dispatchEvent(new PopStateEvent('popstate'))
  }
  return (
    <Overlay label="Search" onClose={onClose} className="search">
      <div class="search-field">
        <SearchIcon />
        <input
          type="search"
          // biome-ignore lint/a11y/noRedundantRoles: it is implied only where a list is named
          role="combobox"
          list={undefined}
          aria-label="Search places, actors, outlets and pages"
          aria-expanded={matches.length > 0}
          aria-controls={list}
          aria-activedescendant={matches.length > 0 ? `${list}-${at}` : undefined}
          autoComplete="off"
          placeholder="Place, actor, outlet or page"
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type here
          autoFocus
          value={words.value}
          onInput={input => {
            words.value = input.currentTarget.value
            chosen.value = 0
          }}
          onKeyDown={press => {
            if (press.key === 'ArrowDown') chosen.value = Math.min(at + 1, matches.length - 1)
            else if (press.key === 'ArrowUp') chosen.value = Math.max(at - 1, 0)
            else if (press.key === 'Enter') open(matches[at])
            // The field's own Escape would only empty it.
            else if (press.key === 'Escape') onClose()
            else return
            press.preventDefault()
          }}
        />
      </div>
      <div id={list} role="listbox" aria-label="Results" class="search-results">
        {matches.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field holds the focus and takes the keys
          <div
            key={`${entry.kind}:${entry.href}`}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onClick={() => open(entry)}
          >
            <span class="search-name">{entry.name}</span>
            <span class="search-detail">{entry.detail}</span>
            <span class="tag">{entry.kind}</span>
          </div>
        ))}
      </div>
      {words.value !== '' && matches.length === 0 ? (
        <p class="soft search-none">Nothing is called that.</p>
      ) : null}
    </Overlay>
  )
}
