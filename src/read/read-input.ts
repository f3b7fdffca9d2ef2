import { readFile } from 'node:fs/promises'
import type { Note, RawPage } from '../model/document.ts'
import { sha256 } from '../model/id.ts'
import { decode } from './charset.ts'
import { readFeed } from './feed.ts'
import { unpack } from './gunzip.ts'
import type { Input } from './inputs.ts'
import { readJson } from './json.ts'
import { readMarkdown } from './markdown.ts'
import { type ContentKind, sniffBytes, sniffText } from './sniff.ts'

export interface ReadOptions {
  /** Largest file, before and after unpacking, in bytes. Default 20,000,000. */
  readonly maxBytes?: number
}

/** What one input held. `notes` are those of the input as a whole; a fatal one says why there is no page. */
export interface ReadResult {
  readonly input: Input
  readonly pages: readonly RawPage[]
  readonly notes: readonly Note[]
}

const defaultMaxBytes = 20_000_000

/**
 * Reads one file: a text dump, an HTML or a Markdown page (one page), a feed or JSON lines (a page an item), or one of
 * these packed with gzip. What the content is, is told by the content. Whatever is wrong with it is a note,
 * fatal where nothing could be used; never throws for content.
 */
export const readInput = async (input: Input, options: ReadOptions = {}): Promise<ReadResult> => {
  const maxBytes = options.maxBytes ?? defaultMaxBytes
  if (input.bytes > maxBytes) return unreadable(input, tooLarge(input.bytes, maxBytes))
  let bytes: Uint8Array
  try {
    bytes = input.content ?? (await readFile(input.file))
  } catch (error) {
    return unreadable(input, `cannot be opened (${(error as { code?: string }).code ?? 'unknown reason'})`)
  }
  return { input, ...readBytes(input.file, bytes, maxBytes) }
}

/** Reads bytes that came from `file`, as `readInput` does. */
export const readBytes = (
  file: string,
  bytes: Uint8Array,
  maxBytes: number = defaultMaxBytes,
): { readonly pages: readonly RawPage[]; readonly notes: readonly Note[] } => {
  const kind = sniffBytes(bytes)
  if (kind === 'gzip') {
    const unpacked = unpack(bytes, maxBytes)
    if (unpacked === null) return fatal('damaged gzip: nothing of it could be unpacked')
    if (unpacked === 'too large') return fatal(`unpacks to more than ${maxBytes} bytes: not read`)
    if (sniffBytes(unpacked.bytes) === 'gzip') return fatal('gzip inside gzip: not read')
    const inner = readBytes(file, unpacked.bytes, maxBytes)
    if (!unpacked.truncated) return inner
    return { pages: inner.pages, notes: [note('truncated gzip: its end is missing'), ...inner.notes] }
  }
  if (kind !== null) return fatal(refusals[kind] ?? `${kind} is not read`)
  const { text, doubt } = decode(bytes)
  return readText(file, text, sha256(bytes), doubt === null ? [] : [note(doubt)])
}

const readText = (
  file: string,
  text: string,
  rawSha256: string,
  notes: readonly Note[],
): { pages: readonly RawPage[]; notes: readonly Note[] } => {
  const kind = sniffText(text)
  if (kind === 'text' || kind === 'html') {
    const cut = kind === 'html' && /<(?:html|body)\b/i.test(text) && !/<\/(?:html|body)\s*>/i.test(text)
    const pageNotes = cut ? [...notes, note('truncated: the page does not end')] : notes
    const page: RawPage = {
      file,
      format: kind,
      content: text,
      rawSha256,
      url: null,
      outlet: null,
      title: null,
      published: null,
      notes: pageNotes,
    }
    return { pages: [page], notes: [] }
  }
  if (kind === 'markdown') return readMarkdown(file, text, rawSha256, notes)
  if (kind !== 'feed' && kind !== 'json') return fatal(refusals[kind] ?? `${kind} is not read`)
  const read = kind === 'feed' ? readFeed(file, text) : readJson(file, text)
  const all = [...notes, ...read.notes]
  if (read.pages.length > 0 || all.some(each => each.fatal)) return { pages: read.pages, notes: all }
  return { pages: [], notes: [...all, { ...note('no page in it'), fatal: true }] }
}

const refusals: { readonly [kind in ContentKind]?: string } = {
  empty: 'empty',
  zip: 'a ZIP archive or office file: unpack it or save it as text',
  pdf: 'a PDF: save it as text or HTML',
  image: 'an image',
  warc: 'a WARC archive: extract its pages as HTML',
  binary: 'binary: no text in it',
  xml: 'XML that is neither a feed nor a page',
}

const tooLarge = (bytes: number, maxBytes: number): string =>
  `${bytes} bytes, more than the limit of ${maxBytes}: not read`

const note = (reason: string): Note => ({ stage: 'read', reason })

const fatal = (reason: string): { pages: readonly RawPage[]; notes: readonly Note[] } => ({
  pages: [],
  notes: [{ ...note(reason), fatal: true }],
})

const unreadable = (input: Input, reason: string): ReadResult => ({ input, ...fatal(reason) })
