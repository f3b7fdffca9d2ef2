import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { sha256 } from '../model/id.ts'

/**
 * Version of everything that a reading depends on: the code of the stages and their data files. Caches are keyed
 * by it, so that a reading made by another version is never used. Takes some 60 ms.
 */
export const knowledgeVersion = async (): Promise<string> => {
  const sum = createHash('sha256')
  for (const folder of [
    '../model/',
    '../language/',
    '../clean/',
    '../tagger/',
    '../gazetteer/',
    '../annotate/',
    '../../data/',
  ])
    for (const file of await filesIn(new URL(folder, import.meta.url)))
      sum.update(sha256(await readFile(file)))
  return sum.digest('hex')
}

const filesIn = async (folder: URL): Promise<URL[]> => {
  const entries = (await readdir(folder, { withFileTypes: true })).sort((left, right) =>
    left.name < right.name ? -1 : 1,
  )
  const found: URL[] = []
  for (const entry of entries) {
    if (entry.isDirectory()) found.push(...(await filesIn(new URL(`${entry.name}/`, folder))))
    else if (!/\.(?:md|map|test\.[jt]s|d\.ts)$/.test(entry.name)) found.push(new URL(entry.name, folder))
  }
  return found
}
