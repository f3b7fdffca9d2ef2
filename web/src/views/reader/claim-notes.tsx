import type { RefObject, VNode } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ClaimOutput } from '../../../../src/output/contract.ts'
import type { Mark, ReaderView } from '../../../../src/server/contract.ts'
import { hrefTo } from '../../route.ts'
import { chainInWords, confidenceInWords, readingOf } from './claim-words.ts'
import { placeNotes } from './place-notes.ts'

const gap = 10

interface Note {
  readonly mark: Mark
  readonly claim: ClaimOutput
}

/** The claims of a page with the marks that show them, in the order of the text. */
export const claimNotes = (view: ReaderView): readonly Note[] =>
  view.marks
    .filter(({ kind }) => kind === 'claim')
    .flatMap(mark => {
      const claim = view.claims.find(({ id }) => id === mark.target)
      return claim === undefined ? [] : [{ mark, claim }]
    })

/**
 * The claims of the page: on wide screens notes in the margin, each beside its words; on narrow ones a list below the
 * text (CSS decides). `text` is the article in which the marks stand.
 */
export const ClaimNotes = ({
  view,
  selected,
  text,
  shape,
}: {
  readonly view: ReaderView
  readonly selected: string | null
  readonly text: RefObject<HTMLElement | null>
  /** Changes whenever the marks in the text do. */
  readonly shape: string
}): VNode => {
  const list = useRef<HTMLOListElement>(null)
  const notes = claimNotes(view)
  useLayoutEffect(() => {
    const [column, article] = [list.current, text.current]
    if (column === null || article === null) return
    const place = (): void => {
      const elements = [...column.children].filter(child => child instanceof HTMLElement)
      const isMargin = getComputedStyle(column).position === 'absolute'
      const top = column.getBoundingClientRect().top
      const wanted = elements.map(element => {
        const mark = article.querySelector(`[data-mark="${element.dataset.note}"]`)
        return mark === null ? null : mark.getBoundingClientRect().top - top
      })
      let last = 0
      const tops = placeNotes(
        elements.map((element, index) => {
          last = Math.max(last, wanted[index] ?? last)
          return { wanted: last, height: element.offsetHeight }
        }),
        gap,
      )
      elements.forEach((element, index) => {
        element.style.top = isMargin ? `${tops[index]}px` : ''
      })
      const end = (tops.at(-1) ?? 0) + (elements.at(-1)?.offsetHeight ?? 0)
      column.style.minHeight = isMargin ? `${end}px` : ''
    }
    place()
    const observer = new ResizeObserver(place)
    observer.observe(article)
    void document.fonts.ready.then(place)
    return () => observer.disconnect()
  }, [view, shape])
  return (
    <ol ref={list} class="claim-notes">
      {notes.map(({ mark, claim }) => (
        <li
          key={claim.id}
          class={claim.id === selected ? 'note selected' : 'note'}
          data-note={view.marks.indexOf(mark)}
          data-claim={claim.id}
        >
          <a
            href={hrefTo({ params: { claim: claim.id === selected ? null : claim.id, at: null } })}
            aria-current={claim.id === selected ? 'true' : undefined}
            dir="auto"
          >
            {readingOf(mark, claim.force)}
          </a>
          <p class="note-facts">
            <span class={`force force-${claim.force}`}>{claim.force}</span>{' '}
            {chainInWords(claim).length > 1 ? (
              <span dir="auto">{chainInWords(claim).slice(1).join(' → ')}</span>
            ) : null}{' '}
            {mark.confidence === null ? null : (
              <span class="note-sure">{confidenceInWords(mark.confidence)}</span>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}
