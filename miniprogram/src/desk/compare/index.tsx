import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { leaveFor, readQuery } from '@/platform/route'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Empty, Note, Notice, RefusedNotice } from '@/ui'
import { DeskPage } from '../parts/desk-page'
import { CompareBody } from '../parts/same/compare-body'
import { LikenessChips } from '../parts/same/likeness-chips'
import { mayMergePair } from '../parts/same/lead'
import { MergeSheet } from '../parts/same/merge-sheet'
import { keepApart } from '../parts/same/merging'
import { ToastLine } from '../parts/toast-line'
import { useKeys } from '../parts/use-keys'

const missing = <Empty icon="search" title="有一件没有找到" note="可能已转走，不在您的辖区了" />

/** 并排看: are these two the same thing? Everything that decides it on one page, then one of two buttons. */
export default function ComparePage() {
  const { of = '', other = '' } = useRouter().params
  const [ofId, otherId] = [readQuery(of), readQuery(other)]
  const left = useCall(() => call.appeals.getOrder({ orderId: ofId }), [ofId])
  const right = useCall(() => call.appeals.getOrder({ orderId: otherId }), [otherId])
  const similar = useCall(() => call.appeals.findSimilar({ orderId: ofId }), [ofId])
  const [merging, setMerging] = useState(false)
  const found = similar.value?.find((one) => one.order.id === otherId) ?? null
  const leave = () => leaveFor('/desk/order/index', { id: ofId })
  const apart = useAct(async () => {
    await keepApart(ofId, otherId)
    leave()
  })
  const again = () => {
    left.again()
    right.again()
  }
  const may = left.value && right.value && mayMergePair(left.value, right.value)
  const merge = () => setMerging(true)
  useKeys({ ...(may ? { m: merge, n: () => void apart.run() } : {}), escape: leave })
  const foot = may ? <Foot busy={apart.busy} onMerge={merge} onApart={() => void apart.run()} /> : null
  const sheet =
    merging && left.value ? (
      <MergeSheet order={left.value} otherId={otherId} likeness={found} onMerged={leave} onStale={again} onClose={() => setMerging(false)} />
    ) : null
  return (
    <DeskPage
      title="是不是同一件事"
      at="诉求"
      foot={foot}
      broad
      over={
        <>
          {sheet}
          <ToastLine />
        </>
      }
    >
      <RefusedNotice refused={apart.refused} />
      <Answer asked={left} bones={2} missing={missing}>
        {(one) => (
          <Answer asked={right} bones={2} missing={missing}>
            {(two) => (
              <>
                {found ? (
                  <Box className="compare-why">
                    <LikenessChips score={found.score} reasons={found.reasons} />
                  </Box>
                ) : null}
                {may ? null : <Notice>这两件现在不能合并，只能看看</Notice>}
                <CompareBody of={one} other={two} />
              </>
            )}
          </Answer>
        )}
      </Answer>
    </DeskPage>
  )
}

function Foot({ busy, onMerge, onApart }: { busy: boolean; onMerge: () => void; onApart: () => void }) {
  return (
    <>
      <Box className="foot-buttons">
        <Button kind="quiet" busy={busy} onTap={onApart}>
          不是同一件事
        </Button>
        <Button onTap={onMerge}>合并</Button>
      </Box>
      {process.env.TARO_ENV === 'h5' ? <Note className="compare-keys">m 合并 · n 不是同一件事 · Esc 返回</Note> : null}
    </>
  )
}
