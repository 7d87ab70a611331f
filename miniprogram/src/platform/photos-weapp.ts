import { limits } from '@shared/appeals/limits'
import Taro from '@tarojs/taro'
import type { Picked } from './picked'

/** No larger than 1920 px, as JPEG. WeChat turns most HEIC photos into JPEG here. */
async function shrink(path: string): Promise<string> {
  const info = await Taro.getImageInfo({ src: path }).catch(() => null)
  if (!info) return path
  const larger = Math.max(info.width, info.height) > limits.photoPixels
  if (!larger && (info.type === 'jpeg' || info.type === 'png')) return path
  const side = info.width >= info.height ? { compressedWidth: limits.photoPixels } : { compressedHeight: limits.photoPixels }
  const { tempFilePath } = await Taro.compressImage({ src: path, quality: 86, ...(larger ? side : {}) })
  return tempFilePath
}

const nameOf = (path: string) => path.split('/').pop() ?? '照片'

async function read(path: string, picked: Picked): Promise<void> {
  const small = await shrink(path).catch(() => path)
  const info = await Taro.getImageInfo({ src: small }).catch(() => null)
  const type = info?.type === 'png' ? 'image/png' : info?.type === 'jpeg' || info?.type === 'jpg' ? 'image/jpeg' : null
  if (!type) {
    const heic = /\.hei[cf]$/i.test(small)
    picked.refused.push(heic ? `“${nameOf(path)}”是苹果手机的 HEIC 格式，这里打不开，请换成 JPG 再传` : `“${nameOf(path)}”不是能打开的照片`)
    return
  }
  const { size } = Taro.getFileSystemManager().statSync(small) as { size: number }
  picked.found.push({ name: nameOf(path), type, size, source: small })
}

export async function pickInWeChat(room: number, chosen: () => void, camera = false): Promise<Picked> {
  const picked: Picked = { found: [], refused: [] }
  const sourceType: ('camera' | 'album')[] = camera ? ['camera'] : ['camera', 'album']
  const media = await Taro.chooseMedia({ count: room, mediaType: ['image'], sourceType, sizeType: ['compressed'] }).catch(() => null)
  if (media) chosen()
  for (const file of media?.tempFiles ?? []) await read(file.tempFilePath, picked)
  return picked
}
