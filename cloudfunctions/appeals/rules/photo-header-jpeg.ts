import type { PhotoHeader } from './photo-measure'
import { orientationOf } from './photo-orientation'
import { fourAt } from './photo-type'

// Markers of ITU T.81, table B.1. Frames other than baseline, extended and progressive are not found in the wild.
const startOfScan = 0xda
const endOfImage = 0xd9
const exifSegment = 0xe1
const readableFrames = new Set([0xc0, 0xc1, 0xc2])
const otherFrames = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)

/** Where the next marker's code stands, at or after `at`: an FF that is followed by neither a stuffed 00, a fill FF nor a restart. -1 = none. */
function nextMarker(bytes: Uint8Array, at: number): number {
  for (let found = bytes.indexOf(0xff, at); found >= 0; found = bytes.indexOf(0xff, found + 1)) {
    const code = bytes[found + 1]
    if (code !== undefined && code !== 0 && code !== 0xff && !isBare(code)) return found + 1
  }
  return -1
}

/** Walks the segments of a JPEG. Cut when no end of image follows the last scan; what stands behind the end (motion photos) is not looked at. */
export function jpegHeader(bytes: Uint8Array): PhotoHeader {
  const header: PhotoHeader = { width: 0, height: 0, orientation: 1, passes: 0, moves: false, broken: 'cut' }
  for (let at = nextMarker(bytes, 2); at >= 0; ) {
    const marker = bytes[at] ?? 0
    if (marker === endOfImage) return { ...header, broken: header.passes > 0 && header.width > 0 ? undefined : 'cut' }
    const size = ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const body = bytes.subarray(at + 3, at + 1 + Math.max(2, size))
    if (otherFrames.has(marker)) return { ...header, broken: 'unknown' }
    if (readableFrames.has(marker)) readFrame(header, body)
    if (marker === exifSegment && fourAt(body, 0) === 'Exif') header.orientation = orientationOf(body.subarray(6))
    if (marker === startOfScan) header.passes += 1
    at = nextMarker(bytes, at + 1 + Math.max(2, size))
  }
  return header
}

/** The largest frame counts, so that no second frame hides a bomb behind a small one. */
function readFrame(header: PhotoHeader, body: Uint8Array): void {
  const [, a = 0, b = 0, c = 0, d = 0] = body
  const height = (a << 8) | b
  const width = (c << 8) | d
  if (width * height > header.width * header.height) Object.assign(header, { width, height })
}
