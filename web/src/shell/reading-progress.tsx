import type { VNode } from 'preact'
import { change, online } from '../changes.ts'
import { countOf } from '../words.ts'
import './reading-progress.css'

/** A line under the masthead while pages are being read, or while the server is away. */
export const ReadingProgress = (): VNode | null => {
  const progress = change.value?.progress ?? null
  if (!online.value)
    return (
      <div class="notice away" role="status">
        The server does not answer; what you see is what it said last. Trying again…
      </div>
    )
  if (progress === null) return null
  const { done, total } = progress
  return (
    <div class="notice" role="status">
      <span>
        Reading {countOf(total, 'page')}: {done.toLocaleString('en-GB')} done
      </span>
      <progress value={done} max={Math.max(1, total)} aria-label="Pages read" />
    </div>
  )
}
