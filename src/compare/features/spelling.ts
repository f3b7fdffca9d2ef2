import type { Document } from '../../model/document.ts'
import { addTo } from '../../model/lists.ts'
import type { Span } from '../../model/span.ts'
import { foldWord, scanWords, wordKinds } from '../words.ts'
import { consonants } from './same-word.ts'

// local names: a module's export is looked up anew at each use
const { name: nameKind } = wordKinds

/** A name that a page writes in two ways: in the copied passage one way, elsewhere another. */
export interface SpellingBreak {
  readonly inside: string
  readonly outside: string
}

/** The names of a text by folded form, with one spelling as written. */
const namesIn = (text: string, spans: readonly Span[]): Map<string, string> => {
  const names = new Map<string, string>()
  for (const span of spans) {
    const words = scanWords(text, span.start, span.end)
    for (let at = 0; at < words.length; at++) {
      if (words.kind[at] !== nameKind) continue
      const start = words.start[at]!
      const end = words.end[at]!
      const form = foldWord(text, start, end)
      if (form.length >= 4 && !names.has(form)) names.set(form, text.slice(start, end))
    }
  }
  return names
}

/** "Iraq" and "Iraqi", "Syria" and "Syrians" are two words, no two spellings of one. */
const derived = (left: string, right: string): boolean => {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  return long.startsWith(short) || short.slice(0, -1) === long.slice(0, short.length - 1)
}

/**
 * Whether a page spells names in `spans` otherwise than in the rest of its text ("Deir ez-Zor" here, "Deir
 * el-Zour" there): a sign that it was put together from several texts. Null when it keeps its spelling.
 */
export const spellingBreak = (doc: Document, spans: readonly Span[]): SpellingBreak | null => {
  const inside = namesIn(doc.text, spans)
  const rest: Span[] = []
  let at = 0
  for (const span of [...spans].sort((left, right) => left.start - right.start)) {
    if (span.start > at) rest.push({ start: at, end: span.start })
    at = Math.max(at, span.end)
  }
  rest.push({ start: at, end: doc.text.length })
  const outside = namesIn(doc.text, rest)
  const bySkeleton = new Map<string, string[]>()
  for (const form of outside.keys()) {
    const skeleton = consonants(form)
    addTo(bySkeleton, skeleton, form)
  }
  for (const [form, written] of [...inside].sort()) {
    if (outside.has(form)) continue
    const skeleton = consonants(form)
    if (skeleton.replace('*', '').length < 2) continue
    const other = bySkeleton.get(skeleton)?.find(candidate => !derived(form, candidate))
    if (other !== undefined) return { inside: written, outside: outside.get(other) ?? other }
  }
  return null
}
