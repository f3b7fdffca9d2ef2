import { utf16WithoutMark } from './charset.ts'
import { frontMatter } from './markdown.ts'

/** What a file holds, told by its content and never by its name. */
export type ContentKind =
  | 'empty'
  | 'gzip'
  | 'zip'
  | 'pdf'
  | 'image'
  | 'warc'
  | 'binary'
  | 'html'
  | 'feed'
  | 'xml'
  | 'json'
  | 'markdown'
  | 'text'

const signatures: readonly (readonly [ContentKind, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
]

/** Sniffs bytes: signatures, then the share of bytes that no text has. Null when they look like text. */
export const sniffBytes = (bytes: Uint8Array): ContentKind | null => {
  if (bytes.length === 0) return 'empty'
  for (const [kind, signature] of signatures)
    if (signature.every((byte, index) => bytes[index] === byte)) return kind
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return null
  if (utf16WithoutMark(bytes) !== null) return null
  const head = bytes.subarray(0, 8_192)
  let control = 0
  for (const byte of head) if (byte === 0 || (byte < 32 && ![9, 10, 12, 13, 27].includes(byte))) control++
  return control * 100 > head.length ? 'binary' : null
}

/** Tags that start the markup of a page or of a fragment of one. */
const htmlTags =
  /<(?:!doctype html|html|head|body|meta|title|div|p|article|section|main|span|table|h1|h2|br|ul|a|img|script)\b[^<>]{0,2000}>/gi

/**
 * Sniffs decoded text. JSON is text that starts with `{` or `[` and whose first line or whole parses; a feed is
 * XML with an RSS, RDF or Atom root; HTML has a doctype or some tags near its start; Markdown has front matter or headings.
 */
export const sniffText = (text: string): ContentKind => {
  const head = text.slice(0, 20_000).trimStart()
  if (head === '') return 'empty'
  if (head.startsWith('WARC/1')) return 'warc'
  if (/^[[{]/.test(head) && looksLikeJson(text)) return 'json'
  if (/^(?:<\?xml|<!--|<rss\b|<feed\b|<rdf:RDF\b)/i.test(head)) {
    if (/<(?:rss|feed|rdf:RDF)\b/i.test(head)) return 'feed'
    if (!/<(?:!doctype html|html)\b/i.test(head)) return 'xml'
  }
  if (/^<(?:!doctype html|html)\b/i.test(head)) return 'html'
  const tags = head.match(htmlTags)?.length ?? 0
  if (looksLikeMarkdown(head)) return 'markdown'
  return tags >= 3 || (tags > 0 && head.startsWith('<')) ? 'html' : 'text'
}

/** Front matter, or a heading with another mark of Markdown. "#Marsa" is a hashtag. */
const looksLikeMarkdown = (head: string): boolean => {
  if (frontMatter.test(head)) return true
  const headings = head.match(/^#{1,6} +\S/gm)?.length ?? 0
  return headings > 1 || (headings === 1 && /\*\*\S|\]\([^\s()]+\)|^[*-] \S/m.test(head))
}

const looksLikeJson = (text: string): boolean => {
  const firstLine = text.trimStart().split('\n', 1)[0] ?? ''
  return parses(firstLine) || /^[[{]\s*(?:["{[]|$)/.test(text.trimStart().slice(0, 200))
}

const parses = (line: string): boolean => {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
