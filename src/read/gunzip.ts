import { constants, gunzipSync } from 'node:zlib'

/** What came out of a gzip file. `truncated`: it broke off, and `bytes` is what could be saved. */
export interface Unpacked {
  readonly bytes: Uint8Array
  readonly truncated: boolean
}

/** Unpacks gzip. Null when nothing can be saved, 'too large' when it would pass `maxBytes`. Never throws. */
export const unpack = (packed: Uint8Array, maxBytes: number): Unpacked | null | 'too large' => {
  try {
    return { bytes: gunzipSync(packed, { maxOutputLength: maxBytes }), truncated: false }
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') return 'too large'
  }
  try {
    const bytes = gunzipSync(packed, { maxOutputLength: maxBytes, finishFlush: constants.Z_SYNC_FLUSH })
    return bytes.length === 0 ? null : { bytes, truncated: true }
  } catch {
    return null
  }
}
