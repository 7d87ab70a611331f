import { limits } from '@shared/appeals/limits'
import type { Picked } from './picked'

/** Opens the browser's file picker; in an older browser the promise stays open when the person closes it, which is harmless. */
function pickFiles(room: number, camera: boolean): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.multiple = room > 1
    if (camera) input.setAttribute('capture', 'environment')
    input.style.display = 'none'
    input.setAttribute('aria-label', '选择照片')
    input.onchange = () => {
      resolve([...(input.files ?? [])])
      input.remove()
    }
    // Older browsers do not tell that it was closed without a choice.
    input.oncancel = () => {
      resolve([])
      input.remove()
    }
    document.body.append(input)
    input.click()
  })
}

/** Draws the photo no larger than 1920 px and gives a JPEG; null when the browser cannot read it (HEIC, not a photo). */
async function shrink(file: File): Promise<Blob | null> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (!bitmap) return null
  const ratio = Math.min(1, limits.photoPixels / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * ratio)
  canvas.height = Math.round(bitmap.height * ratio)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.86))
}

/** `camera`: phones open the camera; a PC has only its files, so that `madeAt` is to be looked at. */
export async function pickInBrowser(room: number, chosen: () => void, camera = false): Promise<Picked> {
  const picked: Picked = { found: [], refused: [] }
  const files = await pickFiles(room, camera)
  if (files.length > 0) chosen()
  if (files.length > room) picked.refused.push(`最多 ${limits.photos} 张照片，多选的没有放进来`)
  for (const file of files.slice(0, room)) {
    const small = await shrink(file)
    const heic = /hei[cf]/i.test(file.type) || /\.hei[cf]$/i.test(file.name)
    if (small) picked.found.push({ name: file.name, type: 'image/jpeg', size: small.size, source: small, madeAt: file.lastModified })
    else picked.refused.push(heic ? `“${file.name}”是苹果手机的 HEIC 格式，这里打不开，请换成 JPG 再传` : `“${file.name}”不是能打开的照片`)
  }
  return picked
}
