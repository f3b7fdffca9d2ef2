import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Force } from '../../../src/model/claim.ts'
import type { ClaimOutput } from '../../../src/output/contract.ts'
import { timeInWords } from '../days.ts'
import { HolderMark } from '../parts/holder-mark.tsx'
import { EvidenceQuote } from '../parts/quote.tsx'

const forceWords: Readonly<Record<Force, string>> = {
  asserts: '',
  claims: 'claimed',
  denies: 'denied',
  plans: 'planned',
  conditional: 'conditional',
  negated: 'said not to have happened',
  corrects: 'corrects an earlier report',
}

const readingOf = (claim: ClaimOutput): string => {
  if (claim.kind !== 'control') return claim.kind
  const who = claim.actor?.name ?? ''
  const against = claim.opponent === null ? '' : ` from ${claim.opponent.name}`
  const extent = claim.extent === 'whole' ? '' : ` (${claim.extent})`
  return `${who === '' ? '' : `${who} `}${claim.effect}${claim.effect === 'captures' ? against : ''}${extent}`
}

const shownFirst = 12

/** The sentences that a place's state rests on, the newest told day first. */
export const ClaimList = ({
  claims,
  chosen,
  opposing,
}: {
  readonly claims: readonly ClaimOutput[]
  readonly chosen: readonly string[]
  readonly opposing: readonly string[]
}): VNode => {
  const all = useSignal(false)
  const [first] = chosen
  const isHidden = claims.slice(shownFirst).some(({ id }) => chosen.includes(id))
  // Drawn first, then brought into sight: it may have been folded away.
  useEffect(() => {
    if (first === undefined) return
    const item = document.getElementById(`claim-${first}`)
    item?.scrollIntoView({ block: 'center' })
    item?.focus({ preventScroll: true })
  }, [first])
  const shown = all.value || isHidden ? claims : claims.slice(0, shownFirst)
  return (
    <>
      <ol class="claim-list">
        {shown.map(claim => {
          const note = [
            claim.speaker === null ? '' : `says ${claim.speaker.name}`,
            forceWords[claim.force],
            timeInWords(claim.when),
          ]
          return (
            <li
              key={claim.id}
              id={`claim-${claim.id}`}
              tabIndex={-1}
              class={chosen.includes(claim.id) ? 'chosen' : undefined}
            >
              <p class="claim-reading">
                <HolderMark
                  holder={claim.kind === 'control' ? (claim.actor?.id ?? null) : null}
                  status={claim.force === 'asserts' || claim.force === 'claims' ? 'held' : 'unknown'}
                  size={14}
                />
                {readingOf(claim)}
                {opposing.includes(claim.id) ? <span class="tag">against the account</span> : null}
              </p>
              <EvidenceQuote
                evidence={claim.evidence}
                claim={claim.id}
                note={note.filter(part => part !== '').join(' · ')}
              />
            </li>
          )
        })}
      </ol>
      {shown.length < claims.length ? (
        <button
          type="button"
          class="button"
          onClick={() => {
            all.value = true
          }}
        >
          Show {claims.length - shown.length} more
        </button>
      ) : null}
    </>
  )
}
