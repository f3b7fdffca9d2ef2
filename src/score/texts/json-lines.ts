import { readFileSync } from 'node:fs'

/** The objects of a text that has one a line; blank lines are left out. */
export const parseJsonLines = (content: string): readonly unknown[] =>
  content
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as unknown)

/** The objects of a file that has one a line. */
export const readJsonLines = (file: string): readonly unknown[] => parseJsonLines(readFileSync(file, 'utf8'))

/** The `text` of each object of such a file. */
export const readTextLines = (file: string): readonly string[] =>
  (readJsonLines(file) as readonly { readonly text?: unknown }[]).map(({ text }) => String(text ?? ''))
