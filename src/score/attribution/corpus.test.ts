import { expect, test } from 'vitest'
import { parseAnnotations } from './corpus.ts'

test('stretches, their parts and code points', () => {
  const text = '😀 The army said: hold it, and wait.'
  const annotations = [
    'T1\tSource 2 10\tThe army',
    'T2\tCue 11 15\tsaid',
    'T3\tContent 17 24;30 34\thold it wait',
    'T4\tAttribution 11 15\tsaid',
    'E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3',
    'E2\tAttribution:T4 Cue:T2',
  ].join('\n')
  const [first, ...rest] = parseAnnotations(text, annotations)
  expect(rest).toEqual([])
  const words = (spans: readonly { start: number; end: number }[] = []) =>
    spans.map(({ start, end }) => text.slice(start, end))
  expect([words(first?.source), words(first?.cue), words(first?.content)]).toEqual([
    ['The army'],
    ['said'],
    ['hold it', 'wait'],
  ])
})
