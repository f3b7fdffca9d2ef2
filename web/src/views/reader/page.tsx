import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Mark, ReaderView } from '../../../../src/server/contract.ts'
import { timeInWords } from '../../days.ts'
import { useKeys } from '../../keys.ts'
import { outletHref } from '../../links.ts'
import { goTo, hrefTo, param } from '../../route.ts'
import { useTitle } from '../../title.ts'
import { countOf } from '../../words.ts'
import { AboutPage } from './about-page.tsx'
import { ClaimNotes, claimNotes } from './claim-notes.tsx'
import { hiddenLayers, layers, shownMarks, toggleLayer } from './layers.ts'
import { MarkCard } from './mark-card.tsx'
import { MarkedText, type ShownMark } from './marked-text.tsx'

const leaveMilliseconds = 160

/** "12-48" of the address as a span; null for anything else. */
export const spanParam = (text: string): { readonly start: number; readonly end: number } | null => {
  const found = /^(\d{1,9})-(\d{1,9})$/.exec(text)
  if (found === null) return null
  const [start, end] = [Number(found[1]), Number(found[2])]
  return start < end ? { start, end } : null
}

interface Pointed {
  readonly anchor: Element
  readonly marks: readonly Mark[]
}

const marksAt = (element: Element | null, all: readonly Mark[]): Pointed | null => {
  const anchor = element?.closest('[data-mark]') ?? null
  if (anchor === null) return null
  const marks: Mark[] = []
  for (let at: Element | null = anchor; at !== null; at = at.parentElement?.closest('[data-mark]') ?? null) {
    const mark = all[Number(at.getAttribute('data-mark'))]
    if (mark !== undefined && !marks.includes(mark)) marks.push(mark)
  }
  return marks.length === 0 ? null : { anchor, marks }
}

const Layers = (): VNode => {
  const hidden = hiddenLayers()
  return (
    <fieldset class="layers">
      <legend class="visually-hidden">What is marked in the text</legend>
      {layers.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          class={`layer layer-${id}`}
          aria-pressed={!hidden.has(id)}
          onClick={() => toggleLayer(id)}
        >
          <span class="sample" aria-hidden="true">
            Aa
          </span>
          {name}
        </button>
      ))}
    </fieldset>
  )
}

