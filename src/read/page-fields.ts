/** Fields by name, as JSON and the front matter of Markdown give them. */
export type Fields = { readonly [name: string]: unknown }

/** Names under which pages carry a field, the first that is there wins. */
const fieldNames = {
  html: ['html'],
  text: ['text', 'body', 'content', 'articleBody', 'article'],
  url: ['url', 'link', 'source_url', 'canonical', 'source'],
  outlet: ['outlet', 'source', 'publisher', 'sitename', 'site', 'site_name'],
  title: ['title', 'headline', 'subject'],
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

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Under "source" some give the outlet and some the address. */
const suits = (value: string, name: keyof typeof fieldNames, key: string): boolean => {
  const isAddress = /^https?:\/\//i.test(value.trim())
  return name === 'outlet' ? !isAddress : key !== 'source' || isAddress
}

/** What a page says under one of a field's names: text, a number for a time, or an object that has a name. */
export const fieldOf = (fields: Fields, name: keyof typeof fieldNames): string | null => {
  for (const key of fieldNames[name]) {
    const value = fields[key]
    if (typeof value === 'string' && value.trim() !== '' && suits(value, name, key)) return value
    if (typeof value === 'number' && name === 'published') return String(value)
    if (isFields(value) && typeof value.name === 'string' && suits(value.name, name, key)) return value.name
  }
  return null
}
