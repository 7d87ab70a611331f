import { useDidShow, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { openCloud } from './platform/call'
import { watchNetwork } from './platform/network'
import { flush } from './platform/outbox'
import { findDoor } from './platform/session'
import './ui/ui.scss'

/** The whole mini-program. Pages load what they need themselves. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    openCloud()
    watchNetwork(() => void flush())
    void findDoor()
  })
  useDidShow(() => void flush())
  return children
}
