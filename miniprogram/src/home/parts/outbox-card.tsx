import { type AppealParcel, flush, isAppeal, outbox, takeOut } from '@/platform/outbox'
import { draftOf } from '@/platform/drafts'
import { Box } from '@/platform/host'
import { online } from '@/platform/network'
import { go } from '@/platform/route'
import { bagName } from '@shared/appeals/bag'
import { bagHue } from '@/appeals/parts/bag-look'
import { Button, Card, Chip, Note, Pouch, Title } from '@/ui'

const stateWords: Record<AppealParcel['state'], string> = { waiting: '等信号', sending: '正在发', refused: '没发成', sent: '已发出' }
const tones = { waiting: 'soon', sending: 'calm', refused: 'late', sent: 'good' } as const

/** What was written without a network: visible until it has really gone, and honest about it. */
export function OutboxCard() {
  const parcels = outbox.use().filter(isAppeal)
  if (parcels.length === 0) return null
  return (
    <Card label="待发箱" role="region">
      <Title level={2}>待发箱</Title>
      {parcels.map((parcel) => (
        <ParcelRow key={parcel.key} parcel={parcel} />
      ))}
    </Card>
  )
}

function ParcelRow({ parcel }: { parcel: AppealParcel }) {
  const { what: draft, state, sentence, result: receipt } = parcel
  const isOnline = online.use()
  const change = () => {
    takeOut(draft.key)
    // In the form it stands alone again; the neighbours' one is offered there anew while it is open.
    draftOf(draft.bag).set({ ...draft, join: undefined })
    go('/appeals/put/index', { bag: draft.bag })
  }
  const seen = () => {
    takeOut(draft.key)
    if (receipt) go('/appeals/receipt/index', { ref: receipt.ref })
  }
  const note =
    state === 'waiting'
      ? sentence && isOnline
        ? sentence
        : '有信号了会自己发出去'
      : state === 'sent'
        ? `编号 ${receipt?.number ?? ''}`
        : (sentence ?? bagName[draft.bag])
  return (
    <Box className="parcel">
      <Box className="row">
        <Pouch of={bagHue[draft.bag]} />
        <Box className="grow two-lines">{draft.text || draft.join?.summary}</Box>
        <Chip tone={tones[state]}>{stateWords[state]}</Chip>
      </Box>
      {draft.join ? <Note>{`和邻居一起办：${draft.join.summary}`}</Note> : null}
      <Note>{note}</Note>
      <Box className="wrap">
        {state === 'sent' ? (
          <Button small kind="quiet" onTap={seen}>
            看回执
          </Button>
        ) : null}
        {state === 'waiting' ? (
          <Button small kind="quiet" onTap={() => void flush(true)}>
            现在就发
          </Button>
        ) : null}
        {state === 'waiting' || state === 'refused' ? (
          <Button small kind="text" onTap={change}>
            改一改
          </Button>
        ) : null}
      </Box>
    </Box>
  )
}
