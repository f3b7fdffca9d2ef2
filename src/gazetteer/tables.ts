import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { formatVersion, type Header } from './format.ts'

/** The columns of the file as typed arrays over its bytes. */
export interface Tables {
  readonly header: Header
  readonly keyOffsets: Uint32Array
  readonly keyBytes: Uint8Array
  readonly postingOffsets: Uint32Array
  readonly postings: Uint32Array
  /** Numbers of the keys in the order of their skeletons. */
  readonly bySkeleton: Uint32Array
  readonly nameOffsets: Uint32Array
  readonly nameBytes: Uint8Array
  readonly names: Uint32Array
  readonly codes: Uint32Array
  readonly kind: Uint8Array
  readonly country: Uint8Array
  readonly region: Uint16Array
  readonly source: Uint8Array
  readonly latitude: Int32Array
  readonly longitude: Int32Array
  readonly population: Uint32Array
}

const unpack = promisify(brotliDecompress)

/** Unpacks the file. Throws when it is of another format or lacks a part. */
export const readTables = async (file: Buffer): Promise<Tables> => {
  const length = file.readUInt32LE(0)
  const header = JSON.parse((await unpack(file.subarray(4, 4 + length))).toString('utf8')) as Header
  if (header.version !== formatVersion)
    throw new Error(
      `gazetteer: the file has format ${header.version}, this program reads ${formatVersion}: ${cure}`,
    )
  let start = 4 + length
  const packed = header.sections.map(([name, size]) => {
    const bytes = file.subarray(start, start + size)
    start += size
    return { name, bytes }
  })
  // Side by side: they are unpacked by the threads of the pool.
  const sections = new Map(
    await Promise.all(packed.map(async ({ name, bytes }) => [name, await unpack(bytes)] as const)),
  )
  const at = (name: string): Uint8Array => {
    const section = sections.get(name)
    if (!section) throw new Error(`gazetteer: the file lacks its section ${name}: ${cure}`)
    // Small buffers come from a pool and may begin anywhere.
    return section.byteOffset % 4 === 0 ? section : Uint8Array.from(section)
  }
  const u16 = (name: string): Uint16Array => {
    const bytes = at(name)
    return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2)
  }
  const u32 = (name: string): Uint32Array => {
    const bytes = at(name)
    return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
  }
  const i32 = (name: string): Int32Array => {
    const bytes = at(name)
    return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
  }
  return {
    header,
    keyOffsets: offsetsOf(at('keyLengths')),
    keyBytes: at('keyBytes'),
    postingOffsets: offsetsOf(at('postingCounts'), u32('longPostings')),
    postings: u32('postings'),
    bySkeleton: u32('bySkeleton'),
    nameOffsets: offsetsOf(at('nameLengths')),
    nameBytes: at('nameBytes'),
    names: sumsOf(u32('names')),
    codes: u32('codes'),
    kind: at('kind'),
    country: at('country'),
    region: u16('region'),
    source: at('source'),
    latitude: i32('latitude'),
    longitude: i32('longitude'),
    population: u32('population'),
  }
}

const cure = 'build it with npx tsx tools/gazetteer/compile.ts'

/** Numbers from their differences, in place. */
const sumsOf = (differences: Uint32Array): Uint32Array => {
  for (let index = 1; index < differences.length; index++)
    differences[index] = (differences[index]! + differences[index - 1]!) >>> 0
  return differences
}

/** Running sums of lengths; 255 stands for the next number of `long`. */
const offsetsOf = (lengths: Uint8Array, long?: Uint32Array): Uint32Array => {
  const offsets = new Uint32Array(lengths.length + 1)
  let next = 0
  for (let index = 0; index < lengths.length; index++) {
    const length = lengths[index]!
    offsets[index + 1] = offsets[index]! + (length === 255 && long ? long[next++]! : length)
  }
  return offsets
}
