import { method, WxFailure } from './answer'

/** WeChat: 1 MB for one key, 10 MB for all. */
const oneKey = 1024 * 1024
const allKeys = 10 * oneKey
const prefix = 'wx:'

function keys(): string[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
}

function size(): number {
  return keys().reduce((sum, key) => sum + (localStorage.getItem(prefix + key)?.length ?? 0), 0)
}

function get(key: string): unknown {
  const kept = localStorage.getItem(prefix + key)
  return kept === null ? '' : (JSON.parse(kept) as { data: unknown }).data
}

function set(key: string, data: unknown): void {
  const kept = JSON.stringify({ data })
  if (kept.length > oneKey) throw new WxFailure('entry size limit reached')
  if (size() + kept.length > allKeys) throw new WxFailure('exceed storage max size 10Mb')
  localStorage.setItem(prefix + key, kept)
}

function remove(key: string): void {
  localStorage.removeItem(prefix + key)
}

function clear(): void {
  for (const key of keys()) remove(key)
}

const info = () => ({ keys: keys(), currentSize: Math.ceil(size() / 1024), limitSize: allKeys / 1024 })

export const storage = {
  getStorageSync: get,
  setStorageSync: set,
  removeStorageSync: remove,
  clearStorageSync: clear,
  getStorageInfoSync: info,
  getStorage: method('getStorage', ({ key }) => {
    if (!keys().includes(String(key))) throw new WxFailure('data not found')
    return { data: get(String(key)) }
  }),
  setStorage: method('setStorage', ({ key, data }) => set(String(key), data)),
  removeStorage: method('removeStorage', ({ key }) => remove(String(key))),
  clearStorage: method('clearStorage', clear),
  getStorageInfo: method('getStorageInfo', info),
}
