import { limits } from '@shared/appeals/limits'
import { type KeptFile, keepFile, newKey } from './files'
import { pickInBrowser } from './photos-h5'
import { pickInWeChat } from './photos-weapp'

/** Lets the person choose up to `room` photos, shrinks them to 1920 px and keeps them on the phone. */
export async function choosePhotos(room: number): Promise<{ files: KeptFile[]; refused: string[] }> {
  const picked = process.env.TARO_ENV === 'h5' ? await pickInBrowser(room) : await pickInWeChat(room)
  const files: KeptFile[] = []
  for (const { source, ...rest } of picked.found) {
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
