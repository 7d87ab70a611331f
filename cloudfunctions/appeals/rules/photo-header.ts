import { jpegHeader } from './photo-header-jpeg'
import type { PhotoHeader } from './photo-measure'
import { orientationOf } from './photo-orientation'
import { fourAt, type PhotoType } from './photo-type'

export const noHeader: PhotoHeader = { width: 0, height: 0, orientation: 1, passes: 1, moves: false, broken: 'cut' }

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Chunks of a PNG (W3C PNG, section 5): size, name, body, check sum. Cut when IEND is not there. */
function pngHeader(bytes: Uint8Array): PhotoHeader {
  const view = viewOf(bytes)
  const header = { ...noHeader }
  for (let at = 8; at + 12 <= bytes.length; ) {
    const size = view.getUint32(at)
    const name = fourAt(bytes, at + 4)
    const body = bytes.subarray(at + 8, at + 8 + size)
    if (body.length < size) return header
    if (name === 'IHDR' && size >= 8) Object.assign(header, { width: view.getUint32(at + 8), height: view.getUint32(at + 12) })
    if (name === 'eXIf') header.orientation = orientationOf(body)
    if (name === 'IEND') return { ...header, broken: undefined }
    at += 12 + size
  }
  return header
}

/** Size of one coded frame of a WebP: lossy (RFC 6386, 9.1), lossless (RFC 9649, 3.4) or the canvas of the extended form. */
function webpSize(name: string, body: Uint8Array): { width: number; height: number } | null {
  const [a = 0, b = 0, c = 0, d = 0] = body.subarray(name === 'VP8 ' ? 6 : name === 'VP8L' ? 1 : 4)
  if (name === 'VP8 ') return { width: (a | (b << 8)) & 0x3fff, height: (c | (d << 8)) & 0x3fff }
  if (name === 'VP8L') return { width: 1 + (a | ((b & 0x3f) << 8)), height: 1 + ((b >> 6) | (c << 2) | ((d & 0x0f) << 10)) }
  if (name !== 'VP8X') return null
  const [e = 0, f = 0] = body.subarray(8)
  return { width: 1 + (a | (b << 8) | (c << 16)), height: 1 + (d | (e << 8) | (f << 16)) }
}

/** Chunks of a RIFF file (RFC 9649). The largest size any chunk claims is the one that counts: none may hide a bomb behind a small canvas. */
function webpHeader(bytes: Uint8Array): PhotoHeader {
  const view = viewOf(bytes)
  const header = { ...noHeader }
  if (bytes.length < 20 || view.getUint32(4, true) + 8 > bytes.length) return header
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = fourAt(bytes, at)
    const size = view.getUint32(at + 4, true)
    const body = bytes.subarray(at + 8, at + 8 + size)
    const found = webpSize(name, body)
    if (found && found.width * found.height > header.width * header.height) Object.assign(header, found)
    if (name === 'VP8X') header.moves = ((body[0] ?? 0) & 2) !== 0
    if (name === 'EXIF') header.orientation = orientationOf(fourAt(body, 0) === 'Exif' ? body.subarray(6) : body)
    at += 8 + size + (size % 2)
  }
  return { ...header, broken: undefined }
}

/** Reads size, orientation and completeness without decoding. Never throws: damage is said in `broken`. */
export function photoHeader(bytes: Uint8Array, type: Exclude<PhotoType, 'heic'>): PhotoHeader {
  switch (type) {
    case 'jpeg':
      return jpegHeader(bytes)
    case 'png':
      return pngHeader(bytes)
    case 'webp':
      return webpHeader(bytes)
  }
}
