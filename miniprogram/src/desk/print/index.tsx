import { bagName } from '@shared/appeals/bag'
import type { OrderDetail } from '@shared/appeals/order'
import { statusName } from '@shared/appeals/order.flow'
import { outcomeName } from '@shared/appeals/outcome'
import { momentWords } from '@shared/platform/due-words'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Attachments } from '@/appeals/parts/attachments'
import { holderWords } from '@/appeals/parts/where-words'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { readQuery } from '@/platform/route'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Choice, Note, RefusedNotice, Title } from '@/ui'
import { DeskPage } from '../parts/desk-page'
import './index.scss'

const canPrint = process.env.TARO_ENV === 'h5'

/** One order on paper (A4): what it is, what was said, what was done. Names and telephones stay masked as on the screen. */
export default function PrintPage() {
  const orderId = readQuery(useRouter().params.id)
  const asked = useCall(() => call.appeals.getOrder({ orderId }), [orderId])
  const [inner, setInner] = useState(false)
  const [printed, setPrinted] = useState<{ by: string; at: string } | null>(null)
  const print = useAct(async () => {
    setPrinted(await call.appeals.notePrinted({ orderId }))
    // The foot of the sheet is drawn first.
    setTimeout(() => window.print(), 300)
  })
  return (
    <DeskPage title="打印工单" at="诉求">
      <Answer asked={asked} bones={3}>
        {(order) => (
          <>
            <Box className="print-tools">
              <Note>姓名和电话不打全；谁打印的会记下来。{canPrint ? '' : '请在电脑浏览器里打开这件工单再打印'}</Note>
              <Box className="wrap gap-top">
                <Choice chosen={inner} onTap={() => setInner(!inner)}>
                  连内部记录一起
                </Choice>
                {canPrint ? (
                  <Button small busy={print.busy} onTap={() => void print.run()}>
                    打印
                  </Button>
                ) : null}
              </Box>
              <RefusedNotice refused={print.refused} />
              <Box className="gap-top" />
            </Box>
            <SheetOfOrder order={order} inner={inner} printed={printed} />
          </>
        )}
      </Answer>
    </DeskPage>
  )
}

function SheetOfOrder({ order, inner, printed }: { order: OrderDetail; inner: boolean; printed: { by: string; at: string } | null }) {
  const now = new Date()
  const when = (at: string | null) => (at ? momentWords(new Date(at), now) : '')
  const rows: [string, string][] = [
    ['编号', order.number],
    ['袋子', bagName[order.bag]],
    ['类别', order.category],
    ['状态', statusName[order.status]],
    ['地点', order.placeText ? `${order.placeName}，${order.placeText}` : order.placeName],
    ['承办', holderWords(order.holder)],
    ['答复时限', when(order.replyDue)],
  ]
  return (
    <Box className="paper" role="article" label={`工单 ${order.number}`}>
      <Title level={2}>{order.title}</Title>
      {rows
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <Row key={name} name={name} value={value} />
        ))}
      <Box className="paper-part">居民说</Box>
      {order.appeals.map((appeal) => (
        <Box key={appeal.id} className="paper-entry">
          <Box className="note">{[appeal.appellant, appeal.sourceName, when(appeal.saidAt)].filter(Boolean).join(' · ')}</Box>
          <Box className="paper-words">{appeal.text}</Box>
          <Attachments list={appeal.attachments} />
        </Box>
      ))}
      <Box className="paper-part">经过</Box>
      {order.timeline
        .filter(({ internal }) => inner || !internal)
        .map((entry) => (
          <Box key={entry.id} className="paper-entry">
            <Box>{[entry.line, entry.outcome ? outcomeName[entry.outcome] : ''].filter(Boolean).join(' · ')}</Box>
            <Box className="note">{[when(entry.at), entry.who, entry.internal ? '内部' : ''].filter(Boolean).join(' · ')}</Box>
            {entry.text ? <Box className="paper-words">{entry.text}</Box> : null}
            <Attachments list={entry.attachments} />
          </Box>
        ))}
      <Box className="paper-foot note">{printed ? `${printed.by} 打印于 ${when(printed.at)}` : '打印时这里会写上打印人和时间'}</Box>
    </Box>
  )
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <Box className="paper-row">
      <Box className="paper-name">{name}</Box>
      <Box className="grow">{value}</Box>
    </Box>
  )
}
