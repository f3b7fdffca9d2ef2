import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { ReviewItemOutput } from '../../../../src/output/contract.ts'
import { hrefTo } from '../../route.ts'
import { kindWords } from './item.tsx'

/** What waits for a judgement, the weightiest first. */
export const Queue = ({
  items,
  selected,
}: {
  readonly items: readonly ReviewItemOutput[]
  readonly selected: string
}): VNode => {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const box = list.current
    const element = box?.querySelector<HTMLElement>('[aria-current]')
    if (box === null || element === null || element === undefined) return
    const { top, bottom } = element.getBoundingClientRect()
    const outer = box.getBoundingClientRect()
    if (top < outer.top || bottom > outer.bottom) box.scrollTop += top - outer.top - outer.height / 3
  }, [selected])
  return (
    <ol ref={list} class="queue">
      {items.map(item => (
        <li key={item.id}>
          <a
            href={hrefTo({ params: { item: item.id } })}
            aria-current={item.id === selected ? 'true' : undefined}
          >
            <span class="queue-question" dir="auto">
              {item.question}
            </span>
            <span class="queue-facts">
              {kindWords[item.kind]}
              {item.state === 'open' ? null : (
                <span class={`state state-${item.state.replace(' ', '-')}`}>{item.state}</span>
              )}
              <span class="queue-weight" title="How many claims hang on it">
                weight {item.weight}
              </span>
            </span>
          </a>
        </li>
      ))}
    </ol>
  )
}
