import { beforeAll, describe, expect, test } from '@jest/globals'
import { Refusal } from '@shared/platform/refusal'
import fc from 'fast-check'
import { png, progressiveJpeg, quarters, tellingJpeg, webp } from './photo.samples'
import { processPhoto, type ReadyPhoto } from './photo'
import { decodePhoto } from './photo-codecs'
import { photoHeader } from './photo-header'

/** Colours of the four corners, as far as a JPEG keeps them: r g b w. */
async function corners({ bytes }: ReadyPhoto): Promise<string> {
  const { data, width, height } = await decodePhoto(bytes, 'jpeg')
  const name = (x: number, y: number): string => {
    const at = (y * width + x) * 4
    const [red, green, blue] = [...data.subarray(at, at + 3)].map((value) => value > 128)
    return red && green && blue ? 'w' : red ? 'r' : green ? 'g' : blue ? 'b' : '?'
  }
  return name(2, 2) + name(width - 3, 2) + name(2, height - 3) + name(width - 3, height - 3)
}

async function refusalOf(bytes: Uint8Array): Promise<Refusal> {
  const answer = await processPhoto(bytes).catch((error: unknown) => error)
  if (!(answer instanceof Refusal)) throw new Error(`not refused: ${String(answer)}`)
  return answer
}

describe('a photo is made ready to be shown', () => {
  test.each([
    [1, 'rgbw'],
    [2, 'grwb'],
    [3, 'wbgr'],
    [4, 'bwrg'],
    [5, 'rbgw'],
    [6, 'brwg'],
    [7, 'wgbr'],
    [8, 'gwrb'],
  ])('orientation %i stands upright afterwards', async (orientation, expected) => {
    const { photo } = await processPhoto(await tellingJpeg(quarters(), orientation))
    expect(await corners(photo)).toBe(expected)
    expect([photo.width, photo.height]).toEqual(orientation >= 5 ? [20, 40] : [40, 20])
  })

  test.each([
    ['a JPEG', () => tellingJpeg(quarters(), 6)],
    ['a PNG', async () => png(quarters())],
    ['a WebP', async () => webp('lossy')],
  ])('nothing that %s says about its place or maker is left', async (_, make) => {
    const bytes = await make()
    expect(Buffer.from(bytes).includes('GPS')).toBe(true)
    const { photo, thumb } = await processPhoto(bytes)
    for (const part of [photo, thumb]) {
      const text = Buffer.from(part.bytes)
      expect(['GPS', 'Exif', 'xap', 'ICC_PROFILE', '\xff\xfe'].filter((word) => text.includes(Buffer.from(word, 'latin1')))).toEqual([])
    }
  })

  test('a wide photo becomes 1920 pixels wide, its thumbnail 320, both in proportion', async () => {
    const { photo, thumb } = await processPhoto(png(quarters(2500, 1000)))
    expect(photo).toMatchObject({ type: 'image/jpeg', width: 1920, height: 768 })
    expect(thumb).toMatchObject({ type: 'image/jpeg', width: 320, height: 128 })
    expect(photoHeader(photo.bytes, 'jpeg')).toMatchObject({ width: 1920, height: 768, broken: undefined })
    expect(await corners(thumb)).toBe('rgbw')
  })

  test('a single pixel and a one-pixel line survive', async () => {
    expect((await processPhoto(png(quarters(1, 1)))).photo).toMatchObject({ width: 1, height: 1 })
    expect((await processPhoto(png(quarters(4000, 1)))).thumb).toMatchObject({ width: 320, height: 1 })
  })

  test('what is transparent becomes white', async () => {
    const pixels = quarters()
    pixels.data.fill(0)
    expect(await corners((await processPhoto(png(pixels))).photo)).toBe('wwww')
  })

  test('progressive JPEG and both kinds of WebP are read, WebP upright too', async () => {
    expect(await corners((await processPhoto(progressiveJpeg)).photo)).toBe('rgbw')
    expect(await corners((await processPhoto(webp('lossless'))).photo)).toBe('rgbw')
    expect(await corners((await processPhoto(webp('lossy', 8))).photo)).toBe('gwrb')
  })

  test('what a telephone appends behind the picture does not matter', async () => {
    const bytes = Buffer.concat([await tellingJpeg(quarters(), 1), Buffer.from('MotionPhoto_Data and a short film')])
    expect((await processPhoto(bytes)).photo.width).toBe(40)
  })
})

