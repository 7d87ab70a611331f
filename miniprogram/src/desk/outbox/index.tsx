import { Box } from '@/platform/host'
import { online } from '@/platform/network'
import { flush, outbox } from '@/platform/outbox'
import type { Parcel } from '@/platform/parcel'
import { useAct } from '@/platform/use-act'
import { Button, Empty, Note, Notice, Title } from '@/ui'
import { DeskPage } from '../parts/desk-page'
import { ParcelCard } from './parcel-card'

/** 待发: everything that was done without a network, until it has really gone. */
export default function Outbox() {
  const all = outbox.use()
  const isOnline = online.use()
  const send = useAct(() => flush(true))
  const unsent = all.filter(({ state }) => state !== 'sent')
  const sent = all.filter(({ state }) => state === 'sent').reverse()
  const refused = unsent.filter(({ state }) => state === 'refused')
  const waiting = unsent.filter(({ state }) => state !== 'refused')
  const foot =
    waiting.length > 0 ? (
      <Button busy={send.busy} onTap={() => void send.run()} label={`全部现在就发，${waiting.length} 件`}>
        {`全部现在就发（${waiting.length}）`}
      </Button>
    ) : null
  return (
    <DeskPage title="待发" at="诉求" foot={foot}>
      {unsent.length === 0 ? (
        <Empty icon="send" title="都发出去了" note="没信号时做的事会先放在这里，有信号时自己发，每件只发一次" />
      ) : (
        <>
          {isOnline ? null : <Notice tone="soon">现在没有网络，写的和照片都在手机里</Notice>}
          {refused.length > 0 ? <Title level={2} className="outbox-title">{`要您看一下（${refused.length}）`}</Title> : null}
          <List parcels={refused} all={all} label="没发成的" />
          {refused.length > 0 && waiting.length > 0 ? <Title level={2} className="outbox-title">{`等着发（${waiting.length}）`}</Title> : null}
          <List parcels={waiting} all={all} label="等着发的" />
        </>
      )}
      {sent.length > 0 ? (
        <>
          <Title level={2} className="outbox-title">
            最近发出的
          </Title>
          <List parcels={sent} all={all} label="最近发出的" />
          <Note>只留最近的，全部进展在工单里看</Note>
        </>
      ) : null}
    </DeskPage>
  )
}

function List({ parcels, all, label }: { parcels: readonly Parcel[]; all: readonly Parcel[]; label: string }) {
  if (parcels.length === 0) return null
  return (
    <Box role="list" label={label}>
      {parcels.map((parcel) => (
        <ParcelCard key={parcel.key} parcel={parcel} all={all} />
      ))}
    </Box>
  )
}
