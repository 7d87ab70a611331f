import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

/** Derives the keys of the house from one secret of at least 32 bytes (HKDF-SHA256, RFC 5869). */
export function deriveKeys(secret: Buffer): { data: Buffer; index: Buffer; session: Buffer } {
  if (secret.length < 32) throw new Error('DATA_KEY must hold at least 32 bytes (base64)')
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'wusedai', purpose, 32))
  return { data: derive('personal data'), index: derive('blind index'), session: derive('session') }
}

/** Personal data at rest: AES-256-GCM, `nonce(12) ‖ tag(16) ‖ ciphertext`. */
export function seal(key: Buffer, plain: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** @throws Error when the bytes were changed or sealed with another key. */
export function unseal(key: Buffer, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

/** A keyed hash to find a sealed thing by, without storing it (blind index). */
export function blindIndex(key: Buffer, what: string): string {
  return createHmac('sha256', key).update(what).digest('base64url').slice(0, 22)
}

export function hashCode(code: string): string {
  return createHash('sha256').update(code).digest('base64url')
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** A code for people, 5 random bits a letter: 16 letters are 80 bits. Crockford's base 32, no I, L, O, U. */
export function randomCode(letters: number): string {
  return Array.from(randomBytes(letters), (byte) => alphabet[byte % 32]).join('')
}

/** `session id . expiry (ms) . signature`: only the house can make one, and it ends by itself. */
export function signToken(key: Buffer, sessionId: string, expiresAt: Date): string {
  const body = `${sessionId}.${expiresAt.getTime()}`
  return `${body}.${createHmac('sha256', key).update(body).digest('base64url')}`
}

/** The session id of a genuine token that has not expired, or null. */
export function readToken(key: Buffer, token: string, now: Date): string | null {
  const [sessionId = '', expiry = '', signature = ''] = token.split('.')
  const right = createHmac('sha256', key).update(`${sessionId}.${expiry}`).digest()
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null
  return Number(expiry) > now.getTime() ? sessionId : null
}
