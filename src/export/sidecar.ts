import type { Account } from '../account/account.ts'
import type { Dictionary, FieldType, Sidecar } from './format.ts'
import { rights, sourceNotes } from './provenance.ts'

/** Types of CSVW (W3C, "Metadata Vocabulary for Tabular Data", section 5.11). */
const csvwTypes: { readonly [type in FieldType]: string } = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  object: 'json',
  list: 'json',
}

const json = (object: object): string => `${JSON.stringify(object, null, 2)}\n`

/** Where CSVW looks for what belongs to a table. */
const sidecarName = (fileName: string): string => `${fileName}-metadata.json`

const sourcesOf = (account: Account): readonly object[] =>
  sourceNotes(account).map(({ document, outlet, title, url, file, day, sha256 }) => ({
    'dc:identifier': document,
    'dc:publisher': outlet,
    'dc:title': title,
    'dc:date': day,
    'dc:relation': url ?? file,
    'dc:description': `SHA-256 of the page as read: ${sha256}`,
  }))

/** What CSVW readers look for beside a table: its columns with types, its sources and its rights. */
export const csvwSidecar =
  (title: string, { unit, fields }: Dictionary, primaryKey: readonly string[]) =>
  (account: Account, fileName: string): Sidecar => ({
    fileName: sidecarName(fileName),
    mediaType: 'application/csvm+json',
    text: json({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
      url: fileName,
      'dc:title': title,
      'dc:description': unit,
      'dc:rights': rights.join(' '),
      'dc:source': sourcesOf(account),
      dialect: { encoding: 'utf-8', lineTerminators: ['\r\n'], header: true },
      tableSchema: {
        columns: fields.map(({ name, type, about }) => ({
          name,
          titles: name,
          'dc:description': about,
          datatype: csvwTypes[type],
        })),
        primaryKey,
      },
    }),
  })

/** Sources, rights and fields of an export that is no table. */
export const jsonSidecar =
  (title: string, { unit, fields, notes }: Dictionary) =>
  (account: Account, fileName: string): Sidecar => ({
    fileName: sidecarName(fileName),
    mediaType: 'application/json',
    text: json({ file: fileName, title, unit, rights, notes, fields, sources: sourceNotes(account) }),
  })
