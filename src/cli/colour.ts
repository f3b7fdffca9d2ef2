/** Styles for text on a terminal; plain text everywhere else and with NO_COLOR set. */
const isColoured = process.stdout.isTTY === true && !process.env.NO_COLOR

const style =
  (open: number, close: number) =>
  (text: string): string =>
    isColoured ? `\u001b[${open}m${text}\u001b[${close}m` : text

export const bold = style(1, 22)
export const dim = style(2, 22)
export const yellow = style(33, 39)
export const green = style(32, 39)
export const red = style(31, 39)
