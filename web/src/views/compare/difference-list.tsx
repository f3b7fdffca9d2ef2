import type { VNode } from 'preact'
import type { Difference } from './differences.ts'

const mostDifferences = 24

const kindWords: Readonly<Record<Difference['kind'], string>> = {
  added: 'added',
  cut: 'cut',
  changed: 'changed',
  moved: 'moved',
}

/** Differences that must not be overlooked; each leads to its place. */
export const DifferenceList = ({
  differences,
  onAsk,
}: {
  readonly differences: readonly Difference[]
  readonly onAsk: (difference: Difference) => void
}): VNode | null => {
  if (differences.length === 0) return null
  const shown = differences.slice(0, mostDifferences)
  return (
    <ul class="difference-list" aria-label="Names, numbers and times that differ">
      {shown.map(difference => (
        <li key={`${difference.passage}:${difference.index}`}>
          <button type="button" onClick={() => onAsk(difference)}>
            <span class="difference-of">{difference.of}</span>
            {difference.left === '' ? null : (
              <span class={difference.kind === 'moved' ? '' : 'was'} dir="auto">
                {difference.left}
              </span>
            )}
            {difference.left === '' || difference.right === '' || difference.kind === 'moved' ? (
              <span class="soft">{kindWords[difference.kind]}</span>
            ) : (
              <span aria-hidden="true">→</span>
            )}
            {difference.right === '' || difference.kind === 'moved' ? null : (
              <span dir="auto">{difference.right}</span>
            )}
          </button>
        </li>
      ))}
      {differences.length > shown.length ? (
        <li class="soft small">and {differences.length - shown.length} more</li>
      ) : null}
    </ul>
  )
}
