import { useDidShow, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { carryMoves } from './desk/parts/order/move-parcel'
import { openCloud } from './platform/call'
import { watchNetwork } from './platform/network'
import { flush } from './platform/outbox'
import { findDoor } from './platform/session'
import './ui/ui.scss'

/** A browser fetches a page when it is opened. What must open without a network is fetched while there still is one. */
function fetchAhead(): void {
  if (process.env.TARO_ENV === 'h5')
    Promise.all([import('./appeals/put/index'), import('./appeals/receipt/index'), import('./home/mine/index')]).catch(() => undefined)
}

/** The whole mini-program. Pages load what they need themselves. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    openCloud()
    carryMoves()
    watchNetwork(() => void flush(true))
    void findDoor()
    fetchAhead()
  })
  useDidShow(() => void flush(true))
  return children
}
