import { problem } from './problem.ts'
import { type Route, route } from './route.ts'

/** The longest file name that is kept. */
const longestName = 250

/** Adds pages while the server runs. */
export const pageRoutes: readonly Route[] = [
  route('POST /api/pages', {
    summary: 'Adds pages: the account holds them when this answers',
    description:
      'Parts named `files`, each a page, feed, JSON lines or one of these gzipped. They are read as if they had been given at the start; progress is told by /api/changes.',
    body: 'files',
    errors: ['bad-request'],
    async answer({ source, body }) {
      const files = await Promise.all(
        body.map(async file => ({ name: nameOf(file), bytes: new Uint8Array(await file.arrayBuffer()) })),
      )
      const { added, unreadable } = await source.addFiles(files)
      return {
        schema: 'sitrep/added@1',
        revision: source.revision(),
        added,
        unreadable: unreadable.map(({ file, note }) => ({ file, reason: note.reason })),
      }
    },
  }),
]

/**
 * The name as given, of one line, as a path that leads nowhere but down: it is shown, and exports look under it for the
 * original.
 */
const nameOf = ({ name }: File): string => {
  const parts = name
    .replace(/\p{Cc}+/gu, ' ')
    .split(/[/\\]+/)
    .map(part => part.trim())
    .filter(part => part !== '' && part !== '.' && part !== '..')
  const path = parts.join('/')
  if (path === '')
    throw problem('bad-query', 'A file has no name: give each part of the upload one.', 'files')
  return path.length <= longestName ? path : path.slice(-longestName).replace(/^\/+/, '')
}
