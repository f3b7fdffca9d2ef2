import type { Note, RawPage } from '../model/document.ts'
import { sha256 } from '../model/id.ts'
import { markupOfField } from './markup-of-field.ts'
import { type Fields, fieldOf, isFields } from './page-fields.ts'

/**
 * Pages of a JSON file: one object a line (JSONL), one object, or an array of objects. A line that does not
 * parse or has neither text nor HTML is left out with a note that names it.
 */
export const readJson = (file: string, text: string): { pages: RawPage[]; notes: Note[] } => {
  const notes: Note[] = []
  const pages: RawPage[] = []
  const whole = parseJson(text)
  const items = whole === undefined ? text.split('\n').map(line => line.trim()) : asList(whole)
  const unit = whole === undefined ? 'line' : 'item'
  for (const [index, item] of items.entries()) {
    if (item === '') continue
    const value = typeof item === 'string' ? parseJson(item) : item
    const page = isFields(value) ? pageOf(`${file}#${index + 1}`, value) : undefined
    if (page) pages.push(page)
    else
      notes.push({
        stage: 'read',
        reason: `${unit} ${index + 1} ${isFields(value) ? 'has neither text nor html' : 'is not a JSON object'}: left out`,
      })
  }
  return { pages, notes }
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const pageOf = (file: string, fields: Fields): RawPage | undefined => {
  const html = fieldOf(fields, 'html')
  const text = html ?? fieldOf(fields, 'text')
  if (text === null) return undefined
  const { format, content } = html === null ? markupOfField(text) : { format: 'html' as const, content: html }
  return {
    file,
    format,
    content,
    rawSha256: sha256(JSON.stringify(fields)),
    url: fieldOf(fields, 'url'),
    outlet: fieldOf(fields, 'outlet'),
    title: fieldOf(fields, 'title'),
    published: fieldOf(fields, 'published'),
    notes: [],
  }
}
