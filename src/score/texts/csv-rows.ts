/** Rows of a CSV text (RFC 4180): quoted fields may hold commas, line ends and doubled quotation marks. */
export const csvRows = (content: string): readonly (readonly string[])[] => {
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let quoted = false
  const endField = (): void => {
    row.push(field)
    field = ''
  }
  const endRow = (): void => {
    endField()
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  for (let at = 0; at < content.length; at++) {
    const letter = content.charAt(at)
    if (quoted) {
      if (letter !== '"') field += letter
      else if (content.charAt(at + 1) === '"') {
        field += letter
        at++
      } else quoted = false
    } else if (letter === '"') quoted = true
    else if (letter === ',') endField()
    else if (letter === '\n') endRow()
    else if (letter !== '\r') field += letter
  }
  if (field !== '' || row.length > 0) endRow()
  return rows
}
