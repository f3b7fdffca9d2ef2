import type { Account } from '../../account/account.ts'
import type { Document } from '../../model/document.ts'
import { buildReport } from '../../report/build.ts'
import type { ExportContext, RawBytes } from '../format.ts'

/** A page as the archive holds it. */
export interface ArchivedPage extends RawBytes {
  readonly doc: Document
  readonly url: string
  /** ISO time under which it is filed. */
  readonly date: string
  /** False where only the cleaned text is left of it. */
  readonly isOriginal: boolean
}

/** A host that can never exist (RFC 6761): for pages whose address nobody knows. */
const unknownHost = 'https://sitrep.invalid'

const isWebAddress = (url: string | null): url is string =>
  url !== null && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)

/** The pages that the report cites, by id. */
const citedDocuments = (account: Account): readonly Document[] => {
  const cited = new Set(
    buildReport(account).sentences.flatMap(({ evidence }) => evidence.map(({ document: id }) => id)),
  )
  return account.documents.filter(({ id }) => cited.has(id))
}

/** Midnight of the day that a page counts under; of the account's where it has none. */
const dateOf = (account: Account, doc: Document): string =>
  `${account.documentDays.get(doc.id)?.day ?? account.asOf ?? '1970-01-01'}T00:00:00Z`

/**
 * The cited pages with their bytes: the original ones under their own address, where `readRaw` still finds them; else
 * the cleaned text, under an address that nobody can take for the page's.
 */
export const archivedPages = async (
  account: Account,
  { readRaw }: ExportContext,
): Promise<readonly ArchivedPage[]> => {
  const pages: ArchivedPage[] = []
  for (const doc of citedDocuments(account)) {
    const date = dateOf(account, doc)
    const raw = await readRaw?.(doc.id)
    pages.push(
      raw === undefined
        ? {
            doc,
            date,
            url: `${unknownHost}/text/${doc.id}`,
            isOriginal: false,
            bytes: Buffer.from(doc.text),
            mediaType: 'text/plain; charset=utf-8',
          }
        : {
            doc,
            date,
            url: isWebAddress(doc.url) ? doc.url : `${unknownHost}/page/${doc.id}`,
            isOriginal: true,
            ...raw,
          },
    )
  }
  return pages
}
