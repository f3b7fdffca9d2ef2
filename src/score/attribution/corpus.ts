import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { byString } from '../../model/id.ts'
import type { Span } from '../../model/span.ts'
import { unitOffsets } from '../texts/code-points.ts'

/** Who says what, as marked: each part may be several stretches. */
export interface Attribution {
  readonly content: readonly Span[]
  /** Empty when the text names no source. */
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
}

export interface AttributionArticle {
  readonly name: string
  readonly text: string
  readonly attributions: readonly Attribution[]
}

/**
 * Reads a folder of `X.txt` with `X.ann` or `X_annotator.ann` (the first by name) in brat's standoff format, as
 * PolNeAR is published (github.com/networkdynamics/PolNeAR). Offsets there count code points; spans here count
 * UTF-16 units. A single `.txt` file may be named too.
 */
export const readAttributions = async (path: string): Promise<readonly AttributionArticle[]> => {
  const isFile = (await stat(path)).isFile()
  const folder = isFile ? join(path, '..') : path
  const names = (await readdir(folder)).sort(byString)
  const texts = names.filter(name => name.endsWith('.txt') && (!isFile || path.endsWith(name)))
  const articles: AttributionArticle[] = []
  for (const name of texts) {
    const stem = name.slice(0, -4)
    const marks = names.find(
      other => other === `${stem}.ann` || (other.startsWith(`${stem}_`) && other.endsWith('.ann')),
    )
    if (!marks) continue
    const text = await readFile(join(folder, name), 'utf8')
    articles.push({
      name: stem,
      text,
      attributions: parseAnnotations(text, await readFile(join(folder, marks), 'utf8')),
    })
  }
  return articles
}

/** Reads the `T` (stretches) and `E` (attributions) lines; attributions without content are left out. */
export const parseAnnotations = (text: string, annotations: string): readonly Attribution[] => {
  const unitOf = unitOffsets(text)
  const spans = new Map<string, readonly Span[]>()
  const found: Attribution[] = []
  for (const line of annotations.split(/\r?\n/)) {
    const [id = '', body = ''] = line.split('\t')
    if (id.startsWith('T')) spans.set(id, spansOf(body, unitOf))
  }
  for (const line of annotations.split(/\r?\n/)) {
    const [id = '', body = ''] = line.split('\t')
    if (!id.startsWith('E') || !body.startsWith('Attribution')) continue
    const part = (role: string): readonly Span[] =>
      body
        .split(' ')
        .filter(item => item.replace(/\d*:.*$/, '') === role)
        .flatMap(item => spans.get(item.slice(item.indexOf(':') + 1)) ?? [])
    const content = part('Content')
    if (content.length > 0) found.push({ content, source: part('Source'), cue: part('Cue') })
  }
  return found
}

const spansOf = (body: string, unitOf: (offset: number) => number): readonly Span[] =>
  body
    .slice(body.indexOf(' ') + 1)
    .split(';')
    .flatMap(piece => {
      const [start, end] = piece.split(' ').map(Number)
      return start !== undefined && end !== undefined && end > start
        ? [{ start: unitOf(start), end: unitOf(end) }]
        : []
    })
