import type { Time } from '../model/time.ts'
import { findFullDates } from './full-dates.ts'
import { metaFields } from './metadata-fields.ts'
import { normalizeText, squeeze } from './normalize.ts'
import { siteName } from './outlet.ts'
import { type Element, textOf } from './tree.ts'

/** What a page's markup says of it. */
export interface PageMetadata {
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly byline: string | null
  readonly language: string | null
  readonly published: Time | null
  readonly updated: Time | null
}

/** The metadata of a page without markup. */
export const noMetadata: PageMetadata = {
  title: null,
  outlet: null,
  url: null,
  byline: null,
  language: null,
  published: null,
  updated: null,
}

/** JSON-LD types that are articles, folded. */
const articleTypes = /article|posting|report|newsstory/i

type Fields = { readonly [name: string]: unknown }

/**
 * Reads JSON-LD, `<meta>`, `<link rel=canonical>`, `<title>`, `<html lang>` and `<time itemprop>`. Headline and
 * day come from JSON-LD first where it describes one article, then from `<meta>`.
 */
export const readMetadata = (elements: readonly Element[]): PageMetadata => {
  const metas = new Map<string, string>()
  let title: string | null = null
  let canonical: string | null = null
  let language: string | null = null
  const times: Element[] = []
  const articles: Fields[] = []
  for (const element of elements) {
    const { name, attribs } = element
    if (name === 'meta') addMeta(metas, attribs)
    else if (name === 'title') title ??= plain(textOf(element))
    else if (name === 'link' && attribs.rel === 'canonical') canonical ??= attribs.href ?? null
    else if (name === 'html') language ??= attribs.lang ?? attribs['xml:lang'] ?? null
    else if (name === 'time' || attribs.itemprop?.startsWith('date')) times.push(element)
    else if (name === 'script' && attribs.type?.toLowerCase().includes('ld+json'))
      articles.push(...articlesOf(textOf(element)))
  }
  const article = articles[0] ?? {}
  const meta = (field: keyof typeof metaFields): string | null => {
    for (const name of metaFields[field]) {
      const found = metas.get(name)
      if (found) return found
    }
    return null
  }
  const url = absolute(canonical) ?? absolute(meta('url')) ?? absolute(text(article.url))
  return {
    title: meta('title') ?? nameOf(article.headline) ?? title,
    outlet: siteName([meta('outlet'), nameOf(article.publisher)], url),
    url,
    byline: tidyByline(nameOf(article.author) ?? meta('byline')),
    language: language ?? metas.get('og:locale') ?? metas.get('content-language') ?? null,
    published:
      timeOf(text(article.datePublished)) ??
      timeOf(meta('published')) ??
      timeOfElement(times, 'datepublished'),
    updated:
      timeOf(text(article.dateModified)) ?? timeOf(meta('updated')) ?? timeOfElement(times, 'datemodified'),
  }
}

const addMeta = (metas: Map<string, string>, attribs: { [name: string]: string | undefined }): void => {
  const content = plain(attribs.content ?? '')
  if (content === '') return
  for (const name of [attribs.property, attribs.name, attribs.itemprop, attribs['http-equiv']]) {
    const key = name?.toLowerCase()
    if (key && !metas.has(key)) metas.set(key, content)
  }
}

/** The articles of a JSON-LD script: the object itself, an item of a list, or of `@graph`. Damaged JSON has none. */
const articlesOf = (script: string): readonly Fields[] => {
  let parsed: unknown
  try {
    // Line breaks inside strings are common and not allowed.
    parsed = JSON.parse(script.replace(/[\r\n\t]+/g, ' '))
  } catch {
    return []
  }
  const found: Fields[] = []
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > 3) return
    if (Array.isArray(value)) {
      for (const item of value) visit(item, depth + 1)
      return
    }
    const item = value as Fields
    if (articleTypes.test([item['@type']].flat().join(' '))) found.push(item)
    visit(item['@graph'], depth + 1)
    visit(item.mainEntity, depth + 1)
  }
  visit(parsed, 0)
  return found
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null

/** A name given as text, as an object with a name, or as a list of these. */
const nameOf = (value: unknown): string | null => {
  if (Array.isArray(value))
    return (
      value
        .map(nameOf)
        .filter(name => name !== null)
        .join(', ') || null
    )
  if (typeof value === 'object' && value !== null) return nameOf((value as Fields).name)
  const found = text(value)
  return found === null ? null : plain(found)
}

/** An author field holds names; an address or a machine account is none. */
const tidyByline = (byline: string | null): string | null => {
  const name = byline?.replace(/^by\s+/i, '') ?? ''
  return name === '' || /^https?:|^[\w.-]+@|^admin(?:istrator)?$/i.test(name) || name.length > 120
    ? null
    : name
}

const absolute = (url: string | null): string | null => (url && /^https?:\/\/[^/]/i.test(url) ? url : null)

/** A metadata date: ISO, RFC 822, a plain date, or seconds or milliseconds since 1970. */
export const timeOf = (value: string | null): Time | null => {
  if (value === null) return null
  const stamp = /^\d{10}(?:\d{3})?$/.exec(value.trim())
  if (stamp) {
    const at = new Date(Number(stamp[0]) * (stamp[0].length === 10 ? 1_000 : 1)).toISOString().slice(0, 16)
    return {
      from: at,
      to: at,
      precision: 'minute',
      known: ['year', 'month', 'day', 'hour', 'minute'],
      implied: [],
    }
  }
  const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(value.trim())
  const written = compact ? `${compact[1]}-${compact[2]}-${compact[3]}${value.trim().slice(8)}` : value
  return findFullDates(written, 'month first')[0]?.time ?? null
}

const timeOfElement = (elements: readonly Element[], itemprop: string): Time | null => {
  for (const element of elements) {
    const { attribs } = element
    const named = attribs.itemprop?.toLowerCase() === itemprop
    const dated =
      itemprop === 'datepublished' &&
      element.name === 'time' &&
      ('pubdate' in attribs || /\b(?:published|entry-date)\b/.test(attribs.class ?? ''))
    if (!named && !dated) continue
    const found = timeOf(attribs.datetime ?? attribs.content ?? plain(textOf(element)))
    if (found) return found
  }
  return null
}

const plain = (value: string): string => squeeze(normalizeText(value))
