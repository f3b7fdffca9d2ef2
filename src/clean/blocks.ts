import type { Block } from '../model/document.ts'
import type { DraftBlock } from './select-blocks.ts'

/** Joins blocks with blank lines, the title first, and fixes where each stands in the text. */
export const joinBlocks = (
  title: string,
  drafts: readonly DraftBlock[],
): { readonly text: string; readonly blocks: readonly Block[] } => {
  const all: readonly DraftBlock[] = title === '' ? drafts : [{ kind: 'title', text: title }, ...drafts]
  const blocks: Block[] = []
  const parts: string[] = []
  let start = 0
  for (const draft of all) {
    blocks.push({ kind: draft.kind, start, end: start + draft.text.length })
    parts.push(draft.text)
    start += draft.text.length + 2
  }
  return { text: parts.join('\n\n'), blocks }
}
