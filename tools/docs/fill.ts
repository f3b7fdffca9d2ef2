/**
 * Fills the examples in README.md and docs/data-model.md with what the built program says of the example world:
 * `npm run build && npm run docs`. Each stands in the code block behind a line `<!-- example: NAME -->`.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compactJson } from './compact-json.ts'

const root = new URL('../../', import.meta.url)

const sitrep = (...args: readonly string[]): string =>
  execFileSync(process.execPath, ['dist/cli/main.js', ...args, '--no-cache'], {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    env: { ...process.env, NO_COLOR: '1' },
  })

const world = 'examples/palmyra-2016'

type Json = { readonly [key: string]: unknown }

const json = (command: string, key: string, ...args: readonly string[]): readonly Json[] =>
  (JSON.parse(sitrep(command, world, '--json', ...args)) as { readonly [key: string]: readonly Json[] })[
    key
  ] ?? []

/** A capture that somebody is quoted for, in the fewest words. */
const claim = (): Json =>
  json('claims', 'claims', '--place', 'Palmyra')
    .filter(
      each =>
        each.kind === 'control' &&
        each.effect === 'captures' &&
        each.speaker !== null &&
        each.actor !== null &&
        (each.place as Json).name === 'Palmyra' &&
        each.force === 'claims',
    )
    .sort((left, right) => JSON.stringify(left).length - JSON.stringify(right).length)[0] ?? {}

/** Shortens every list, so that an example fits on a page. */
const shortened = (value: unknown, most: number): unknown => {
  if (Array.isArray(value)) return value.slice(0, most).map(each => shortened(each, most))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === 'known' || key === 'implied' ? each : shortened(each, most),
    ]),
  )
}

/** The lines of a report's section, up to `most`, and the footnotes that they cite. */
const excerpt = (): string => {
  const report = sitrep('report', world).split('\n')
  const sections = ['## State of play', '## Who holds which place', '## Where reports disagree']
  const lines: string[] = []
  for (const section of sections) {
    const start = report.indexOf(section)
    const end = report.findIndex((line, at) => at > start && line.startsWith('## '))
    lines.push(...report.slice(start, Math.min(end, start + 9)))
    while (lines.at(-1) === '' || lines.at(-1)?.startsWith('### ')) lines.pop()
    lines.push('', '…', '')
  }
  const cited =
    lines
      .join('\n')
      .match(/\[\^\d+\]/gu)
      ?.slice(0, 3) ?? []
  return [...lines, ...report.filter(line => cited.some(mark => line.startsWith(`${mark}:`))), '…'].join('\n')
}

const examples: Readonly<Record<string, () => string>> = {
  report: excerpt,
  claim: () => compactJson(claim()),
  'control row': () =>
    compactJson(
      shortened(json('control', 'places').find(row => (row.place as Json).name === 'Palmyra') ?? {}, 2),
    ),
  event: () =>
    compactJson(
      shortened(
        [...json('events', 'events')].sort(
          (left, right) => (right.casualties as unknown[]).length - (left.casualties as unknown[]).length,
        )[0],
        3,
      ),
    ),
}

for (const file of ['README.md', 'docs/data-model.md']) {
  const markdown = readFileSync(new URL(file, root), 'utf8')
  const filled = markdown.replaceAll(
    /(<!-- example: ([^>]+) -->\n```\w+\n)(?:[^`][\s\S]*?\n)?(```\n)/gu,
    (block, open: string, name: string, close: string) => {
      const example = examples[name]
      return example ? `${open}${example()}\n${close}` : block
    },
  )
  if (filled !== markdown) writeFileSync(new URL(file, root), filled)
}