describe('what is no usable photo is refused in plain words that name the attachment', () => {
  const bombJpeg = async (): Promise<Uint8Array> => {
    const bytes = Buffer.from(await tellingJpeg(quarters(), 1))
    const frame = bytes.indexOf(Buffer.from([0xff, 0xc0, 0]))
    bytes.writeUInt16BE(20_000, frame + 5)
    bytes.writeUInt16BE(20_000, frame + 7)
    return bytes
  }
  const manyScans = (): Uint8Array => {
    const bytes = Buffer.from(progressiveJpeg)
    const frame = bytes.indexOf(Buffer.from([0xff, 0xc2]))
    bytes.writeUInt16BE(7000, frame + 5)
    bytes.writeUInt16BE(7000, frame + 7)
    const scan = bytes.subarray(bytes.indexOf(Buffer.from([0xff, 0xda])), -2)
    return Buffer.concat([bytes.subarray(0, -2), ...Array.from({ length: 30 }, () => scan), bytes.subarray(-2)])
  }

  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), '不是照片'],
    ['words', () => Buffer.from('我不是照片'), '不是照片'],
    ['a GIF', () => Buffer.from('GIF89a…'), '不是照片'],
    ['an iPhone HEIC', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'), 'HEIC'],
    ['20 MB', () => Buffer.alloc(20 * 1024 * 1024, 0xff), '10 MB'],
    ['a JPEG cut in half', async () => (await tellingJpeg(quarters(), 1)).subarray(0, 600), '不完整'],
    ['a PNG cut in half', () => png(quarters()).subarray(0, 90), '不完整'],
    ['a WebP cut in half', () => webp('lossy').subarray(0, 120), '不完整'],
    ['a first line only', () => Buffer.from([0xff, 0xd8, 0xff]), '不完整'],
    ['a JPEG bomb of 400 megapixels', bombJpeg, '5000 万像素'],
    ['a PNG bomb of 10 gigapixels', () => png(quarters(), { width: 100_000, height: 100_000 }), '5000 万像素'],
    ['a PNG whose size is a lie', () => png(quarters(), { width: 400, height: 200 }), '损坏'],
    ['a JPEG of hundreds of scans', manyScans, '格式比较特殊'],
    ['a moving WebP', () => webp('lossy', 1, 2), '动图'],
  ])('%s', async (_, make, words) => {
    const refusal = await refusalOf(await make())
    expect(refusal).toMatchObject({ code: 'badInput', field: 'attachments' })
    expect(refusal.sentence).toContain(words)
    expect(refusal.sentence).not.toMatch(/Error|WebAssembly|undefined/)
  })
})

describe('no bytes harm the process', () => {
  let whole: Record<string, Uint8Array>
  beforeAll(async () => {
    const jpeg = await tellingJpeg(quarters(), 6)
    whole = { jpeg, progressive: progressiveJpeg, png: png(quarters()), lossy: webp('lossy'), lossless: webp('lossless') }
  })

  test.each(['jpeg', 'progressive', 'png', 'lossy', 'lossless'])('a %s with bytes changed, cut or doubled is shown or refused', async (name) => {
    const bytes = whole[name] as Uint8Array
    const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255) })
    const cut = fc.option(fc.tuple(fc.nat(bytes.length), fc.nat(bytes.length)), { nil: [0, 0] as [number, number] })
    const damage = fc.record({ changes: fc.array(change, { maxLength: 12 }), cut })
    await fc.assert(
      fc.asyncProperty(damage, async ({ changes, cut: [from, to] }) => {
        const damaged = Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
        for (const { at, to: value } of changes) damaged[at % damaged.length] = value
        const answer = await processPhoto(damaged).catch((error: unknown) => error)
        if (answer instanceof Refusal) return answer.field === 'attachments'
        const { photo, thumb } = answer as Awaited<ReturnType<typeof processPhoto>>
        return photoHeader(photo.bytes, 'jpeg').broken === undefined && thumb.width <= 320
      }),
      { numRuns: 60 },
    )
  })

  test('the next good photo is read after many bad ones', async () => {
    for (let at = 700; at < 760; at += 10) {
      const bad = Buffer.from(whole.jpeg as Uint8Array)
      bad.fill(0x5a, at, bad.length - 2)
      await processPhoto(bad).catch(() => null)
    }
    expect(await corners((await processPhoto(whole.jpeg as Uint8Array)).photo)).toBe('brwg')
  })
})
