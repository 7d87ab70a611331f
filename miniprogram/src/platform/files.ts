import Taro from '@tarojs/taro'
import { dropInBrowser, keepInBrowser, readInBrowser } from './files-h5'

/** A photo or sound that this phone keeps until it has been sent. */
export interface KeptFile {
  id: string
  kind: 'photo' | 'sound'
  name: string
  type: string
  /** Bytes. */
  size: number
}

/** What a draft or a parcel keeps of it; `remote` = its id at the house, once it is up. */
export interface Held {
  file: KeptFile
  remote: string | null
}

const shown = new Map<string, string>()

/** A new name that no other phone will choose. */
export function newKey(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}${Math.random().toString(36).slice(2, 8)}`
}

function weChatPath(id: string): string {
  return `${Taro.env.USER_DATA_PATH}/${id}`
}

/** Keeps it: `source` is a Blob in a browser, a temporary path on WeChat. */
export async function keepFile(file: KeptFile, source: Blob | string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') return keepInBrowser(file.id, source as Blob)
  Taro.getFileSystemManager().saveFileSync(source as string, weChatPath(file.id))
}

/** What an image element can show; null when the phone has lost it. */
export async function showFile(id: string): Promise<string | null> {
  if (process.env.TARO_ENV !== 'h5') return weChatPath(id)
  const before = shown.get(id)
  if (before) return before
  const bytes = await readInBrowser(id).catch(() => null)
  if (!bytes) return null
  const url = URL.createObjectURL(bytes)
  shown.set(id, url)
  return url
}

/** The bytes to send; null when the phone has lost them. */
export async function readFile(id: string): Promise<Blob | ArrayBuffer | null> {
  if (process.env.TARO_ENV === 'h5') return readInBrowser(id).catch(() => null)
  try {
    return Taro.getFileSystemManager().readFileSync(weChatPath(id)) as ArrayBuffer
  } catch {
    return null
  }
}

export async function dropFile(id: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') return dropInBrowser(id).catch(() => undefined)
  Taro.getFileSystemManager().unlink({ filePath: weChatPath(id), fail: () => undefined })
}
