import { crc32, deflateSync } from 'node:zlib'

/** A black and white picture as PNG (greyscale, 8 bits), each module `scale` pixels wide. */
export function drawPng(dark: boolean[][], scale: number): Buffer {
  const size = dark.length * scale
  const rows = dark.flatMap((row) => {
    const line = Buffer.concat([Buffer.from([0]), ...row.map((on) => Buffer.alloc(scale, on ? 0 : 255))])
    return Array.from({ length: scale }, () => line)
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header[8] = 8
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}
