import { marked } from 'marked'
import { parse } from 'yaml'
import type { Note, RawPage } from '../model/document.ts'
import { type Fields, fieldOf, isFields } from './page-fields.ts'

/** What stands between two lines of hyphens at the top of a file: YAML fields of the page. */
export const frontMatter = /^\uFEFF?---[ \t]*\r?\n((?:[^\n]*\r?\n){0,200}?)---[ \t]*\r?\n/

/**
 * A page in Markdown (GitHub's), as archives, note-taking programs and site generators keep it: turned into HTML, from
 * which its text is taken as from any page. Title, outlet, address and day come from its front matter; front matter that
 * is no YAML is left out with a note.
 */
export const readMarkdown = (
  file: string,
  text: string,
  rawSha256: string,
  notes: readonly Note[],
): { readonly pages: readonly RawPage[]; readonly notes: readonly Note[] } => {
  const front = frontMatter.exec(text)
  const fields = front === null ? {} : fieldsOf(front[1] ?? '')
  const body = text.slice(front?.[0].length ?? 0)
  const title = fields === null ? null : fieldOf(fields, 'title')
  const heading = title === null || /^# /m.test(body) ? '' : `<h1>${escaped(title)}</h1>\n`
  return {
    pages: [
      {
        file,
        format: 'html',
        content: `<article>\n${heading}${marked.parse(body, { async: false })}</article>`,
        rawSha256,
        url: fields === null ? null : fieldOf(fields, 'url'),
        outlet: fields === null ? null : fieldOf(fields, 'outlet'),
        title,
        published: fields === null ? null : fieldOf(fields, 'published'),
        notes:
          fields === null
            ? [...notes, { stage: 'read', reason: 'its front matter is no YAML: left out' }]
            : notes,
      },
    ],
    notes: [],
  }
}

/** Null for what is no list of fields. Times stay as they are written. */
const fieldsOf = (yaml: string): Fields | null => {
  try {
    const value: unknown = parse(yaml, { schema: 'failsafe' })
    return isFields(value) ? value : value === null ? {} : null
  } catch {
    return null
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
