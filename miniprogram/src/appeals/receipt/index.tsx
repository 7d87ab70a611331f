import { bagName } from '@shared/appeals/bag'
import { byWords } from '@shared/platform/due-words'
import { useRouter } from '@tarojs/taro'
import { Box } from '@/platform/host'
import { isAppeal, outbox } from '@/platform/outbox'
import { lastReceipt, type Sent as Receipt } from '@/platform/send-draft'
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
  const parcels = outbox.use().filter(isAppeal)
  const parcel = parcels.find(({ key }) => key === queued)
  const receipt = parcel?.result ?? (last && last.ref === readQuery(ref) ? last : null)
  if (receipt) return <Sent receipt={receipt} />
  if (parcel) return <Waiting bag={parcel.what.bag} refused={parcel.state === 'refused' ? parcel.sentence : null} />
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
  const joined = isJoined(receipt)
  return (
    <Page title={joined ? '加入好了' : '投好了'} of={bagHue[receipt.bag]} foot={<Foot reference={receipt.ref} />}>
      {receipt.danger ? <DangerCard danger={receipt.danger} sent /> : null}
      <Card className="receipt-head">
        <Box className="receipt-tick">
          <Icon name="check" size={32} tone={colour.goodInk} />
        </Box>
        <Title>{headWords(receipt)}</Title>
        {joined && receipt.neighbours ? <Box>{`和 ${receipt.neighbours} 位邻居一起办理`}</Box> : null}
        <Note>{`${bagName[receipt.bag]} · ${receipt.category}`}</Note>
        <Note>{`编号 ${receipt.number}`}</Note>
      </Card>
      {receipt.receipt ? <CodeCard code={receipt.receipt} /> : null}
      <Card>
        <Box className="row">
          <Avatar name={holder.name || holder.post} />
          <Box className="grow">
            <Box className="strong">{holderLine(receipt)}</Box>
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
        <Steps steps={nextSteps(receipt, now)} label="接下来" />
        {joined ? <Note className="receipt-own">每次答复都会告诉您。办好以后，办得怎么样由您自己评，和邻居各评各的</Note> : null}
      </Card>
      {receipt.advice ? <Notice>{receipt.advice}</Notice> : null}
      <TellMe />
    </Page>
  )
}

/** Answered together with neighbours; words that have to be looked at first stay by themselves. */
function isJoined({ status, neighbours }: Receipt): boolean {
  return neighbours !== undefined && status !== 'held'
}

function headWords(receipt: Receipt): string {
  if (receipt.already) return '这件事您已经投过了'
  return isJoined(receipt) ? '已经加入，一起办' : '已经投进袋子'
}

/** Who has it: a joined one may have been taken already. */
function holderLine({ status, holder }: Receipt): string {
  const who = holderWords(holder)
  if (status === 'held') return `先由${who}看一遍`
  return status === 'dispatched' ? `已派给${who}` : `${who}正在办`
}

function nextSteps(receipt: Receipt, now: Date) {
  const { status } = receipt
  const sent = isJoined(receipt) ? '已加入，和邻居一起办' : '投进袋子，已派出'
  const taken = status !== 'held' && status !== 'dispatched'
  return [
    { key: 'sent', title: status === 'held' ? '投进袋子，正在看一遍内容' : sent, note: '刚刚', now: true },
    ...(taken ? [] : [{ key: 'accept', title: `${holderWords(receipt.holder)}接收`, note: byWords(receipt.acceptDue, now) }]),
    { key: 'answer', title: '办好了回复您', note: byWords(receipt.replyDue, now) },
  ]
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
