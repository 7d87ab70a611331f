import { limits } from '@shared/appeals/limits'
import { Refusal } from '@shared/platform/refusal'

const photos = ['image/jpeg', 'image/png', 'image/webp']
const sounds = ['audio/mpeg', 'audio/mp4', 'audio/aac', 'audio/wav', 'audio/webm', 'audio/ogg', 'audio/x-m4a']

/** Refuses by name what will not be taken, before a byte is sent: kind and size as the client states them. */
export function assertTakeable(file: { kind: 'photo' | 'sound'; name: string; type: string; size: number }): void {
  const refuse = (why: string, field: string, sentence: string) => new Refusal('badInput', why, { field, sentence })
  if (/\.(heic|heif)$/i.test(file.name) || /heic|heif/i.test(file.type)) throw refuse('HEIC', 'type', `“${file.name}”是 HEIC 格式，请在相册里转成 JPG 再选`)
  const base = file.type.split(';')[0] ?? ''
  if (file.kind === 'photo' && !photos.includes(base)) throw refuse(`type ${file.type}`, 'type', `“${file.name}”不是照片，只能传 JPG、PNG、WebP`)
  if (file.kind === 'sound' && !sounds.includes(base)) throw refuse(`type ${file.type}`, 'type', '这段录音的格式不支持')
  const most = file.kind === 'photo' ? limits.photoBytes : limits.soundBytes
  if (file.size > most) throw refuse(`${file.size} bytes`, 'size', `“${file.name}”太大了，每个文件最多 10 MB`)
}
