import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import type { Gazetteer, GazetteerEntry } from '../model/place.ts'
import { articleCountries, bareName, foldName } from './fold.ts'
import { degreeScale, formatVersion, type Header, kinds } from './format.ts'
import { similarKeys } from './similar.ts'

/** Where the compiled gazetteer stands, in the sources and in the built package alike. */
const defaultFile = new URL('../../data/gazetteer/places.bin', import.meta.url)

/**
 * Reads the compiled gazetteer. Throws when the file is missing or of another format: `npx tsx
 * tools/gazetteer/compile.ts` builds it.
 */
export const loadGazetteer = async (file: URL | string = defaultFile): Promise<Gazetteer> =>
  gazetteerOf(await readTables(await readFile(file)))

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

const readTables = async (file: Buffer): Promise<Tables> => {
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

/** Makes a gazetteer of the tables. Entries are made when they are asked for, and kept. */
const gazetteerOf = (tables: Tables): Gazetteer => {
  const made: (GazetteerEntry | undefined)[] = new Array(tables.header.entries)
  const entryAt = (index: number): GazetteerEntry => {
    const known = made[index]
    if (known) return known
    const entry = makeEntry(tables, index)
    made[index] = entry
    return entry
  }
  const postingsOf = (key: string): readonly number[] => {
    const index = lowerBound(tables, Buffer.from(key))
    if (index >= tables.header.keys || keyAt(tables, index) !== key) return []
    return Array.from(
      tables.postings.subarray(tables.postingOffsets[index]!, tables.postingOffsets[index + 1]!),
    )
  }
  const lookup = (name: string): readonly GazetteerEntry[] => {
    const key = foldName(name)
    if (key === '') return []
    const found = postingsOf(key)
    const bare = bareName(key)
    // "El Paso" is not "Paso": only names of the Arabic-speaking world may drop their article.
    const others = (bare === key ? [] : postingsOf(bare)).filter(
      index =>
        articleCountries.has(tables.header.countries[tables.country[index]!]![0]) && !found.includes(index),
    )
    const entries = [...found, ...others].map(entryAt)
    return others.length > 0 ? entries.sort(byImportance) : entries
  }
  return {
    lookup,
    lookupSimilar: (name, countryCodes) => {
      const wanted = countryCodes && new Set(countryCodes)
      const isWanted = (index: number): boolean =>
        !wanted || wanted.has(tables.header.countries[tables.country[index]!]![0])
      const entriesOf = (key: number): number[] => {
        const entries: number[] = []
        for (let at = tables.postingOffsets[key]!; at < tables.postingOffsets[key + 1]!; at++)
          if (isWanted(tables.postings[at]!)) entries.push(tables.postings[at]!)
        return entries
      }
      const best = new Map<number, number>()
      for (const { key, similarity } of similarKeys(tables, foldName(name), key => entriesOf(key).length > 0))
        for (const index of entriesOf(key)) best.set(index, Math.max(similarity, best.get(index) ?? 0))
      return [...best]
        .map(([index, similarity]) => ({ entry: entryAt(index), similarity }))
        .sort((left, right) => right.similarity - left.similarity || byImportance(left.entry, right.entry))
        .slice(0, similarLimit)
    },
    hasPrefix: words => {
      const key = foldName(words)
      return key !== '' && (startsAt(tables, key) || startsAt(tables, bareName(key)))
    },
    get: id => {
      const index = indexOfId(tables, id)
      return index === undefined ? undefined : entryAt(index)
    },
  }
}

/** Most entries that a similar lookup gives. */
const similarLimit = 24

const byImportance = (left: GazetteerEntry, right: GazetteerEntry): number =>
  importance(right) - importance(left) || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0)

/** Sorts "best known first": by people, with countries before provinces before towns of the same name. */
export const importance = (entry: {
  readonly kind: GazetteerEntry['kind']
  readonly population: number
}): number => (entry.kind === 'country' ? 1e12 : 0) + entry.population

/** The text of a key. */
export const keyAt = (tables: Tables, index: number): string =>
  textOf(tables.keyBytes, tables.keyOffsets[index]!, tables.keyOffsets[index + 1]!)

const textOf = (bytes: Uint8Array, start: number, end: number): string => {
  let text = ''
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!
    if (byte > 0x7f) return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8')
    text += String.fromCharCode(byte)
  }
  return text
}

