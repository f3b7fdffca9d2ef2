import { parseFeed } from 'feedsmith'
import type { Note, RawPage } from '../model/document.ts'
import { sha256 } from '../model/id.ts'

type Fields = { readonly [name: string]: unknown }

/**
 * Pages of an RSS, RDF or Atom feed, one an item: its full content where the feed carries it, else its summary
 * (said in a note). The outlet is the feed's title. A damaged feed gives no page and one fatal note.
 */
export const readFeed = (file: string, text: string): { pages: RawPage[]; notes: Note[] } => {
  const notes: Note[] = []
  const feed = parse(text)
  if (!feed)
    return { pages: [], notes: [{ stage: 'read', reason: 'damaged feed: it does not parse', fatal: true }] }
  const pages: RawPage[] = []
  for (const [index, item] of [...list(feed.items), ...list(feed.entries)].entries()) {
    const full = string(at(item, 'content', 'encoded')) ?? value(item.content)
    const summary = value(item.description) ?? value(item.summary)
    const content = full ?? summary
    if (content === null) {
      notes.push({ stage: 'read', reason: `item ${index + 1} has no text: left out` })
      continue
    }
    pages.push({
      file: `${file}#${index + 1}`,
      format: 'html',
      content,
      rawSha256: sha256(JSON.stringify(item)),
      url: string(item.link) ?? string(at(list(item.links)[0], 'href')),
      outlet: value(feed.title),
      title: value(item.title),
      published:
        string(item.pubDate) ??
        string(item.published) ??
        string(at(item, 'dc', 'dates', 0)) ??
        string(item.updated),
      notes: full === null ? [{ stage: 'read', reason: 'the feed carries a summary only' }] : [],
    })
  }
  return { pages, notes }
}

const parse = (text: string): Fields | undefined => {
  try {
    return parseFeed(text).feed as Fields
  } catch {
    return undefined
  }
}

const list = (found: unknown): readonly Fields[] => (Array.isArray(found) ? (found as Fields[]) : [])

const string = (found: unknown): string | null =>
  typeof found === 'string' && found.trim() !== '' ? found : null

/** Text that a feed gives either as a string or, with its type, as an object. */
const value = (found: unknown): string | null => string(found) ?? string(at(found, 'value'))

const at = (found: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Fields)[key] : undefined),
    found,
  )
