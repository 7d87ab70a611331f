import type { Receipt } from '@shared/appeals/appeal'
import { bagName } from '@shared/appeals/bag'
import { byWords } from '@shared/platform/due-words'
import { useRouter } from '@tarojs/taro'
import { Box } from '@/platform/host'
import { lastReceipt, outbox } from '@/platform/outbox'
import { ring } from '@/platform/phone'
import { go, goInstead, readQuery } from '@/platform/route'
import { Avatar, Button, Card, colour, Empty, Icon, Note, Notice, Page, Steps, Title } from '@/ui'
import { bagHue } from '../parts/bag-look'
import { DangerCard } from '../parts/danger-card'
import { holderWords } from '../parts/where-words'
import { CodeCard } from './code-card'
import { TellMe } from './tell-me'
import './index.scss'

export default function ReceiptPage() {
  const { ref, queued } = useRouter().params
  const last = lastReceipt.use()
  const parcels = outbox.use()
  const parcel = parcels.find((one) => one.draft.key === queued)
  const receipt = parcel?.receipt ?? (last && last.ref === readQuery(ref) ? last : null)
  if (receipt) return <Sent receipt={receipt} />
  if (parcel) return <Waiting bag={parcel.draft.bag} refused={parcel.state === 'refused' ? parcel.sentence : null} />
  return (
    <Page title="回执">
      <Empty icon="check" title="已经投进去了" note="进展都在“我的诉求”里" action={{ name: '看我的诉求', onTap: () => go('/home/mine/index') }} />
    </Page>
  )
}

function Sent({ receipt }: { receipt: Receipt }) {
  const now = new Date()
  const { holder } = receipt
  const phone = holder.phone
  const next = [
    { key: 'answer', title: '办好了回复您', note: byWords(receipt.replyDue, now) },
    { key: 'accept', title: `${holderWords(holder)}接收`, note: byWords(receipt.acceptDue, now) },
    { key: 'sent', title: receipt.status === 'held' ? '投进袋子，正在看一遍内容' : '投进袋子，已派出', note: '刚刚', now: true },
  ].reverse()
  return (
    <Page title="投好了" of={bagHue[receipt.bag]} foot={<Foot reference={receipt.ref} />}>
      {receipt.danger ? <DangerCard danger={receipt.danger} sent /> : null}
      <Card className="receipt-head">
        <Box className="receipt-tick">
          <Icon name="check" size={32} tone={colour.goodInk} />
        </Box>
        <Title>{receipt.already ? '这件事您已经投过了' : '已经投进袋子'}</Title>
        <Note>{`${bagName[receipt.bag]} · ${receipt.category}`}</Note>
        <Note>{`编号 ${receipt.number}`}</Note>
      </Card>
      {receipt.receipt ? <CodeCard code={receipt.receipt} /> : null}
      <Card>
        <Box className="row">
          <Avatar name={holder.name || holder.post} />
          <Box className="grow">
            <Box className="strong">{`${receipt.status === 'held' ? '先由' : '已派给'}${holderWords(holder)}${receipt.status === 'held' ? '看一遍' : ''}`}</Box>
            <Note>{receipt.placeName}</Note>
            <Note>{`${byWords(receipt.replyDue, now)}回复您`}</Note>
          </Box>
          {phone ? (
            <Button kind="quiet" small icon="phone" label={`打电话给${holder.name}`} onTap={() => ring(phone)}>
              打电话
            </Button>
          ) : null}
        </Box>
      </Card>
      <Card>
        <Title level={3} className="receipt-next">
          接下来
        </Title>
        <Steps steps={next} label="接下来" />
      </Card>
      {receipt.advice ? <Notice>{receipt.advice}</Notice> : null}
      <TellMe />
    </Page>
  )
}

function Foot({ reference }: { reference: string }) {
  return (
    <Box className="foot-buttons">
      <Button kind="quiet" onTap={() => go('/home/index/index')}>
        回首页
      </Button>
      <Button onTap={() => goInstead('/appeals/one/index', { ref: reference })}>看进展</Button>
    </Box>
  )
}

function Waiting({ bag, refused }: { bag: Receipt['bag']; refused: string | null }) {
  return (
    <Page title={refused ? '没发成' : '还没发出'} of={bagHue[bag]}>
      <Empty
        icon="offline"
        title={refused ? '这一件没发成' : '现在没有网络，还没发出'}
        note={refused ?? '内容和照片都存在这部手机里，有信号了会自己发出去。在“我的诉求”的待发箱里看得到'}
        action={{ name: '看待发箱', onTap: () => go('/home/mine/index') }}
      />
      <Note className="receipt-urgent">急事别等网络：着火、有人被困打 119，有人受伤打 120，遇险打 110</Note>
    </Page>
  )
}
