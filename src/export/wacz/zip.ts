import { crc32 } from 'node:zlib'

export interface ZipEntry {
  /** With forward slashes. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** Largest archive that the plain ZIP format can hold. */
const mostBytes = 0xff_ff_ff_ff

/** Day and midnight as DOS writes them; ZIP knows nothing before 1980. */
const dosDate = (day: string): number => {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number)
  return year < 1980 ? 0x21 : ((year - 1980) << 9) | (month << 5) | date
}

/** UTF-8 names, version 2.0 of the format. */
const flags = 0x0800
const version = 20

/**
 * A ZIP file without compression (method "stored"), so that readers can take parts of it by offset. All entries carry
 * one day, for equal bytes from equal entries. Throws when the whole is larger than ZIP without extensions can hold.
 */
export const zipOf = (entries: readonly ZipEntry[], day: string): Uint8Array => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { path, bytes } of entries) {
    const name = Buffer.from(path)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(version, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(0, 4)
    common.writeUInt16LE(0, 6)
    common.writeUInt16LE(dosDate(day), 8)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(bytes.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(name.length, 22)
    common.writeUInt16LE(0, 24)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, bytes])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([version, 0]), common, tail, name]),
    )
    parts.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  if (offset + central.length > mostBytes)
    throw new Error(
      `the archive would have ${offset + central.length} bytes, more than a ZIP file can hold: export fewer pages (--since, --until)`,
    )
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, central, Buffer.from('PK\x05\x06', 'latin1'), end])
}
