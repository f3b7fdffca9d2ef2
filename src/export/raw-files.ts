import { readFile } from 'node:fs/promises'
import type { Account } from '../account/account.ts'
import type { Document } from '../model/document.ts'
import { sha256 } from '../model/id.ts'
import { unpack } from '../read/gunzip.ts'
import { sniffBytes, sniffText } from '../read/sniff.ts'
import type { ExportContext, RawBytes } from './format.ts'

/** Largest page that is looked for in a packed file, in bytes. */
const mostBytes = 100_000_000

/** Text in UTF-8 says so; what is none is left for the reader's browser to find out, as it was for ours. */
const mediaTypeOf = (bytes: Uint8Array): string => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    const text = decoder.decode(bytes)
    return sniffText(text) === 'html' ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8'
  } catch {
    return sniffText(new TextDecoder('latin1').decode(bytes)) === 'html' ? 'text/html' : 'text/plain'
  }
}

const findRaw = async ({ file, rawSha256 }: Document): Promise<RawBytes | undefined> => {
  const stored = await readFile(file).catch(() => undefined)
  if (stored === undefined) return undefined
  const unpacked = sniffBytes(stored) === 'gzip' ? unpack(stored, mostBytes) : { bytes: stored }
  if (unpacked === null || unpacked === 'too large' || sha256(unpacked.bytes) !== rawSha256) return undefined
  return { bytes: unpacked.bytes, mediaType: mediaTypeOf(unpacked.bytes) }
}

/**
 * Finds the original bytes of pages in the files that they were read from. A file that is gone or has changed since, and a
 * page that was an item of a feed or of JSON lines, gives undefined: the hash decides.
 */
export const rawFiles = (account: Account): NonNullable<ExportContext['readRaw']> => {
  const documents = new Map(account.documents.map(doc => [doc.id, doc]))
  return async id => {
    const doc = documents.get(id)
    return doc === undefined ? undefined : findRaw(doc)
  }
}
