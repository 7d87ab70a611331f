import { type Bag, bagName, bags } from '@shared/appeals/bag'
import { useRouter } from '@tarojs/taro'
import { call } from '@/platform/call'
import type { Draft } from '@/platform/drafts'
import { Box, Tap } from '@/platform/host'
import { go, goInstead } from '@/platform/route'
import { useMe } from '@/platform/session'
import { useCall } from '@/platform/use-call'
import { Button, Card, Empty, Field, Note, Notice, Page, RefusedNotice, Switch } from '@/ui'
import { bagHue } from '../parts/bag-look'
import { FilesRow } from '../parts/files-row'
import { DangerCard } from '../parts/danger-card'
import { BagQuestion } from './bag-question'
import { Behalf } from './behalf'
import { Neighbours, useNeighbours } from './neighbours'
import { maxFiles, useDraft } from './use-draft'
import { useSend } from './use-send'
import { useSettled } from './use-settled'
import { WordsCard } from './words-card'
import './index.scss'

export default function PutInBag() {
  const asked = useRouter().params.bag
  const bag = bags.find((one) => one === asked)
  if (!bag)
    return (
      <Page title="投进袋子">
        <Empty title="请选择一个袋子" action={{ name: '回首页', onTap: () => go('/home/index/index') }} />
      </Page>
    )
  return <Put bag={bag} />
}

function Put({ bag }: { bag: Bag }) {
  const who = useMe()
  const { draft, change, files, begun, restart } = useDraft(bag, who.value)
  const send = useSend(draft, files)
  const settled = useSettled(draft.text.trim(), 900)
  const neighbours = useNeighbours(draft, settled, send)
  const read = useCall(async () => (settled.length < 2 ? null : call.triage.suggest({ bag, text: settled })), [bag, settled])
  const other = otherBag(draft, read.value)
  const wrong = (field: string) => (send.refused?.field?.startsWith(field) ? send.refused.sentence : null)
  const named = ['text', 'placeText', 'phone', 'behalf'].some((field) => wrong(field))
  const hue = bagHue[bag]
  const moveTo = (to: Bag) => {
    send.moveTo(to)
    goInstead('/appeals/put/index', { bag: to })
  }
  return (
    <Page title={`投进${bagName[bag]}袋`} of={hue} foot={<Foot busy={send.busy} disabled={files.busy} of={hue} onTap={neighbours.before} />}>
      {begun ? <Notice action={{ name: '重新写', onTap: restart }}>上次没写完的还在，接着写就行</Notice> : null}
      {read.value?.danger ? <DangerCard danger={read.value.danger} /> : null}
      <WordsCard bag={bag} text={draft.text} onChange={(text) => change({ text })} onSound={(sound) => files.take([sound])} wrong={wrong('text')} />
      {read.value?.advice ? <Notice>{read.value.advice}</Notice> : null}
      {other ? <BagQuestion to={other} onMove={() => moveTo(other)} onKeep={() => change({ bagKept: true })} /> : null}
      <Card>
        <FilesRow files={files} max={maxFiles} hint="加照片" />
      </Card>
      <Card className="tight">
        <PlaceRow name={draft.place?.name ?? null} />
        <Field
          label="具体在哪（可不填）"
          value={draft.placeText}
          onChange={(placeText) => change({ placeText })}
          placeholder="例如：3 号楼北侧"
          max={200}
          wrong={wrong('placeText')}
        />
      </Card>
      <Card className="tight">
        <Switch
          title="不写名字"
          note={draft.anonymous ? '不存您的微信和电话。会给您一个回执码，凭它看进展、评价；丢了就找不回来' : '打开后，谁也看不到是您说的，凭回执码看办理和评价'}
          on={draft.anonymous}
          onChange={(anonymous) => change({ anonymous })}
        />
        <Behalf behalf={draft.behalf} onChange={(behalf) => change({ behalf })} wrong={wrong('behalf')} />
        {who.value && !who.value.phone && !draft.anonymous && !draft.behalf ? (
          <Field
            label="您的电话（可不填）"
            kind="tel"
            value={draft.phone}
            onChange={(phone) => change({ phone })}
            placeholder="方便办事的人联系您"
            max={20}
            wrong={wrong('phone')}
          />
        ) : null}
      </Card>
      <Neighbours neighbours={neighbours} draft={draft} change={change} files={files} send={send} of={hue} />
      <RefusedNotice refused={named ? null : send.refused} />
    </Page>
  )
}

/** Another bag that the words plainly point to, unless the person has said where they belong. */
function otherBag(draft: Draft, read: { bagHint: Bag | null } | null): Bag | null {
  const hint = read?.bagHint ?? null
  return hint && hint !== draft.bag && !draft.bagKept && draft.text.trim().length >= 6 ? hint : null
}

function PlaceRow({ name }: { name: string | null }) {
  return (
    <Tap className="place-row" onTap={() => go('/grids/choose/index', { for: 'appeal' })} label={`位置：${name ?? '还没选'}，改`}>
      <Box className="note">位置</Box>
      <Box className="grow">{name ?? '还没选，点这里选'}</Box>
      <Box className="note">改 ›</Box>
    </Tap>
  )
}

function Foot({ busy, disabled, of, onTap }: { busy: boolean; disabled: boolean; of: Parameters<typeof Button>[0]['of']; onTap: () => void }) {
  return (
    <>
      {disabled ? <Note className="foot-note">照片传好就能投了</Note> : null}
      <Button of={of} busy={busy} disabled={disabled} onTap={onTap}>
        投进袋子
      </Button>
    </>
  )
}
