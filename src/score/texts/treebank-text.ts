/** Brackets as the Penn Treebank writes them. */
const brackets: readonly (readonly [RegExp, string])[] = [
  [/-LRB- ?/g, '('],
  [/ ?-RRB-/g, ')'],
  [/-LSB- ?/g, '['],
  [/ ?-RSB-/g, ']'],
  [/-LCB- ?/g, '{'],
  [/ ?-RCB-/g, '}'],
]

/** A table's cell of such text: without the quotation marks around it, a paragraph a line. */
export const printedCell = (cell: string): string =>
  printedText(cell.replace(/^\s*"|"\s*$/g, '').trim()).replace(/\n+/g, '\n')

/**
 * Text as it was printed, from text that was cut into words after the Penn Treebank: "`` They do n't -LRB- yet -RRB- . ''"
 * → "“They don't (yet).”" with straight quotation marks. Line breaks stay.
 */
export const printedText = (tokenised: string): string => {
  let text = tokenised
  for (const [pattern, bracket] of brackets) text = text.replace(pattern, bracket)
  return text
    .replace(/`` ?/g, '"')
    .replace(/ ?''/g, '"')
    .replace(/ (n't|'(?:s|re|ve|ll|d|m))(?!\p{L})/giu, '$1')
    .replace(/(\p{L}s) '(?= )/gu, "$1'")
    .replace(/([$£€]) (?=\d)/g, '$1')
    .replace(/ ([.,;:?!%])(?=[\s")\]]|$)/g, '$1')
    .replace(/ +$/gm, '')
}
