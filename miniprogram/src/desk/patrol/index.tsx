import { limits } from '@shared/appeals/limits'
import { useState } from 'react'
import { FilesRow } from '@/appeals/parts/files-row'
import { Box, Tap } from '@/platform/host'
import { go, goBack } from '@/platform/route'
import { useMe } from '@/platform/session'
import { Button, Card, Choice, Empty, Field, Note, RefusedNotice } from '@/ui'
import { DeskPage } from '../parts/desk-page'
import type { DeskParcel } from '../enter/send-desk'
import { matters } from './matters'
import { usePatrol } from './use-patrol'

export default function PatrolPage() {
  const [sent, setSent] = useState<DeskParcel | null>(null)
  const [turn, setTurn] = useState(0)
  const next = () => {
    setSent(null)
    setTurn(turn + 1)
  }
  return sent ? <Sent parcel={sent} onNext={next} /> : <Form key={turn} onSent={setSent} />
}

function Form({ onSent }: { onSent: (parcel: DeskParcel) => void }) {
  const { files, matter, setMatter, words, setWords, place, shoot, send } = usePatrol(useMe().value)
  const finish = () => void send.run().then((parcel) => parcel && onSent(parcel))
  return (
    <DeskPage
      title="随手拍"
      at="登记"
      foot={
        <Button icon="send" busy={send.busy} disabled={files.choosing || files.going.length === 0} onTap={finish}>
          发送
        </Button>
      }
    >
      <Card>
        <Button kind="quiet" icon="camera" busy={shoot.busy} disabled={files.going.length >= limits.photos} onTap={() => void shoot.run()}>
          {files.going.length > 0 ? '再拍一张' : '拍照'}
        </Button>
        <Box className="gap-top" />
        <FilesRow files={files} max={limits.photos} hint="加照片" />
      </Card>
      <Card>
        <Box className="field">
          <Box className="field-label">什么事</Box>
          <Box className="wrap" role="radiogroup" label="什么事">
            {matters.map((one) => (
              <Choice key={one} role="radio" chosen={one === matter} onTap={() => setMatter(one)}>
                {one}
              </Choice>
            ))}
          </Box>
          <Note className="gap-top">先替您选了一项，不对就改；进吐槽袋，类别和谁来办按内容判断</Note>
        </Box>
        <Field label="补一句（可不填）" value={words} onChange={setWords} placeholder="例如：3 号楼北侧" max={200} />
        <Tap className="place-row" onTap={() => go('/grids/choose/index', { for: 'appeal' })} label={`地点：${place?.name ?? '还没选'}，改`}>
          <Box className="note">地点</Box>
          <Box className="grow">{place?.name ?? '还没选，点这里选'}</Box>
          <Box className="note">改 ›</Box>
        </Tap>
      </Card>
      <RefusedNotice refused={send.refused} />
    </DeskPage>
  )
}

function Sent({ parcel: { state, result, sentence }, onNext }: { parcel: DeskParcel; onNext: () => void }) {
  const again = { name: '再拍一件', onTap: onNext }
  const outcome =
    state === 'sent' ? (
      <Empty icon="check" title="登记好了" note={`编号 ${result?.number ?? ''}，由${result?.holder.post ?? ''}办理`} action={again} />
    ) : state === 'refused' ? (
      <Empty icon="warn" title="没有发成，照片还在待发里" note={sentence ?? ''} action={{ name: '去待发看看', onTap: () => go('/desk/outbox/index') }} />
    ) : (
      <Empty icon="offline" title="在待发里" note="有信号时自己发，只发一次" action={again} />
    )
  return (
    <DeskPage
      title="随手拍"
      at="登记"
      foot={
        <Button kind="quiet" onTap={goBack}>
          返回
        </Button>
      }
    >
      {outcome}
    </DeskPage>
  )
}
