/**
 * The last place where text changes. Characters that print nothing are removed, all spaces become one kind,
 * and the apostrophes and quotation marks of typesetting become the plain ones, so that copies compare equal
 * and every later stage knows one sign for each. Dashes, ellipses and guillemets stay.
 */
export const normalizeText = (text: string): string =>
  repairMojibake(text)
    .replace(markRuns, '$1')
    .replaceAll('ï¿½', '')
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(/[\u0080-\u009f]/g, sign => windowsSigns[sign] ?? '')
    .replace(invisible, '')
    .replace(/[\t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033]|``|''/g, '"')

/** No letter carries more marks than these; a run of thousands would hold up what puts them in order. */
const markRuns = /(\p{M}{16})\p{M}+/gu

/** One line: inner runs of white space become one space, the ends are trimmed. */
export const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Soft hyphens, zero-width spaces and joins of words, directional marks, control characters but the newline. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc\ufffd]/g

/** Windows-1252 signs in text that was decoded as Latin-1. */
const windowsSigns: { readonly [sign: string]: string } = {
  '\u0085': '…',
  '\u0091': "'",
  '\u0092': "'",
  '\u0093': '"',
  '\u0094': '"',
  '\u0095': '•',
  '\u0096': '–',
  '\u0097': '—',
}

/** UTF-8 that was decoded as Windows-1252 before it reached the page ("â€™" for an apostrophe). */
const repairMojibake = (text: string): string =>
  /â€|Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]/.test(text)
    ? text
        .replace(/â€(.)/g, (whole, sign: string) => generalPunctuation[sign] ?? whole)
        .replace(/Ã([\u0080-\u00bf])/g, (_, sign: string) => String.fromCharCode(sign.charCodeAt(0) + 0x40))
        .replace(/Â([\u00a0-\u00bf])/g, '$1')
    : text

/** The third byte of U+2013 … U+2026 as Windows-1252 and Latin-1 show it. */
const generalPunctuation: { readonly [sign: string]: string } = {
  '“': '–',
  '\u0093': '–',
  '”': '—',
  '\u0094': '—',
  '˜': "'",
  '\u0098': "'",
  '™': "'",
  '\u0099': "'",
  œ: '"',
  '\u009c': '"',
  '\u009d': '"',
  '¢': '•',
  '¦': '…',
}
