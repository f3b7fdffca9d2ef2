import type { Note, RawPage } from '../model/document.ts'
import { sha256 } from '../model/id.ts'
import { markupOfField } from './markup-of-field.ts'

type Fields = { readonly [name: string]: unknown }

/** Names under which pages of JSON files carry a field, the first that is there wins. */
const fieldNames = {
  html: ['html'],
  text: ['text', 'body', 'content', 'articleBody', 'article'],
  url: ['url', 'link', 'source_url'],
  outlet: ['outlet', 'source', 'publisher', 'site', 'site_name'],
  title: ['title', 'headline'],
  published: [
    'published',
    'date',
    'publishedAt',
    'published_at',
    'datePublished',
    'pubDate',
    'publication_date',
  ],
} as const

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

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const pageOf = (file: string, fields: Fields): RawPage | undefined => {
  const html = field(fields, 'html')
  const text = html ?? field(fields, 'text')
  if (text === null) return undefined
  const { format, content } = html === null ? markupOfField(text) : { format: 'html' as const, content: html }
  return {
    file,
    format,
    content,
    rawSha256: sha256(JSON.stringify(fields)),
    url: field(fields, 'url'),
    outlet: field(fields, 'outlet'),
    title: field(fields, 'title'),
    published: field(fields, 'published'),
    notes: [],
  }
}

const field = (fields: Fields, name: keyof typeof fieldNames): string | null => {
  for (const key of fieldNames[name]) {
    const value = fields[key]
    if (typeof value === 'string' && value.trim() !== '') return value
    if (typeof value === 'number' && name === 'published') return String(value)
    if (isFields(value) && typeof value.name === 'string') return value.name
  }
  return null
}
