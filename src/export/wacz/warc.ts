import { gzipSync } from 'node:zlib'
import { sha256 } from '../../model/id.ts'

/** A record of a WARC file (ISO 28500:2017, WARC 1.1). */
export interface WarcRecord {
  readonly type: 'warcinfo' | 'resource'
  /** ISO time with seconds. */
  readonly date: string
  readonly url?: string
  readonly mediaType: string
  readonly block: Uint8Array
}

/** Where a record stands in its file. */
export interface WrittenRecord extends WarcRecord {
  readonly offset: number
  readonly length: number
  readonly digest: string
}

/** A UUID made of the record's content (RFC 9562, version 8), for equal bytes from equal records. */
const recordId = (record: WarcRecord, digest: string): string => {
  const hex = sha256(JSON.stringify([record.type, record.date, record.url ?? null, digest]))
  return `<urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}>`
}

/** One header line holds one value: line ends of a value would begin another. */
const headerLine = (name: string, value: string): string => `${name}: ${value.replace(/[\r\n]+/g, ' ')}\r\n`

const bytesOf = (record: WarcRecord, digest: string): Buffer => {
  const headers = [
    'WARC/1.1\r\n',
    headerLine('WARC-Type', record.type),
    headerLine('WARC-Record-ID', recordId(record, digest)),
    headerLine('WARC-Date', record.date),
    ...(record.url === undefined ? [] : [headerLine('WARC-Target-URI', record.url)]),
    headerLine('WARC-Block-Digest', digest),
    ...(record.type === 'resource' ? [headerLine('WARC-Payload-Digest', digest)] : []),
    headerLine('Content-Type', record.mediaType),
    headerLine('Content-Length', String(record.block.length)),
    '\r\n',
  ]
  return Buffer.concat([Buffer.from(headers.join('')), record.block, Buffer.from('\r\n\r\n')])
}

/** Place of the byte in a gzip header that names the operating system; 255 = unknown. */
const systemByte = 9

/** Records as a gzipped WARC file: each record is a gzip member of its own, so that it can be read alone. */
export const warcOf = (
  records: readonly WarcRecord[],
): { readonly bytes: Uint8Array; readonly written: readonly WrittenRecord[] } => {
  const parts: Buffer[] = []
  const written: WrittenRecord[] = []
  let offset = 0
  for (const record of records) {
    const digest = `sha256:${sha256(record.block)}`
    const member = gzipSync(bytesOf(record, digest), { level: 9 })
    member[systemByte] = 255
    parts.push(member)
    written.push({ ...record, offset, length: member.length, digest })
    offset += member.length
  }
  return { bytes: Buffer.concat(parts), written }
}
