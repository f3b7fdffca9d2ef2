import { detect } from 'chardet'

/** Decoded bytes, with what decided the encoding. `doubt` says why the text may be wrong. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly by: 'bom' | 'declared' | 'utf-8' | 'detected'
  readonly doubt: string | null
}

/** How far into a page its declaration may stand: HTML asks for the first 1,024 bytes, real pages are laxer. */
const declarationBytes = 4_096

/**
 * Decodes bytes: byte-order mark, then the page's own declaration (`<meta charset>`, `http-equiv`, XML), then
 * strict UTF-8, then detection by `chardet`. A declaration of an unknown encoding, or of UTF-8 in bytes that
 * are not UTF-8, is overruled and said in `doubt`. Never throws.
 */
export const decode = (bytes: Uint8Array): Decoded => {
  const mark = byteOrderMark(bytes)
  if (mark) return { text: new TextDecoder(mark).decode(bytes), encoding: mark, by: 'bom', doubt: null }
  const declared = declaredEncoding(bytes)
  const utf8 = decodeStrictly(bytes, 'utf-8')
  if (declared && declared !== 'utf-8') {
    const text = decodeStrictly(bytes, declared)
    // A declared single-byte encoding decodes anything. Bytes that are valid UTF-8 beyond ASCII are UTF-8.
    if (utf8 !== null && hasHighBytes(bytes))
      return {
        text: utf8,
        encoding: 'utf-8',
        by: 'utf-8',
        doubt: `declared ${declared}, but the bytes are UTF-8`,
      }
    if (text !== null) return { text, encoding: declared, by: 'declared', doubt: null }
  }
  if (utf8 !== null)
    return { text: utf8, encoding: 'utf-8', by: declared ? 'declared' : 'utf-8', doubt: null }
  const nearly = mostlyUtf8(bytes)
  if (nearly !== null)
    return { text: nearly, encoding: 'utf-8', by: 'utf-8', doubt: 'some bytes are not UTF-8 and were lost' }
  const mixed = declared === null || declared === 'utf-8' ? decodeMixed(bytes) : null
  if (mixed !== null)
    return {
      text: mixed,
      encoding: 'utf-8',
      by: 'utf-8',
      doubt: 'UTF-8 with windows-1252 in it: read as both',
    }
  const encoding = knownEncoding(detect(bytes) ?? '') ?? 'windows-1252'
  return {
    text: new TextDecoder(encoding).decode(bytes),
    encoding,
    by: 'detected',
    doubt: declared
      ? `declared ${declared}, but the bytes are not: read as ${encoding}`
      : `no encoding declared and not UTF-8: read as ${encoding}`,
  }
}

const byteOrderMark = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return utf16WithoutMark(bytes)
}

/** UTF-16 that lost its mark: nearly every second byte of Latin text is zero. Null for anything else. */
export const utf16WithoutMark = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const head = bytes.subarray(0, 1_024)
  const zeros = [0, 0]
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const [few, many] = [head.length * 0.02, head.length * 0.4]
  if (odd > many && even <= few) return 'utf-16le'
  return even > many && odd <= few ? 'utf-16be' : null
}

const declaredEncoding = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declarationBytes))
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(head)
  const meta = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)
  return knownEncoding((xml ?? meta)?.[1] ?? '')
}

/** The name that TextDecoder knows an encoding by, or null. */
const knownEncoding = (label: string): string | null => {
  try {
    return label === '' ? null : new TextDecoder(label).encoding
  } catch {
    return null
  }
}

const decodeStrictly = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const hasHighBytes = (bytes: Uint8Array): boolean => bytes.some(byte => byte >= 0x80)

/** UTF-8 with a few broken bytes (a page cut in the middle of a letter): its text, or null when it is not that. */
const mostlyUtf8 = (bytes: Uint8Array): string | null => {
  const text = new TextDecoder('utf-8').decode(bytes)
  let broken = 0
  let beyondAscii = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0xfffd) broken++
    else if (code >= 0x80) beyondAscii++
  }
  return broken * 10 <= beyondAscii || (broken === 1 && text.endsWith('\ufffd'))
    ? text.replaceAll('\ufffd', '')
    : null
}

/** Letters beyond ASCII of more than one byte in UTF-8, as a pattern over bytes shown as Latin-1. */
const utf8Letter = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g

/**
 * UTF-8 into which windows-1252 was pasted: its text, with each byte that is no UTF-8 read by itself. Null unless
 * the letters that are UTF-8 outnumber those that are not: by chance that is rare in other encodings.
 */
const decodeMixed = (bytes: Uint8Array): string | null => {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const single = new TextDecoder('windows-1252')
  const double = new TextDecoder('utf-8')
  let [whole, broken] = [0, 0]
  const text = latin.replace(utf8Letter, letter => {
    // The longer, the less by chance.
    if (letter.length > 1) whole += letter.length - 1
    else broken++
    return (letter.length > 1 ? double : single).decode(Buffer.from(letter, 'latin1'))
  })
  return whole > broken ? text : null
}