/** The first key that is not before `wanted` in byte order. */
const lowerBound = (tables: Tables, wanted: Uint8Array): number => {
  let low = 0
  let high = tables.header.keys
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareKey(tables, middle, wanted) < 0) low = middle + 1
    else high = middle
  }
  return low
}

const compareKey = (tables: Tables, index: number, wanted: Uint8Array): number => {
  const start = tables.keyOffsets[index]!
  const length = tables.keyOffsets[index + 1]! - start
  const shared = Math.min(length, wanted.length)
  for (let at = 0; at < shared; at++) {
    const difference = tables.keyBytes[start + at]! - wanted[at]!
    if (difference !== 0) return difference
  }
  return length - wanted.length
}

/** True when a key is `words`, or goes on after them with another word. */
const startsAt = (tables: Tables, words: string): boolean => {
  const exact = lowerBound(tables, Buffer.from(words))
  if (exact >= tables.header.keys) return false
  if (keyAt(tables, exact) === words) return true
  const longer = lowerBound(tables, Buffer.from(`${words} `))
  return longer < tables.header.keys && keyAt(tables, longer).startsWith(`${words} `)
}

const prefixes = ['country', 'admin1', 'admin2', 'place', 'geonames'] as const

const makeEntry = (tables: Tables, index: number): GazetteerEntry => {
  const { header } = tables
  const source = tables.source[index]!
  const [countryCode, country] = header.countries[tables.country[index]!]!
  const name = poolAt(tables, tables.names[index]!)
  const region = tables.region[index]!
  const lat = tables.latitude[index]! / degreeScale
  const lon = tables.longitude[index]! / degreeScale
  return {
    id: idOf(tables, index, source, countryCode, name, lat, lon),
    name,
    kind: kinds[tables.kind[index]!]!,
    countryCode,
    country,
    admin1: region === 0 ? null : header.regions[region]!,
    lat,
    lon,
    population: tables.population[index]!,
    source: header.sources[source]!,
  }
}

const poolAt = (tables: Tables, index: number): string =>
  textOf(tables.nameBytes, tables.nameOffsets[index]!, tables.nameOffsets[index + 1]!)

/**
 * Ids: `country:SY`, `admin1:SY.07`, `admin2:US.LA.079`, `place:<slug>` (written by hand), `geonames:170794`, and
 * `village:<country>/<name>@<lat>,<lon>` for points that have no number of their own.
 */
const idOf = (
  tables: Tables,
  index: number,
  source: number,
  countryCode: string,
  name: string,
  lat: number,
  lon: number,
): string => {
  const code = tables.codes[index]!
  if (source < 4) return `${prefixes[source]}:${poolAt(tables, code)}`
  if (source === 4) return `geonames:${code}`
  return `village:${countryCode}/${foldName(name).replaceAll(' ', '-')}@${lat.toFixed(3)},${lon.toFixed(3)}`
}

const indexOfId = (tables: Tables, id: string): number | undefined => {
  if (id.startsWith('geonames:')) return indexOfNumber(tables, Number(id.slice(9)))
  const isVillage = id.startsWith('village:')
  const key = isVillage ? id.slice(11, id.lastIndexOf('@')).replaceAll('-', ' ') : id
  if (!isVillage) return codeIndex(tables).get(id)
  const at = lowerBound(tables, Buffer.from(key))
  if (at >= tables.header.keys) return undefined
  for (let posting = tables.postingOffsets[at]!; posting < tables.postingOffsets[at + 1]!; posting++) {
    const index = tables.postings[posting]!
    if (tables.source[index]! > 4 && makeEntry(tables, index).id === id) return index
  }
  return undefined
}

/** Entries of GeoNames stand in the order of their numbers. */
const indexOfNumber = (tables: Tables, code: number): number | undefined => {
  let low = tables.source.indexOf(4)
  if (low < 0) return undefined
  let high = tables.source.indexOf(5, low)
  if (high < 0) high = tables.header.entries
  const end = high
  while (low < high) {
    const middle = (low + high) >>> 1
    if (tables.codes[middle]! < code) low = middle + 1
    else high = middle
  }
  return low < end && tables.codes[low] === code ? low : undefined
}

const codeIndexes = new WeakMap<Tables, ReadonlyMap<string, number>>()

const codeIndex = (tables: Tables): ReadonlyMap<string, number> => {
  const known = codeIndexes.get(tables)
  if (known) return known
  const index = new Map<string, number>()
  for (let at = 0; at < tables.header.entries && tables.source[at]! < 4; at++)
    index.set(makeEntry(tables, at).id, at)
  codeIndexes.set(tables, index)
  return index
}
