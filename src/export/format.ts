import type { Account } from '../account/account.ts'
import type { Claim } from '../model/claim.ts'

/** A field of an export as its data dictionary tells it. Writers carry the same list, so that neither can go stale. */
export interface FieldNote {
  readonly name: string
  /** `string`, `integer`, `number`, `boolean`, `date` (ISO day); for JSON also `object` and `list`. */
  readonly type: FieldType
  readonly about: string
}

export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'object' | 'list'

/** A field together with where its value comes from. */
export interface Field<Row, Value> extends FieldNote {
  readonly read: (row: Row) => Value
}

/** What a cell of a table can hold; null is an empty cell. */
export type Cell = string | number | boolean | null

export type Column<Row> = Field<Row, Cell>

/** A field of a JSON object; undefined leaves it out. */
export type Member<Row> = Field<Row, unknown>

/** A field in one line of a list. */
export const field = <Row, Value>(
  name: string,
  type: FieldType,
  about: string,
  read: (row: Row) => Value,
): Field<Row, Value> => ({ name, type, about, read })

/** The object that these fields make of a row, in their order. */
export const objectOf = <Row>(
  fields: readonly Member<Row>[],
  row: Row,
): { readonly [name: string]: unknown } =>
  Object.fromEntries(
    fields.flatMap(({ name, read }) => {
      const value = read(row)
      return value === undefined ? [] : [[name, value]]
    }),
  )

/** What a reader of an export must know besides the fields. Markdown, one paragraph an entry. */
export interface Dictionary {
  /** What one row, feature, line or entity is. */
  readonly unit: string
  readonly fields: readonly FieldNote[]
  readonly notes: readonly string[]
}

/** The bytes of a page as they were read. */
export interface RawBytes {
  readonly bytes: Uint8Array
  /** What the bytes are, by their content. */
  readonly mediaType: string
}

/** What an export may ask for besides the account. All of it is optional. */
export interface ExportContext {
  /**
   * The original bytes of a page by its document id; undefined where they are gone or the page was an item of a file
   * that held several. Without it, archives hold the cleaned text.
   */
  readonly readRaw?: (documentId: string) => Promise<RawBytes | undefined>
  /** First and last day of tables that have a row a day. Default: the days of the pages, up to `asOf`. */
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** Keeps part of the claims, in the exports of claims. Default: all. */
  readonly keepsClaim?: (claim: Claim) => boolean
  /** Name and version of the program, for formats that record it. Default: "sitrep". */
  readonly software?: string
  /** Signs a hash, for archives that can carry a signature. Default: none. */
  readonly sign?: (hash: string) => Signature
}

/** An anonymous signature: whose key it is must be known from elsewhere. */
export interface Signature {
  /** Base64. */
  readonly signature: string
  /** Base64 of the key's SubjectPublicKeyInfo. */
  readonly publicKey: string
}

/** A file that tells of sources, rights and fields beside an export that has no room for them. */
export interface Sidecar {
  readonly fileName: string
  readonly mediaType: string
  readonly text: string
}

/** One way to give an account to another program. */
export interface ExportFormat {
  /** What the command line and the HTTP API call it. */
  readonly name: string
  readonly mediaType: string
  /** The name to save it under where none is given. */
  readonly fileName: string
  /** Half a sentence, for help texts. */
  readonly description: string
  /** True where `write` gives bytes rather than text. */
  readonly binary: boolean
  readonly dictionary: Dictionary
  /** The same account gives the same bytes. */
  readonly write: (
    account: Account,
    context?: ExportContext,
  ) => string | Uint8Array | Promise<string | Uint8Array>
  /** For formats without room for sources and rights: a file that belongs beside `fileName`. */
  readonly sidecar?: (account: Account, fileName: string) => Sidecar
}
