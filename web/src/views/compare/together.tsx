import type { VNode } from 'preact'
import type { CompareView } from '../../../../src/server/contract.ts'
import { type Run, runsOf } from './differences.ts'

const RunText = ({ run }: { readonly run: Run }): VNode => {
  if (run.kind === 'same') return <>{run.right}</>
  const weight = run.of === null || run.of === 'words' ? '' : ` weighty of-${run.of}`
  return (
    <>
      {run.left === '' || run.kind === 'moved' ? null : ' '}
      {run.left === '' || run.kind === 'moved' ? null : (
        <del class={`edit edit-cut${weight}`}>{run.left}</del>
      )}
      {run.left !== '' && run.right !== '' && run.kind !== 'moved' ? ' ' : null}
      {run.right === '' ? null : run.kind === 'moved' ? (
        <span class={`edit edit-moved${weight}`}>{run.right}</span>
      ) : (
        <ins class={`edit edit-added${weight}`}>{run.right}</ins>
      )}
    </>
  )
}

/** Each shared passage as one text: cut words struck through, added words underlined. For narrow screens. */
export const Together = ({
  view,
  passage,
}: {
  readonly view: CompareView
  readonly passage: number
}): VNode => (
  <ol class="together">
    {view.passages.map((each, number) => (
      <li key={`${each.id}:${each.left.start}`} class={number === passage ? 'selected' : undefined}>
        <p class="small soft">
          Passage {number + 1}, {Math.round(each.similarity * 100)} % alike
        </p>
        <p class="together-text" dir="auto">
          {runsOf(each, view.left.text, view.right.text).map((run, index) => (
            <RunText key={index} run={run} />
          ))}
        </p>
      </li>
    ))}
  </ol>
)
