import type { Account } from '../../account/account.ts'
import { fullDay } from '../../account/prose.ts'
import { sha256 } from '../../model/id.ts'
import type { ExportContext, ExportFormat, FieldNote } from '../format.ts'
import { rights } from '../provenance.ts'
import { type ArchivedPage, archivedPages } from './archived-pages.ts'
import { cdxjOf } from './cdxj.ts'
import { warcOf } from './warc.ts'
import { type ZipEntry, zipOf } from './zip.ts'

const warcName = 'data.warc.gz'

const titleOf = (account: Account): string =>
  account.asOf === null ? 'Pages cited' : `Pages cited in the situation report of ${fullDay(account.asOf)}`

const warcInfo = (account: Account, software: string): Buffer =>
  Buffer.from(
    [
      `software: ${software}`,
      'format: WARC File Format 1.1',
      'conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
      `description: ${titleOf(account)}`,
      `rights: ${rights[1]}`,
      '',
    ].join('\r\n'),
  )

/** `pages/pages.jsonl`: what a reader lists. The text is what positions of evidence count in. */
const pagesText = (pages: readonly ArchivedPage[]): string =>
  [
    { format: 'json-pages-1.0', id: 'pages', title: 'Cited pages', hasText: true },
    ...pages.map(({ doc, url, date, isOriginal }) => ({
      id: doc.id,
      url,
      ts: date,
      title: isOriginal ? doc.title : `${doc.title} (cleaned text)`,
      outlet: doc.outlet,
      file: doc.file,
      original: isOriginal,
      ...(doc.url === null || doc.url === url ? {} : { publishedAt: doc.url }),
      text: doc.text,
    })),
  ]
    .map(line => `${JSON.stringify(line)}\n`)
    .join('')

const json = (object: object): Buffer => Buffer.from(`${JSON.stringify(object, null, 2)}\n`)

const digestOf = (bytes: Uint8Array): string => `sha256:${sha256(bytes)}`

const write = async (account: Account, context: ExportContext = {}): Promise<Uint8Array> => {
  const software = context.software ?? 'sitrep'
  const pages = await archivedPages(account, context)
  const day = account.asOf ?? '1980-01-01'
  const created = `${day}T00:00:00Z`
  const { bytes, written } = warcOf([
    {
      type: 'warcinfo',
      date: created,
      mediaType: 'application/warc-fields',
      block: warcInfo(account, software),
    },
    ...pages.map(page => ({
      type: 'resource' as const,
      date: page.date,
      url: page.url,
      mediaType: page.mediaType,
      block: page.bytes,
    })),
  ])
  const files: readonly ZipEntry[] = [
    { path: `archive/${warcName}`, bytes },
    { path: 'indexes/index.cdx', bytes: Buffer.from(cdxjOf(written, warcName)) },
    { path: 'pages/pages.jsonl', bytes: Buffer.from(pagesText(pages)) },
  ]
  const datapackage = json({
    profile: 'data-package',
    wacz_version: '1.1.1',
    title: titleOf(account),
    description: [
      `${pages.length} pages that the report cites; ${pages.filter(({ isOriginal }) => isOriginal).length} as they were read, the others as cleaned text.`,
      ...rights,
    ].join(' '),
    created,
    software,
    ...(pages[0] === undefined ? {} : { mainPageUrl: pages[0].url, mainPageDate: pages[0].date }),
    resources: files.map(file => ({
      name: file.path.slice(file.path.indexOf('/') + 1).toLowerCase(),
      path: file.path,
      hash: digestOf(file.bytes),
      bytes: file.bytes.length,
    })),
  })
  const hash = digestOf(datapackage)
  const signature = context.sign?.(hash)
  const digest = json({
    path: 'datapackage.json',
    hash,
    ...(signature === undefined
      ? {}
      : { signedData: { hash, created, software, version: '0.1.0', ...signature } }),
  })
  return zipOf(
    [
      ...files,
      { path: 'datapackage.json', bytes: datapackage },
      { path: 'datapackage-digest.json', bytes: digest },
    ],
    day,
  )
}

const fields: readonly FieldNote[] = [
  {
    name: 'archive/data.warc.gz',
    type: 'object',
    about: 'One `resource` record a page (WARC 1.1), each a gzip member of its own, behind one `warcinfo`.',
  },
  {
    name: 'indexes/index.cdx',
    type: 'object',
    about: 'CDXJ: SURT key, time, offset and SHA-256 of each record.',
  },
  {
    name: 'pages/pages.jsonl',
    type: 'list',
    about:
      'The pages: `id` (of the document), `url`, `ts`, `title`, `outlet`, `file`, `original` (false = cleaned text), `publishedAt` (the page’s own address, where `url` is another), `text` (what `start` and `end` of evidence count in).',
  },
  { name: 'datapackage.json', type: 'object', about: 'Title, rights, and SHA-256 and size of every file.' },
  {
    name: 'datapackage-digest.json',
    type: 'object',
    about: 'SHA-256 of `datapackage.json`; with `--key` also an anonymous signature of it (ECDSA).',
  },
]

/** The pages that the report cites, as a web archive that replays in a browser. */
export const wacz: ExportFormat = {
  name: 'wacz',
  mediaType: 'application/wacz',
  fileName: 'cited-pages.wacz',
  description: 'the pages that the report cites, as a web archive (WACZ 1.1.1)',
  binary: true,
  dictionary: {
    unit: 'One file is one web archive after WACZ 1.1.1: the pages that the report cites, with an index, a list and hashes. It opens in ReplayWeb.page.',
    fields,
    notes: [
      'A page has its original bytes where these are still at hand: in a file that still is what it was when it was read (by its SHA-256). Items of feeds and of JSON lines, and pages that were given to a running server, are cleaned text, under an address of the reserved host `sitrep.invalid`: never under the page’s own.',
      'Records are `resource`, not `response`: what the server answered besides the body is not known. `WARC-Date` is the day that the page counts under, since the time of saving is not known either.',
      'Pictures, styles and scripts of the pages are not in it: only what was read.',
      'The same account gives the same bytes on one version of Node (compression may differ between versions). A signature differs each time.',
      'The archive holds whole works of their publishers. To keep one as evidence is one thing, to publish it another: ask for the rights.',
    ],
  },
  write,
}
