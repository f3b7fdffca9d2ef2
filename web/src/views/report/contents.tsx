import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'

/** The table of contents; the section in sight is pointed out. */
export const Contents = ({
  sections,
}: {
  readonly sections: readonly {
    readonly anchor: string
    readonly title: string
    readonly lines: number | null
  }[]
}): VNode => {
  const shown = useSignal(sections[0]?.anchor ?? '')
  useEffect(() => {
    const seen = new Set<string>()
    const observer = new IntersectionObserver(
      entries => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target.id)
          else seen.delete(target.id)
        }
        const first = sections.find(({ anchor }) => seen.has(anchor))
        if (first !== undefined) shown.value = first.anchor
      },
      { rootMargin: '-72px 0px -55% 0px' },
    )
    for (const { anchor } of sections) {
      const element = document.getElementById(anchor)
      if (element !== null) observer.observe(element)
    }
    return () => observer.disconnect()
  }, [sections])
  return (
    <nav class="report-contents" aria-label="Contents">
      <ol>
        {sections.map(({ anchor, title, lines }) => (
          <li key={anchor}>
            <a href={`#${anchor}`} aria-current={shown.value === anchor ? 'location' : undefined}>
              {title}
              {lines === null ? null : <span class="count">{lines}</span>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
