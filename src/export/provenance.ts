import type { Account } from '../account/account.ts'

/** Who may do what with an export, in words that fit every format. */
export const rights = [
  'Computed by Sitrep from the pages listed as sources: what was reported, not what is true.',
  'Quoted words and archived pages belong to their publishers.',
  'Place names and coordinates: GeoNames (geonames.org, CC BY 4.0); MaxMind (this product includes data created by MaxMind, available from http://www.maxmind.com/); countries and regions from mledoze/countries and iso3166-2-db (ODbL 1.0) and Natural Earth (public domain).',
] as const

/** A page that the account rests on. */
export interface SourceNote {
  readonly document: string
  readonly outlet: string
  readonly title: string
  readonly url: string | null
  readonly file: string
  /** ISO day that the page counts under; null when unknown. */
  readonly day: string | null
  readonly sha256: string
}

/** The pages of the account, by id. */
export const sourceNotes = (account: Account): readonly SourceNote[] =>
  account.documents.map(doc => ({
    document: doc.id,
    outlet: doc.outlet,
    title: doc.title,
    url: doc.url,
    file: doc.file,
    day: account.documentDays.get(doc.id)?.day ?? null,
    sha256: doc.rawSha256,
  }))
