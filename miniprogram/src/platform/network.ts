import Taro from '@tarojs/taro'
import { kept } from './kept'

/** Whether there is a network, as the phone believes and as the last call found. */
export const online = kept<boolean>(null, true)

/** What a call found: phones often believe in a network that leads nowhere. */
export function reached(is: boolean): void {
  if (online.get() !== is) online.set(is)
}

/** Watches the network; `back` is told each time the phone says that it returns. */
export function watchNetwork(back: () => void): void {
  let believed = true
  const heard = (is: boolean) => {
    const was = believed
    believed = is
    online.set(is)
    if (is && !was) back()
  }
  if (process.env.TARO_ENV === 'h5') {
    heard(navigator.onLine)
    window.addEventListener('online', () => heard(true))
    window.addEventListener('offline', () => heard(false))
    return
  }
  Taro.onNetworkStatusChange?.(({ isConnected }) => heard(isConnected))
}
