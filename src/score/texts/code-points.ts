/** From offsets in code points to offsets in UTF-16 units. The same number for texts without rare characters. */
export const unitOffsets = (text: string): ((codePoint: number) => number) => {
  const rare: number[] = []
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code >= 0xd800 && code < 0xdc00) rare.push(index - rare.length)
  }
  return rare.length === 0
    ? offset => offset
    : offset => offset + rare.filter(codePoint => codePoint < offset).length
}

/** From offsets in UTF-16 units to offsets in code points. */
export const codePointOffsets = (text: string): ((unit: number) => number) => {
  const toUnit = unitOffsets(text)
  return unit => {
    let point = unit
    while (toUnit(point) > unit) point--
    return point
  }
}
