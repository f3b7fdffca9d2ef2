import { findAgency } from './agency.ts'
import { squeeze } from './normalize.ts'
import { bareLetters } from './words.ts'

/** The outlet and what told it. `known` is false when only the file's name could stand in for it. */
export interface Outlet {
  readonly name: string
  readonly known: boolean
}

/**
 * Who published a page: what its container or metadata says, the host of its address, a copyright line of the
 * text, and, when nothing tells, the name of its file without folder and extension.
 */
export const outletOf = (
  stated: string | null,
  url: string | null,
  whole: () => string,
  file: string,
): Outlet => {
  const name = stated === null ? '' : squeeze(stated)
  if (name !== '') return { name, known: true }
  const host = url === null ? null : hostOf(url)
  if (host) return { name: host, known: true }
  const owner = copyrightOwner(whole())
  // An agency's copyright line stands on the pages of those who print it.
  if (owner && !findAgency(owner)) return { name: owner, known: true }
  return { name: baseName(file), known: false }
}

/** "https://www.example.org/a" → "example.org"; null for what is no address of a site. */
export const hostOf = (url: string): string | null => {
  try {
    const { hostname } = new URL(url)
    return hostname === '' ? null : hostname.replace(/^(?:www\d?|m|mobile|amp)\./, '')
  } catch {
    return null
  }
}

/**
 * Of the names that a page's markup gives its site, the first that is akin to the host, else the first. A name
 * that is an address becomes its host.
 */
export const siteName = (names: readonly (string | null)[], url: string | null): string | null => {
  const stated = names
    .filter(name => name !== null)
    .map(name => (/^https?:\/\//i.test(name) ? hostOf(name) : name))
    .filter(name => name !== null)
  const host = bareLetters((url && hostOf(url)?.split('.').slice(0, -1).join('')) ?? '')
  const akin = stated.find(name => {
    const bare = bareLetters(name.replace(/\.(?:com|org|net|co\.uk)$/i, '')).replace(/^the/, '')
    return bare.length >= 3 && host !== '' && (host.includes(bare) || bare.includes(host))
  })
  // A section's name ("U.S.") stands in the field on some pages.
  return akin ?? stated.find(name => bareLetters(name).length >= shortestName) ?? null
}

/** A site's name that is not akin to its host has at least this many letters. */
const shortestName = 4

const copyrightOwner = (text: string): string | null => {
  const match =
    /(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s+)(?:by\s+)?([\p{Lu}][\p{L}\p{N}&.' -]{2,40}?)(?=[.,|\n]|\s+[-–—]|\s+all rights|$)/imu.exec(
      text,
    )
  return match?.[1] ? squeeze(match[1]) : null
}

const baseName = (file: string): string => {
  const last =
    file
      .split(/[\\/]/)
      .filter(part => part !== '')
      .at(-1) ?? file
  return last.replace(/(?:\.(?:txt|html?|xml|rss|atom|jsonl?|ndjson|gz))+(?:#\d+)?$/i, '')
}
