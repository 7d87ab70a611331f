import Taro from '@tarojs/taro'
import { call, Refused } from './call'
import { type Held, type KeptFile, readFile } from './files'

type Progress = (share: number) => void

/** Sends those that are not up yet, one after the other; `save` is told after each. */
export async function sendFiles(files: readonly Held[], save: () => void = () => undefined): Promise<void> {
  for (const held of files) {
    if (held.remote) continue
    held.remote = await sendFile(held.file)
    save()
  }
}

/** Sends a kept file to the store and gives its attachment id: the same one however often it is sent. `told` hears the share done, 0–1. */
export async function sendFile(file: KeptFile, told: Progress = () => undefined): Promise<string> {
  const bytes = await readFile(file.id)
  if (!bytes) throw new Refused('badInput', `“${file.name}”在手机里找不到了，请重新选一次`, 'attachments')
  told(0.05)
  const { id, url, headers, there } = await call.appeals.startUpload({ kind: file.kind, name: file.name, type: file.type, size: file.size, key: file.id })
  if (there) return id
  told(0.15)
  const put = process.env.TARO_ENV === 'h5' ? putInBrowser : putInWeChat
  const status = await put(url, headers, bytes, (share) => told(0.15 + share * 0.75))
  if (status < 200 || status > 299) throw new Refused('unavailable', `“${file.name}”没有传上去，请再试一次`, 'attachments')
  await call.appeals.finishUpload({ id })
  told(1)
  return id
}

type Put = (url: string, headers: Record<string, string>, bytes: Blob | ArrayBuffer, told: Progress) => Promise<number>

const lost = () => new Refused('offline', '照片传到一半断网了，有信号时接着传')

/** XMLHttpRequest rather than fetch: only it tells how much has gone up. */
const putInBrowser: Put = (url, headers, bytes, told) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => event.lengthComputable && told(event.loaded / event.total)
    request.onload = () => resolve(request.status)
    request.onerror = () => reject(lost())
    request.send(bytes as Blob)
  })

/** A presigned PUT wants the bare bytes, which wx.uploadFile cannot send. */
const putInWeChat: Put = async (url, headers, bytes) => {
  const answer = await Taro.request({ url, method: 'PUT', header: headers, data: bytes as ArrayBuffer, timeout: 60_000 }).catch(() => null)
  if (!answer) throw lost()
  return answer.statusCode
}
