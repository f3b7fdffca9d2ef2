import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { usageError } from '../read/index.ts'
import type { ExportContext } from './format.ts'

/**
 * A private key as a signer of archives: anonymous signatures after "WACZ Signing and Verification" 0.1.0 (ECDSA over
 * P-384 with SHA-256, as ArchiveWeb.page makes them). Throws a usage error for what is no such key.
 */
export const readSigningKey = (pem: string): NonNullable<ExportContext['sign']> => {
  const key = parsedKey(pem)
  if (key.asymmetricKeyDetails?.namedCurve !== 'secp384r1')
    throw usageError(
      '--key: the key is not on the curve P-384: make one with `openssl ecparam -name secp384r1 -genkey -noout -out key.pem`',
    )
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')
  return hash => ({
    signature: sign('sha256', Buffer.from(hash), { key, dsaEncoding: 'ieee-p1363' }).toString('base64'),
    publicKey,
  })
}

const parsedKey = (pem: string): KeyObject => {
  try {
    return createPrivateKey(pem)
  } catch (cause) {
    throw usageError(`--key: the file holds no private key in PEM (${(cause as Error).message})`)
  }
}
