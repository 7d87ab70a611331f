export type PhotoType = 'jpeg' | 'png' | 'webp' | 'heic'
export type SoundType = 'mp3' | 'm4a' | 'aac' | 'wav' | 'webm' | 'ogg'

const starts = (bytes: Uint8Array, ...wanted: number[]): boolean => wanted.every((byte, at) => bytes[at] === byte)

/** Four characters at `at`, as the container formats name their parts; shorter past the end. */
export const fourAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))

/** Brands of ISO/IEC 23008-12 (HEIF): Apple writes heic, some Android makers mif1 or msf1; avif is the same box with another codec. */
const heifBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis'])
const soundBrands = new Set(['M4A ', 'M4B ', 'mp41', 'mp42', 'isom', 'iso2', '3gp4', '3gp5', '3gp6'])

/**
 * What the first bytes say a picture is; names and declared types are not believed.
 * `heic` stands for the whole HEIF family, AVIF too, which we name but do not read. Null = none of these.
 */
export function photoTypeOf(bytes: Uint8Array): PhotoType | null {
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (fourAt(bytes, 0) === 'RIFF' && fourAt(bytes, 8) === 'WEBP') return 'webp'
  if (fourAt(bytes, 4) === 'ftyp' && heifBrands.has(fourAt(bytes, 8))) return 'heic'
  return null
}

/** Layer bits 00 of an MPEG frame header mean ADTS, that is AAC; any other layer is MPEG audio (ISO/IEC 11172-3, 13818-7). */
function mpegSound(bytes: Uint8Array): SoundType | null {
  const [first = 0, second = 0, third = 0] = bytes
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return null
  if ((second & 0xf6) === 0xf0) return 'aac'
  const hasLayer = (second & 0x06) !== 0 && (second & 0x18) !== 0x08
  const hasRates = (third & 0xf0) !== 0xf0 && (third & 0x0c) !== 0x0c
  return hasLayer && hasRates ? 'mp3' : null
}

/** What the first bytes say a recorded sound is. A WebM or MP4 file may also hold moving pictures: the first bytes cannot tell. Null = none of these. */
export function soundTypeOf(bytes: Uint8Array): SoundType | null {
  if (fourAt(bytes, 0) === 'RIFF' && fourAt(bytes, 8) === 'WAVE') return 'wav'
  if (fourAt(bytes, 0) === 'OggS') return 'ogg'
  if (starts(bytes, 0x1a, 0x45, 0xdf, 0xa3)) return 'webm'
  if (fourAt(bytes, 4) === 'ftyp' && soundBrands.has(fourAt(bytes, 8))) return 'm4a'
  if (starts(bytes, 0x49, 0x44, 0x33)) return 'mp3'
  return mpegSound(bytes)
}
