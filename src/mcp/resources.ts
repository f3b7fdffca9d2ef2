import type { Account } from '../account/account.ts'
import { counted } from '../account/prose.ts'
import type { Document } from '../model/document.ts'
import { byString } from '../model/id.ts'
import { findDocument } from '../output/find-document.ts'
import { reportToMarkdown } from '../report/markdown.ts'
import { standfirst } from '../report/standfirst.ts'
import { pageOf } from '../server/paging.ts'
import { problem, shown } from '../server/problem.ts'
import { shortened } from './answer.ts'
import type { ReadSource } from './tool.ts'

/** Characters of a text that a resource gives. */
export const mostText = 100_000

/** Documents in one part of the list of resources. */
const documentsListed = 100

export interface ResourceEntry {
  readonly uri: string
  readonly name: string
  readonly title?: string
  readonly description?: string
  readonly mimeType: string
}

export interface ResourceText {
  readonly uri: string
  readonly mimeType: string
  readonly text: string
}

const documentPrefix = 'sitrep://document/'

const fixed: readonly ResourceEntry[] = [
  {
    uri: 'sitrep://account',
    name: 'account',
    title: 'What is loaded',
    description: 'Days, counts, outlets, actors and places of the account: read this first.',
    mimeType: 'application/json',
  },
  {
    uri: 'sitrep://report',
    name: 'report',
    title: 'The situation report',
    description: 'The whole report as Markdown, a footnote behind every line.',
    mimeType: 'text/markdown',
  },
]

export const resourceTemplates = [
  {
    uriTemplate: `${documentPrefix}{id}`,
    name: 'document',
    title: 'A page',
    description:
      'The cleaned text of a page by its id. `start` and `end` of evidence count in it (UTF-16 code units).',
    mimeType: 'text/plain',
  },
]

const newestFirst =
  (account: Account) =>
  (left: Document, right: Document): number =>
    byString(account.documentDays.get(right.id)?.day ?? '', account.documentDays.get(left.id)?.day ?? '') ||
    byString(left.id, right.id)

/** The fixed resources, then the pages, the newest first, part by part. */
export const listResources = async (
  source: ReadSource,
  cursor: string | undefined,
): Promise<{ readonly resources: readonly ResourceEntry[]; readonly nextCursor?: string }> => {
  const account = await source.account({})
  const { items, next } = pageOf([...account.documents].sort(newestFirst(account)), ({ id }) => id, {
    limit: documentsListed,
    cursor,
  })
  const documents = items.map(doc => ({
    uri: `${documentPrefix}${doc.id}`,
    name: doc.id,
    title: doc.title,
    description: [doc.outlet, account.documentDays.get(doc.id)?.day ?? 'undated', doc.file].join(' · '),
    mimeType: 'text/plain',
  }))
  return {
    resources: cursor === undefined ? [...fixed, ...documents] : documents,
    ...(next === null ? {} : { nextCursor: next }),
  }
}

const namesShown = 60

const overview = (source: ReadSource, account: Account, basis: string): object => {
  const days = [...account.documentDays.values()].map(({ day }) => day).sort(byString)
  const outlets = new Map<string, number>()
  for (const { outlet } of account.documents) outlets.set(outlet, (outlets.get(outlet) ?? 0) + 1)
  const holders = new Map<string, number>()
  for (const { holder } of account.control)
    if (holder !== null) holders.set(holder.name, (holders.get(holder.name) ?? 0) + 1)
  const counts = (map: ReadonlyMap<string, number>): object =>
    Object.fromEntries(
      [...map]
        .sort(([left, one], [right, other]) => other - one || byString(left, right))
        .slice(0, namesShown),
    )
  return {
    basis,
    asOf: account.asOf,
    knownBy: account.knownBy,
    published: days.length === 0 ? null : { from: days[0], to: days.at(-1) },
    documents: account.documents.length,
    claims: account.claims.length,
    places: account.control.length,
    events: account.events.length,
    disagreements: account.disagreements.filter(({ real }) => real).length,
    unreadable: source
      .unreadable()
      .map(({ file, note }) => `${file}: ${note.reason}`)
      .slice(0, namesShown),
    pagesOfOutlet: counts(outlets),
    placesOfHolder: counts(holders),
  }
}

/** The content of a resource. Throws a problem for an address that is none. */
export const readResource = async (source: ReadSource, uri: string): Promise<ResourceText> => {
  const account = await source.account({})
  if (uri === 'sitrep://report') {
    const text = shortened(reportToMarkdown(await source.report({})), mostText)
    return { uri, mimeType: 'text/markdown', text }
  }
  if (uri === 'sitrep://account') {
    const basis = standfirst(await source.report({}))
    return {
      uri,
      mimeType: 'application/json',
      text: JSON.stringify(overview(source, account, basis), null, 2),
    }
  }
  const doc = uri.startsWith(documentPrefix)
    ? findDocument(account, uri.slice(documentPrefix.length).replace(/%3a/i, ':'))
    : undefined
  if (doc === undefined)
    throw problem(
      'not-found',
      `There is no resource '${shown(uri)}': take sitrep://account, sitrep://report, or sitrep://document/ with the id of one of ${counted(account.documents.length, 'page')}.`,
    )
  return { uri, mimeType: 'text/plain', text: shortened(doc.text, mostText) }
}