/** A page with everything that was found in it. */
export const PageReader = ({ view }: { readonly view: ReaderView }): VNode => {
  const page = view.document
  useTitle(page.title)
  const text = useRef<HTMLElement>(null)
  const pointed = useSignal<Pointed | null>(null)
  const leaving = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const hidden = hiddenLayers()
  const hiddenKey = [...hidden].join()
  const selected = param('claim') === '' ? null : param('claim')
  const at = param('at')
  const span = spanParam(at)

  const marks = useMemo((): readonly ShownMark[] => {
    const shown = new Set(shownMarks(view.marks, hidden))
    return [
      ...(span === null ? [] : [{ kind: 'target' as const, index: -1, target: null, ...span }]),
      ...view.marks.flatMap((mark, index) => (shown.has(mark) ? [{ ...mark, index }] : [])),
    ]
  }, [view, hiddenKey, at])

  useEffect(() => {
    const claim = decodeURIComponent(location.hash.slice(1))
    if (claim.startsWith('claim:')) goTo({ params: { claim } }, { replace: true })
  }, [])

  useEffect(() => {
    const index = view.marks.findIndex(({ kind, target }) => kind === 'claim' && target === selected)
    const element =
      (index < 0 ? null : text.current?.querySelector(`[data-mark="${index}"]`)) ??
      text.current?.querySelector('.mark-target')
    if (element === null || element === undefined) return
    const { top, bottom } = element.getBoundingClientRect()
    if (top < 120 || bottom > innerHeight - 60) element.scrollIntoView({ block: 'center' })
  }, [view.document.id, selected, at])

  const notes = claimNotes(view)
  const step = (by: 1 | -1): void => {
    const index = notes.findIndex(({ claim }) => claim.id === selected)
    const next = notes[index < 0 ? (by > 0 ? 0 : notes.length - 1) : index + by]
    if (next !== undefined) goTo({ params: { claim: next.claim.id, at: null } }, { replace: true })
  }
  useKeys('Evidence', [
    { key: 'n', does: 'Next claim', run: () => step(1) },
    { key: 'p', does: 'Claim before', run: () => step(-1) },
    ...layers.map(({ id, name }, index) => ({
      key: String(index + 1),
      does: `Show or hide: ${name.toLowerCase()}`,
      run: () => toggleLayer(id),
    })),
  ])

  const point = (target: EventTarget | null): void => {
    if (!(target instanceof Element)) return
    const found = marksAt(target, view.marks)
    if (found === null) return
    clearTimeout(leaving.current)
    if (found.anchor !== pointed.value?.anchor) pointed.value = found
  }
  const stay = (): void => clearTimeout(leaving.current)
  const leave = (): void => {
    clearTimeout(leaving.current)
    leaving.current = setTimeout(() => {
      pointed.value = null
    }, leaveMilliseconds)
  }
  const choose = (target: EventTarget | null): void => {
    if (!(target instanceof Element) || getSelection()?.isCollapsed === false) return
    const claim = marksAt(target, view.marks)?.marks.find(({ kind }) => kind === 'claim')
    if (claim?.target) goTo({ params: { claim: claim.target, at: null } }, { replace: true })
  }
  const move = (press: KeyboardEvent): void => {
    const from = press.target
    if (!(from instanceof HTMLElement) || !from.hasAttribute('data-mark')) return
    if (press.key === 'Enter') choose(from)
    if (press.key === 'Escape') pointed.value = null
    if (press.key !== 'ArrowRight' && press.key !== 'ArrowLeft') return
    const all = [...(text.current?.querySelectorAll<HTMLElement>('[data-mark][data-begins]') ?? [])]
    const next = all[all.indexOf(from) + (press.key === 'ArrowRight' ? 1 : -1)]
    if (next === undefined) return
    press.preventDefault()
    next.focus()
  }

  const { published } = page
  return (
    <div class="reader">
      <div class="reader-bar">
        <a class="back" href={hrefTo({ view: 'evidence', params: { outlet: null } })}>
          All pages
        </a>
        <Layers />
      </div>
      <div class="reader-columns">
        <aside class="reader-about" aria-label="About this page">
          <AboutPage view={view} />
        </aside>
        <article
          ref={text}
          class="reader-text"
          lang={page.language}
          aria-label={page.title}
          onPointerOver={event => (event.pointerType === 'touch' ? undefined : point(event.target))}
          onPointerOut={leave}
          onFocusIn={event => point(event.target)}
          onFocusOut={leave}
          onClick={event => {
            point(event.target)
            choose(event.target)
          }}
          onKeyDown={move}
        >
          <p class="reader-kicker">
            <a href={outletHref(page.outlet)}>{page.outlet}</a>
            <span>{published === null ? 'undated' : timeInWords(published)}</span>
            {page.agency === null || page.agency === page.outlet ? null : <span>credits {page.agency}</span>}
          </p>
          <MarkedText page={page} marks={marks} selected={selected} />
        </article>
        <section class="reader-margin" aria-label="Claims on this page">
          <h2 class="margin-title">
            {notes.length === 0 ? 'No claims were found on this page' : countOf(notes.length, 'claim')}
          </h2>
          <ClaimNotes view={view} selected={selected} text={text} shape={`${hiddenKey}|${at}`} />
        </section>
      </div>
      {pointed.value === null ? null : (
        <MarkCard
          view={view}
          marks={pointed.value.marks}
          anchor={pointed.value.anchor}
          onStay={stay}
          onLeave={leave}
        />
      )}
    </div>
  )
}
