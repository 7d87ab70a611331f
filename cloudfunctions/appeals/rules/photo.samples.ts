import { crc32, deflateSync } from 'node:zlib'
import { encodeJpeg } from './photo-codecs'
import type { Pixels } from './photo-pixels'

/** Red and green above blue and white: tells every turn and mirror image from every other. 40 × 20 pixels. */
export function quarters(width = 40, height = 20): Pixels {
  const colours = [
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
    [255, 255, 255],
  ] as const
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let at = 0; at < width * height; at++) {
    const quarter = (at % width < width / 2 ? 0 : 1) + (at < (width * height) / 2 ? 0 : 2)
    data.set(colours[quarter as 0 | 1 | 2 | 3], at * 4)
  }
  return { data, width, height }
}

const segment = (marker: number, body: Buffer): Buffer => Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff]), body])

/** A TIFF block with one entry, the orientation. */
export const tiff = (orientation: number): Buffer =>
  Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0])

/** A JPEG as a telephone writes it: orientation, and words about the place in EXIF, XMP and a comment. */
export async function tellingJpeg(pixels: Pixels, orientation: number): Promise<Uint8Array> {
  const plain = Buffer.from(await encodeJpeg(pixels, 95))
  const exif = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff(orientation), Buffer.from('GPS 28.20N 112.90E')]))
  const xmp = segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>GPS home</x:xmpmeta>'))
  const profile = segment(0xe2, Buffer.from('ICC_PROFILE\0GPS profile'))
  const comment = segment(0xfe, Buffer.from('GPS taken at home'))
  return Buffer.concat([plain.subarray(0, 2), exif, xmp, profile, comment, plain.subarray(2)])
}

const chunk = (name: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name), body])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(body.length, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}

/** A PNG with transparency and a note; `claimed` writes another size into its header, as a decompression bomb does. */
export function png({ data, width, height }: Pixels, claimed = { width, height }): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(claimed.width, 0)
  header.writeUInt32BE(claimed.height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const rows = Array.from({ length: height }, (_, y) => Buffer.concat([Buffer.of(0), Buffer.from(data.subarray(y * width * 4, (y + 1) * width * 4))]))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const body = [chunk('IHDR', header), chunk('tEXt', Buffer.from('GPS\0home')), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([signature, ...body])
}

/** The same quarters as a browser's canvas writes them: the coded frame only, with and without loss. */
const frames = {
  lossy:
    'VlA4ILIAAAAQBwCdASooABQAPmUoj0WkIqEapABABkSyAGCFSD8JfxVmAH8A/FXFAP4B7f+4Abw1+lfWzAjeZSudo0W0xr0iAAD+9BnzeTowI7z/+UqPiUliVb8X/+pUPok4v//+Whfln5Ohc2K3np2fQ9kHP+tb/cw94E1NXiW4lN2pP/g1/ECKbyvcmCOIvPdpB1C/+yZYHH7+/xnc/7Zlz39G9/2f5ruNftwFZz7LC92vJlVz2mYA',
  lossless: 'VlA4TC4AAAAvJ8AEAB8gEEjeHzqN+RcQFPwf3fxHZA+AINtmkpO85AQOENH/2Lap+gxAVccB',
}

/** A WebP in the extended form, with an EXIF chunk as telephones add it. `flags` 2 marks it as moving. */
export function webp(kind: keyof typeof frames, orientation = 1, flags = 8): Uint8Array {
  const part = (name: string, body: Buffer): Buffer => {
    const size = Buffer.alloc(4)
    size.writeUInt32LE(body.length)
    return Buffer.concat([Buffer.from(name), size, body, Buffer.alloc(body.length % 2)])
  }
  const canvas = part('VP8X', Buffer.from([flags, 0, 0, 0, 39, 0, 0, 19, 0, 0]))
  const exif = part('EXIF', Buffer.concat([tiff(orientation), Buffer.from('GPS home')]))
  return part('RIFF', Buffer.concat([Buffer.from('WEBP'), canvas, Buffer.from(frames[kind], 'base64'), exif]))
}

/** The quarters as a progressive JPEG of several scans. */
export const progressiveJpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wCEAAgICAgJCAkKCgkNDgwODRMREBARExwUFhQWFBwrGx8bGx8bKyYuJSMlLiZENS8vNUROQj5CTl9VVV93cXecnNEBCAgICAkICQoKCQ0ODA4NExEQEBETHBQWFBYUHCsbHxsbHxsrJi4lIyUuJkQ1Ly81RE5CPkJOX1VVX3dxd5yc0f/CABEIABQAKAMBIgACEQEDEQH/xAAuAAEBAQEBAAAAAAAAAAAAAAAABwYECAEAAwEBAAAAAAAAAAAAAAAABQYHAwj/2gAMAwEAAhADEAAAAMWzg3UaRpeayIcQkithi14rHWbdebSSQgC3r//EAC0QAAACBAsJAAAAAAAAAAAAAAAEAgUQFAEGBxITFlNUoaPRFTJCREaChMHD/9oACAEBAAE/AGRd5rs9tfzdrhAH83a4QCSQmWW23H5ClonaZw708VYUdzzE9RVhR3PMT1bIj1F4n0b/AP/EACoRAAECAwIPAAAAAAAAAAAAAAIEBQADBgEQEhYXMjZBU1Ryg5GSs9HS/9oACAECAQE/AMmL9vSHvP4h5pFyRuShPMnJ7TDAzSLWPDGLi7ayeperqu0hXcrxjd//xAAlEQABAwIDCQAAAAAAAAAAAAACAwQFAAYQktISExYXISIzU1T/2gAIAQMBAT8A5iwnzPcga6vCPWuC4n8q0IAQX3WyKvQ+xMQrhKR9zfMWnBDxDh//2Q==',
  'base64',
)
