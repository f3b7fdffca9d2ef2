import type { Cell, Column } from './format.ts'

/**
 * Characters with which spreadsheets begin a formula, a full-width form of them included, and those that some skip before
 * looking for one.
 */
const startsFormula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u

/**
 * One cell after RFC 4180. Text that a spreadsheet would run as a formula gets an apostrophe in front, which
 * spreadsheets take for "this is text"; numbers are never touched. Control characters other than line breaks and tabs go.
 */
export const csvCell = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const clean = cell.replace(/[^\P{Cc}\t\r\n]/gu, '')
  const guarded = startsFormula.test(clean) ? `'${clean}` : clean
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** A table after RFC 4180: header line, CRLF line ends, UTF-8 without a byte order mark. */
export const csvText = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  [
    columns.map(({ name }) => csvCell(name)).join(','),
    ...rows.map(row => columns.map(({ read }) => csvCell(read(row))).join(',')),
  ]
    .map(line => `${line}\r\n`)
    .join('')

/** Several values in one cell. */
export const joined = (values: readonly (string | null)[], separator = '; '): string | null => {
  const given = values.filter(value => value !== null && value !== '')
  return given.length === 0 ? null : given.join(separator)
}
