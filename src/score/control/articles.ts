import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Block, BlockKind, Document } from '../../model/document.ts'
import { byString } from '../../model/id.ts'
import { plainDocument } from '../texts/plain-document.ts'

/** Holds the tables that are the truth, and so is no page. */
export const truthFile = 'territorial_control_during_the_russo-ukrainian_war.md'

/** Sections behind the text: nothing in them tells of the battle. */
const backMatter =
  /^#+\s*(?:see also|references|notes|footnotes|further reading|external links|bibliography|citations|sources|explanatory notes)\b/i

/** Pages of a folder of encyclopedia articles in Markdown: neither lists, which are tables too, nor the truth. */
export const readArticles = (folder: string): readonly Document[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.md') && name !== truthFile && !name.startsWith('list_of_'))
    .sort(byString)
    .map(name => articleDocument(name, readFileSync(join(folder, name), 'utf8')))

/**
 * An article as the stages read it: its prose, headings and lists as blocks, its file as outlet (each article is written
 * by others), its `subject` as title. Front matter, tables, pictures and the sections behind the text are left out. It
 * has no publication day: the day in the front matter tells when somebody fetched it.
 */
export const articleDocument = (name: string, markdown: string): Document => {
  const parts = /^---\n([\s\S]*?)\n---\n/.exec(markdown)
  const title = /^subject:\s*(.+)$/m.exec(parts?.[1] ?? '')?.[1]?.trim() ?? ''
  const lines = markdown.slice(parts?.[0].length ?? 0).split('\n')
  const end = lines.findIndex(line => backMatter.test(line))
  const blocks: Block[] = []
  let text = ''
  for (const line of end < 0 ? lines : lines.slice(0, end)) {
    const kind = kindOf(line)
    const content = plainText(line)
    if (kind === null || content === '') continue
    if (text !== '') text += '\n\n'
    blocks.push({ kind, start: text.length, end: text.length + content.length })
    text += content
  }
  return { ...plainDocument(text, blocks, name), title: title.replace(/^['"]|['"]$/g, '') }
}

const kindOf = (line: string): BlockKind | null => {
  if (/^\s*\|/.test(line)) return null
  if (/^\s*#/.test(line)) return 'heading'
  return /^\s*[*-]\s/.test(line) ? 'list' : 'paragraph'
}

/** A line without marks of Markdown, pictures, and references that its publisher's export lost. */
const plainText = (line: string): string =>
  line
    .replace(/!\[[^\]]*\]\([^)\s]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replaceAll('[object Object]', '')
    .replace(/^\s*(?:#+|[*-])\s+/, '')
    .replace(/\*+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
