import { useDidShow, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { keepPages } from './platform/keep-pages'
import { carryDesk } from './desk/enter/send-desk'
import { tellChanged } from './desk/parts/changes'
import { carryCorrections } from './desk/parts/order/correction-parcel'
import { carryMoves } from './desk/parts/order/move-parcel'
import { openCloud } from './platform/call'
import { watchNetwork } from './platform/network'
import { flush } from './platform/outbox'
import { findDoor, isStaff, me } from './platform/session'
import './ui/ui.scss'

/** A browser fetches a page when it is opened. What must open without a network is fetched while there still is one. */
function fetchAhead(): void {
  if (process.env.TARO_ENV === 'h5')
    Promise.all([import('./appeals/put/index'), import('./appeals/receipt/index'), import('./home/mine/index')]).catch(() => undefined)
}

function fetchAheadForStaff(): void {
  if (process.env.TARO_ENV === 'h5' && isStaff(me.get()))
    Promise.all([
      import('./home/index/index'),
      import('./desk/inbox/index'),
      import('./desk/order/index'),
      import('./desk/outbox/index'),
      import('./desk/enter/index'),
      import('./desk/patrol/index'),
      import('./desk/today/index'),
    ]).catch(() => undefined)
}

/** The whole mini-program. Pages load what they need themselves. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    openCloud()
    carryMoves()
    carryCorrections()
    carryDesk()
    watchNetwork(() => {
      tellChanged()
      void flush(true)
    })
    void findDoor().then(fetchAheadForStaff)
    fetchAhead()
    keepPages()
  })
  useDidShow(() => void flush(true))
  return children
}
