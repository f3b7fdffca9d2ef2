import type { VNode } from 'preact'
import type { CopiesView } from '../../../../src/server/contract.ts'
import { shortDay } from '../../days.ts'
import { compareHref, documentHref } from '../../links.ts'
import { VirtualList } from '../../parts/virtual-list.tsx'

type Passage = CopiesView['passages'][number]

const kindWords: Readonly<Record<Passage['kind'], string>> = {
  verbatim: 'letter by letter',
  edited: 'edited',
  paraphrased: 'retold around a quotation',
}

/** The page that the others are held against: the first one known, else the first listed. */
export const baseOf = ({ members, first }: Passage): Passage['members'][number] | undefined =>
  members.find(({ document: page }) => page === first) ?? members[0]

/** One line a page, even where the passage stands on it twice. */
const pagesOf = ({ members }: Passage): readonly Passage['members'][number][] => [
  ...new Map(members.map(member => [member.document, member])).values(),
]

const PassageRow = ({ passage }: { readonly passage: Passage }): VNode => {
  const base = baseOf(passage)
  return (
    <article class="passage-row">
      <p class="passage-facts">
        <span class={`tag kind-${passage.kind}`}>{kindWords[passage.kind]}</span>
        {passage.kind === 'verbatim' ? null : <span>{Math.round(passage.similarity * 100)} % alike</span>}
        <span>{passage.why}</span>
      </p>
      <blockquote dir="auto">{passage.quote}</blockquote>
      <ul class="passage-members">
        {pagesOf(passage).map(member => (
          <li key={member.document} class={member.document === passage.first ? 'first' : undefined}>
            <span class="member-outlet">{member.outlet}</span>
            <a href={documentHref(member.document)} dir="auto">
              {member.title}
            </a>
            <span class="soft">{member.day === null ? 'undated' : shortDay(member.day)}</span>
            {base === undefined || member.document === base.document ? (
              <span class="soft">{member.document === passage.first ? 'had it first' : ''}</span>
            ) : (
              <a class="compare-link" href={compareHref(base.document, member.document, passage.id)}>
                Compare
                <span class="visually-hidden">
                  {' '}
                  {base.outlet} with {member.outlet}
                </span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </article>
  )
}

/** Passages with their quote, where they come from and why, and where they stand. */
export const PassageList = ({ passages }: { readonly passages: readonly Passage[] }): VNode => (
  <VirtualList
    items={passages}
    keyOf={({ id }) => id}
    estimate={({ members }) => 110 + 26 * members.length}
    render={passage => <PassageRow passage={passage} />}
    label="Shared passages"
  />
)
