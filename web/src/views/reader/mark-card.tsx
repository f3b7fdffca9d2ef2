import type { VNode } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ClaimOutput } from '../../../../src/output/contract.ts'
import type { Mark, ReaderView } from '../../../../src/server/contract.ts'
import { actorHref, compareHref, placeHref } from '../../links.ts'
import {
  chainInWords,
  claimTime,
  confidenceInWords,
  forceMeaning,
  kindNames,
  readingOf,
} from './claim-words.ts'

const edge = 12

const ClaimReading = ({ mark, claim }: { readonly mark: Mark; readonly claim: ClaimOutput }): VNode => (
  <>
    <p class="card-reading" dir="auto">
      {readingOf(mark, claim.force)}
    </p>
    <dl class="card-facts">
      <div>
        <dt>Force</dt>
        <dd>
          <b>{claim.force}</b>: {forceMeaning[claim.force]}
        </dd>
      </div>
      <div>
        <dt>When</dt>
        <dd>{claimTime(claim)}</dd>
      </div>
      <div>
        <dt>According to</dt>
        <dd dir="auto">{chainInWords(claim).join(' → ')}</dd>
      </div>
      {claim.againstInterest ? (
        <div>
          <dt>Interest</dt>
          <dd>hurts its speaker’s own side, so it weighs more</dd>
        </div>
      ) : null}
    </dl>
  </>
)

const PassageReading = ({ view, mark }: { readonly view: ReaderView; readonly mark: Mark }): VNode => {
  const passage = view.passages.find(({ id, start }) => id === mark.target && start === mark.start)
  if (passage === undefined) return <p class="card-reading">{mark.label}</p>
  return (
    <>
      <p class="card-reading">
        {passage.identical
          ? 'Letter by letter as in'
          : `${Math.round(passage.similarity * 100)} % alike with`}{' '}
        {passage.others.length === 1 ? 'one other page' : `${passage.others.length} other places`}
      </p>
      <p class="card-why">{passage.why}</p>
      <ul class="card-links">
        {passage.others.slice(0, 4).map(other => (
          <li key={`${other.document}:${other.start}`}>
            <a href={compareHref(view.document.id, other.document, passage.id)}>
              Compare with {other.outlet}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A local name ("actor:…") stands for what only this page names, which no map or panel knows. */
const nameHref = ({ kind, target }: Mark): string | null => {
  if (target === null || target.startsWith(`${kind}:`)) return null
  return kind === 'place' ? placeHref(target) : kind === 'actor' ? actorHref(target) : null
}

const Reading = ({ view, mark }: { readonly view: ReaderView; readonly mark: Mark }): VNode => {
  const claim = mark.kind === 'claim' ? view.claims.find(({ id }) => id === mark.target) : undefined
  // What a passage has is no confidence: how alike it is stands in its own words.
  const sure = mark.kind === 'passage' ? '' : confidenceInWords(mark.confidence)
  const href = nameHref(mark)
  return (
    <li class={`reading-${mark.kind}`}>
      <p class="card-kind">
        {kindNames[mark.kind]}
        {sure === '' ? null : (
          <span class="sure">
            <span class="sure-bar" style={{ '--share': mark.confidence ?? 0 }} aria-hidden="true" />
            {sure}
          </span>
        )}
      </p>
      {claim !== undefined ? (
        <ClaimReading mark={mark} claim={claim} />
      ) : mark.kind === 'passage' ? (
        <PassageReading view={view} mark={mark} />
      ) : (
        <p class="card-reading" dir="auto">
          {href === null ? mark.label : <a href={href}>{mark.label}</a>}
        </p>
      )}
    </li>
  )
}

/** What the marks under the pointer (or the focus) were read as, the innermost first, beside the words. */
export const MarkCard = ({
  view,
  marks,
  anchor,
  onStay,
  onLeave,
}: {
  readonly view: ReaderView
  readonly marks: readonly Mark[]
  readonly anchor: Element
  readonly onStay: () => void
  readonly onLeave: () => void
}): VNode => {
  const card = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = card.current
    if (element === null) return
    // A mark that runs over several lines is read at its first one.
    const words = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect()
    const { width, height } = element.getBoundingClientRect()
    const left = Math.min(Math.max(words.left, edge), innerWidth - width - edge)
    const below = anchor.getBoundingClientRect().bottom + 8
    const above = words.top - height - 8
    element.style.left = `${left}px`
    element.style.top = `${below + height + edge <= innerHeight || above < edge ? Math.min(below, innerHeight - height - edge) : above}px`
    element.style.visibility = 'visible'
  }, [anchor, marks])
  return (
    <div ref={card} class="mark-card" role="status" onPointerEnter={onStay} onPointerLeave={onLeave}>
      <ul>
        {marks.map(mark => (
          <Reading key={`${mark.kind}:${mark.start}:${mark.target ?? ''}`} view={view} mark={mark} />
        ))}
      </ul>
    </div>
  )
}
