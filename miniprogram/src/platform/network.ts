import Taro from '@tarojs/taro'
import { kept } from './kept'

/** Whether the phone believes it has a network. */
export const online = kept<boolean>(null, true)

/** Watches the network; `back` is told each time it returns. */
export function watchNetwork(back: () => void): void {
  const heard = (is: boolean) => {
    const was = online.get()
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
