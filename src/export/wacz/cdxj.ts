import { byString } from '../../model/id.ts'
import type { WrittenRecord } from './warc.ts'

/** "www.", "www2." say nothing of which site it is. */
const isWorldWideWeb = /^www\d*\./

/**
 * The key under which an address is looked up (SURT): the host turned round, all in small letters, the query in order,
 * without fragment. Addresses that are none stay as they are.
 */
export const surtOf = (url: string): string => {
  if (!URL.canParse(url)) return url
  const { protocol, hostname, port, pathname, search } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return url
  const host = hostname.replace(isWorldWideWeb, '').split('.').reverse().join(',')
  const path = pathname.length > 1 ? pathname.replace(/\/+$/, '') : pathname
  const query = search === '' ? '' : `?${search.slice(1).split('&').sort(byString).join('&')}`
  return `${host}${port === '' ? '' : `:${port}`})${path}${query}`.toLowerCase()
}

const timestampOf = (date: string): string => date.replace(/\D/g, '').slice(0, 14)

/** The index of a WARC file: one line a page, sorted, so that a reader can search it by halves. */
export const cdxjOf = (records: readonly WrittenRecord[], fileName: string): string =>
  records
    .flatMap(({ url, date, mediaType, digest, length, offset }) => {
      if (url === undefined) return []
      const fields = {
        url,
        mime: mediaType.replace(/;.*/s, ''),
        status: '200',
        digest,
        length: String(length),
        offset: String(offset),
        filename: fileName,
      }
      return [`${surtOf(url)} ${timestampOf(date)} ${JSON.stringify(fields)}\n`]
    })
    .sort(byString)
    .join('')
