const widthCharacters = 120

/** JSON in which whatever fits on a line stands on one. */
export const compactJson = (value: unknown, indent = '', before = ''): string => {
  const line = JSON.stringify(value, null, 1)
    .replace(/(?<=\[)\n\s*|\n\s*(?=\])/gu, '')
    .replace(/\n\s*/gu, ' ')
  if (indent.length + before.length + line.length < widthCharacters) return line
  if (typeof value !== 'object' || value === null) return line
  const inner = `${indent}  `
  const parts = Array.isArray(value)
    ? value.map(each => `${inner}${compactJson(each, inner)}`)
    : Object.entries(value).map(([key, each]) => {
        const name = `${JSON.stringify(key)}: `
        return `${inner}${name}${compactJson(each, inner, name)}`
      })
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`
}
