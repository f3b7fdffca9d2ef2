import { describe, expect, test } from 'vitest'
import { decode } from './charset.ts'

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([...part]))))

/** "Марса" in Windows-1251. */
const marsa1251 = [0xcc, 0xe0, 0xf0, 0xf1, 0xe0]

describe('decode', () => {
  test.each([
    ['plain UTF-8', bytes('Città'), 'Città', 'utf-8', 'utf-8', false],
    ['a byte-order mark is no text', bytes([0xef, 0xbb, 0xbf], 'Marsa'), 'Marsa', 'utf-8', 'bom', false],
    ['UTF-16', bytes([0xff, 0xfe, 0x4d, 0, 0x61, 0]), 'Ma', 'utf-16le', 'bom', false],
    [
      'meta charset',
      bytes('<meta charset="windows-1251">', marsa1251),
      'Марса',
      'windows-1251',
      'declared',
      false,
    ],
    [
      'http-equiv',
      bytes('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', marsa1251),
      'Марса',
      'windows-1251',
      'declared',
      false,
    ],
    [
      'XML',
      bytes('<?xml version="1.0" encoding="windows-1251"?>', marsa1251),
      'Марса',
      'windows-1251',
      'declared',
      false,
    ],
    [
      'declared Latin-1, but UTF-8',
      bytes('<meta charset="iso-8859-1">Città'),
      'Città',
      'utf-8',
      'utf-8',
      true,
    ],
    ['an unknown declaration', bytes('<meta charset="klingon">Marsa'), 'Marsa', 'utf-8', 'utf-8', false],
    ['UTF-8 cut inside a letter', bytes('Cittàà'.repeat(20), [0xc3]), 'Cittàà', 'utf-8', 'utf-8', true],
  ])('%s', (_, input, text, encoding, by, doubted) => {
    const decoded = decode(input)
    expect(decoded.text).toContain(text)
    expect(decoded.text).not.toContain('\ufffd')
    expect([decoded.encoding, decoded.by, decoded.doubt !== null]).toEqual([encoding, by, doubted])
  })

  test('detects an encoding that nothing declares', () => {
    const text = 'Урядові війська увійшли до міста Марса після дводенного бою, повідомив речник армії'
    const encoded = [...text].map(letter => {
      const code = letter.charCodeAt(0)
      if (code >= 0x410 && code <= 0x44f) return code - 0x350
      return letter === 'і' ? 0xb3 : letter === 'ї' ? 0xbf : code
    })
    const decoded = decode(Uint8Array.from(encoded))
    expect(decoded.text).toBe(text)
    expect(decoded.by).toBe('detected')
    expect(decoded.doubt).not.toBeNull()
  })
})

test('UTF-8 into which windows-1252 was pasted is read as both', () => {
  const bytes = Buffer.concat([
    Buffer.from('The army’s “new” front – Marsa. ', 'utf8'),
    Buffer.from('Caf\xe9 was hit.', 'latin1'),
  ])
  expect(decode(bytes)).toMatchObject({
    text: 'The army’s “new” front – Marsa. Café was hit.',
    doubt: 'UTF-8 with windows-1252 in it: read as both',
  })
})

test('UTF-16 that lost its mark', () => {
  const little = Buffer.from('Troops entered Marsa.', 'utf16le')
  expect(decode(little).text).toBe('Troops entered Marsa.')
  expect(decode(Buffer.from(little).swap16()).text).toBe('Troops entered Marsa.')
  expect(decode(Buffer.from('Troops entered Marsa.')).encoding).toBe('utf-8')
})
