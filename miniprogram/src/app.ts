import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { openCloud } from './platform/call'
import { findDoor } from './platform/session'
import './ui/ui.scss'

/** The whole mini-program. Pages load what they need themselves. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    openCloud()
    void findDoor()
  })
  return children
}
