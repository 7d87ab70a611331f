import { limits } from '@shared/appeals/limits'
import { Refusal } from '@shared/platform/refusal'
import { decodePhoto, encodeJpeg } from './photo-codecs'
import { photoHeader } from './photo-header'
import type { PhotoHeader } from './photo-measure'
import { type Pixels, shrink, upright } from './photo-pixels'
import { type PhotoType, photoTypeOf } from './photo-type'

/** A picture as it is kept and shown: a JPEG that carries nothing but its pixels. Width and height in pixels. */
export interface ReadyPhoto {
  bytes: Uint8Array
  type: 'image/jpeg'
  width: number
  height: number
}

/** Said in Chinese as 5000 万像素. */
const megapixels = 50
/** Pixels times passes that we are ready to compute; an ordinary progressive photo has about ten passes. */
const mostWork = 1_000_000_000
const thumbPixels = 320
const quality = 82

const refuse = (why: string, sentence: string): Refusal => new Refusal('badInput', why, { field: 'attachments', sentence })

/** What is refused by name, because the person can do something about it. */
function readableType(bytes: Uint8Array): Exclude<PhotoType, 'heic'> {
  if (bytes.length > limits.photoBytes) throw refuse(`photo of ${bytes.length} bytes`, '这张照片超过 10 MB 了，请压缩后再传')
  const type = photoTypeOf(bytes)
  if (type === null) throw refuse('bytes are no photo', '这个文件不是照片，请上传 JPG、PNG 或 WebP 格式的照片')
  if (type === 'heic') throw refuse('photo is HEIC', '暂不支持 HEIC 格式的照片，请在手机相机设置里改成“兼容性最佳”（JPG），或截一张图再传')
  return type
}

function checkHeader({ width, height, passes, moves, broken }: PhotoHeader): void {
  if (broken === 'unknown') throw refuse('unreadable kind of JPEG', '这张照片的格式比较特殊，读不出来，请截一张图再传')
  const pixels = width * height
  if (pixels > megapixels * 1_000_000) throw refuse(`photo of ${width}×${height}`, `这张照片太大了（超过 ${megapixels}00 万像素），请缩小后再传`)
  if (pixels * passes > mostWork) throw refuse(`photo of ${passes} passes`, '这张照片的格式比较特殊，读不出来，请截一张图再传')
  if (moves) throw refuse('moving picture', '暂不支持动图，请上传普通照片')
  if (broken || pixels === 0) throw refuse('photo is cut off', '这张照片不完整，可能没有传完，请重新上传')
}

/** The codec's own words go to the log; WASM traps, memory and plain errors all mean the same to a person. */
async function decoded(bytes: Uint8Array, type: Exclude<PhotoType, 'heic'>): Promise<Pixels> {
  try {
    return await decodePhoto(bytes, type)
  } catch (error) {
    throw refuse(`${type} does not decode: ${String(error)}`, '这张照片打不开，可能已经损坏，请换一张或重新拍')
  }
}

async function ready(pixels: Pixels): Promise<ReadyPhoto> {
  return { bytes: await encodeJpeg(pixels, quality), type: 'image/jpeg', width: pixels.width, height: pixels.height }
}

/**
 * Makes what may be shown out of what was sent: upright, at most 1,920 px (thumbnail 320 px) on the longer side, encoded
 * anew, so that place, time, device and every other note in the file are gone. Colours are taken as sRGB.
 * @throws Refusal `badInput` on `attachments`: over 10 MB, no photo, HEIC, moving, cut off, damaged, over 50 megapixels (read
 * from the header, before anything is decoded). Bytes of any kind leave the process unharmed.
 */
export async function processPhoto(bytes: Uint8Array): Promise<{ photo: ReadyPhoto; thumb: ReadyPhoto }> {
  const type = readableType(bytes)
  const header = photoHeader(bytes, type)
  checkHeader(header)
  const photo = upright(shrink(await decoded(bytes, type), limits.photoPixels), header.orientation)
  return { photo: await ready(photo), thumb: await ready(shrink(photo, thumbPixels)) }
}
