import { limits } from '@shared/appeals/limits'
import { type KeptFile, keepFile, newKey } from './files'
import type { Picked } from './picked'
import { pickInBrowser } from './photos-h5'
import { pickInWeChat } from './photos-weapp'

interface Kept {
  files: KeptFile[]
  /** A sentence for each that could not be taken. */
  refused: string[]
}

/** Lets the person choose up to `room` photos, shrinks them to 1920 px and keeps them on the phone. `chosen` hears that there is something to wait for. */
export async function choosePhotos(room: number, chosen: () => void): Promise<Kept> {
  return keep(process.env.TARO_ENV === 'h5' ? await pickInBrowser(room, chosen) : await pickInWeChat(room, chosen))
}

/**
 * Takes one photo with the camera. On WeChat it is of this moment; a browser may answer with a file, so that an older one is refused.
 */
export async function takePhoto(_room: number, chosen: () => void): Promise<Kept> {
  const began = Date.now()
  const picked = process.env.TARO_ENV === 'h5' ? await pickInBrowser(1, chosen, true) : await pickInWeChat(1, chosen, true)
  const fresh = picked.found.filter(({ madeAt }) => madeAt === undefined || madeAt >= began - aMoment)
  if (fresh.length < picked.found.length) picked.refused.push('这张不是刚拍的，不能当现场照片；可以点“照片”那一格加进来')
  return keep({ ...picked, found: fresh })
}

/** Whether the camera opens without one more tap: a browser wants one on this page or the one before. */
export function opensByItself(): boolean {
  return process.env.TARO_ENV !== 'h5' || navigator.userActivation?.isActive !== false
}

/** Cameras write the second in which they began. */
const aMoment = 5000

async function keep(picked: Picked): Promise<Kept> {
  const files: KeptFile[] = []
  for (const { source, madeAt: _, ...rest } of picked.found) {
    if (rest.size > limits.photoBytes) {
      picked.refused.push(`“${rest.name}”超过 ${limits.photoBytes / 1024 / 1024} MB，请换一张`)
      continue
    }
    const file: KeptFile = { id: newKey(), kind: 'photo', ...rest }
    await keepFile(file, source)
    files.push(file)
  }
  return { files, refused: picked.refused }
}
