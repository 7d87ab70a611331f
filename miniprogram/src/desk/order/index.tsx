import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { readQuery } from '@/platform/route'
import { Answer, Empty, Sheet } from '@/ui'
import { orderFlow } from '@shared/appeals/order.flow'
import { ActionBar } from '../parts/order/action-bar'
import { ActionForm } from '../parts/order/action-form'
import { DeskPage } from '../parts/desk-page'
import { type DeskMove, isQuick } from '../parts/order/make-move'
import { OrderBody } from '../parts/order/order-body'
import { useMove } from '../parts/order/use-move'
import { useOrder } from '../parts/order/use-order'
import { ToastLine } from '../parts/toast-line'
import { useKeys } from '../parts/use-keys'

/** One order on a page of its own: the phone, or a link on a PC. */
export default function OrderPage() {
  const id = readQuery(useRouter().params.id)
  const asked = useOrder(id)
  const [form, setForm] = useState<DeskMove | null>(null)
  const order = asked.value
  const moved = () => {
    setForm(null)
    asked.again()
  }
  const quick = useMove(order, { onMoved: moved, onStale: asked.again })
  const choose = (move: DeskMove) => (isQuick(move) ? void quick.run(move) : setForm(move))
  useKeys({
    r: () => order?.moves.includes('reply') && choose('reply'),
    a: () => order?.moves.includes('accept') && choose('accept'),
    s: () => order?.moves.includes('split') && choose('split'),
  })
  const bar = order && order.moves.length > 0 ? <ActionBar order={order} quick={quick} onChoose={choose} /> : null
  const sheet =
    order && form ? (
      <Sheet title={orderFlow[form].label} onClose={() => setForm(null)}>
        <ActionForm key={form} order={order} move={form} onMoved={moved} onStale={asked.again} onClose={() => setForm(null)} />
      </Sheet>
    ) : null
  return (
    <DeskPage
      title="工单"
      at="诉求"
      foot={bar}
      over={
        <>
          {sheet}
          <ToastLine />
        </>
      }
    >
      <Answer asked={asked} bones={3} missing={<Empty icon="search" title="没有找到这件工单" note="可能已转走，不在您的辖区了" />}>
        {(one) => <OrderBody order={one} onChanged={moved} />}
      </Answer>
    </DeskPage>
  )
}
