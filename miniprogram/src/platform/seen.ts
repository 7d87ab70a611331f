import Taro from '@tarojs/taro'
import { asRefused } from './call'
import { kept } from './kept'

/** What was last read from the house, kept for when there is no network. The newest stand first. */
const index = kept<{ key: string; at: string }[]>('seen', [])
/** What is shown from then, because it cannot be asked now: since when it was read. In memory only. */
export const stale = kept<Record<string, string>>(null, {})

const most = 40
const storageOf = (key: string) => `seen.${key}`

function keep(key: string, value: unknown): void {
  const listed = [{ key, at: new Date().toISOString() }, ...index.get().filter((one) => one.key !== key)]
  for (const old of listed.slice(most)) Taro.removeStorageSync(storageOf(old.key))
  try {
    Taro.setStorageSync(storageOf(key), JSON.stringify(value))
    index.set(listed.slice(0, most))
  } catch {
    // The phone is full: what is still to be sent needs the room more.
    forgetSeen()
  }
}

function drop(key: string): void {
  if (!index.get().some((one) => one.key === key)) return
  Taro.removeStorageSync(storageOf(key))
  index.set(index.get().filter((one) => one.key !== key))
}

/** On signing in and out: it belonged to the one before. */
export function forgetSeen(): void {
  for (const { key } of index.get()) Taro.removeStorageSync(storageOf(key))
  index.set([])
}

function mark(key: string, at: string | null): void {
  const { [key]: before, ...others } = stale.get()
  if (at) stale.set({ ...others, [key]: at })
  else if (before) stale.set(others)
}

const gone = ['notFound', 'notAllowed', 'notSignedIn']

/** Asks, and keeps the answer; without a network gives what was read last, if there is such. `mayKeep` = false for what should not lie on a phone. */
export async function seenOr<T>(key: string, ask: () => Promise<T>, mayKeep: (value: T) => boolean = () => true): Promise<T> {
  try {
    const value = await ask()
    mark(key, null)
    if (mayKeep(value)) keep(key, value)
    else drop(key)
    return value
  } catch (thrown) {
    if (gone.includes(asRefused(thrown).code)) drop(key)
    return before<T>(key, thrown)
  }
}

/** Asks, and keeps nothing; without a network gives what somebody else read last under this key. */
export function orSeen<T>(key: string, ask: () => Promise<T>): Promise<T> {
  return ask().catch((thrown: unknown) => before<T>(key, thrown))
}

/** @throws what was thrown, unless it was for want of a network and something is kept. */
function before<T>(key: string, thrown: unknown): T {
  const known = asRefused(thrown).code === 'offline' ? index.get().find((one) => one.key === key) : undefined
  const text: unknown = known ? Taro.getStorageSync(storageOf(key)) : ''
  if (!known || typeof text !== 'string' || text === '') throw thrown
  mark(key, known.at)
  return JSON.parse(text) as T
}
