import type { VNode } from 'preact'
import type { OverviewView } from '../../../../src/server/contract.ts'
import { Cites } from '../../parts/cites.tsx'
import { Empty } from '../../parts/show.tsx'

/** The report's opening; the mark behind each sentence opens what it rests on. */
export const Opening = ({ opening }: { readonly opening: OverviewView['opening'] }): VNode => {
  const firstNotes = opening.map(
    (_, index) => 1 + opening.slice(0, index).reduce((sum, { evidence }) => sum + evidence.length, 0),
  )
  return (
    <section class="play-opening" aria-labelledby="opening-title">
      <h2 id="opening-title" class="visually-hidden">
        In short
      </h2>
      {opening.length === 0 ? (
        <Empty title="No page tells of a change on these days" />
      ) : (
        <ul class="opening-lines">
          {opening.map(({ id, text, evidence }, index) => (
            <li key={id}>
              {text}
              <Cites evidence={evidence} first={firstNotes[index] ?? 1} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
