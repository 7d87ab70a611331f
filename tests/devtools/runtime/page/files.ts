interface StoredFile {
  readonly bytes: ArrayBuffer
  readonly type: string
  readonly url: string
}

const files = new Map<string, StoredFile>()
let made = 0

/** Keeps bytes under a path of the phone; without a path a temporary one is made. */
export function storeFile(bytes: ArrayBuffer, type: string, path = `wxfile://tmp_${(made += 1)}.${extensions[type] ?? 'bin'}`): string {
  files.set(path, { bytes, type, url: URL.createObjectURL(new Blob([bytes], { type })) })
  return path
}

const extensions: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' }

export function findFile(path: string): StoredFile | undefined {
  return files.get(path)
}

export function dropFile(path: string): boolean {
  return files.delete(path)
}

/** The browser's address of what a page calls `src`: a stored file, something on the net, or a file of the package. */
export function addressOf(src: string): string {
  const stored = files.get(src)
  if (stored) return stored.url
  return /^(https?:|data:|blob:)/.test(src) ? src : `/files/${src.replace(/^\//, '')}`
}

/** Bytes from base64. */
export function fromBase64(words: string): ArrayBuffer {
  return Uint8Array.from(atob(words), (letter) => letter.charCodeAt(0)).buffer
}

/** Base64 of bytes. */
export function toBase64(bytes: ArrayBuffer): string {
  return btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''))
}
