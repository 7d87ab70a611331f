import type { Receipt } from '@shared/appeals/appeal'
import { bagName, bags } from '@shared/appeals/bag'
import { limits } from '@shared/appeals/limits'
import type { RefusalCode } from '@shared/platform/refusal'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { bagHue } from '@/appeals/parts/bag-look'
import { FilesRow } from '@/appeals/parts/files-row'
import { Behalf } from '@/appeals/put/behalf'
import { Refused } from '@/platform/call'
import { Box, Tap } from '@/platform/host'
import { takeChosenPlace } from '@/platform/place'
import { takeOut } from '@/platform/outbox'
import { go, goInstead } from '@/platform/route'
import { useAct } from '@/platform/use-act'
import { useFiles } from '@/platform/use-files'
import { Button, Card, Choice, Field, Pouch, RefusedNotice } from '@/ui'
import { DeskPage } from '../parts/desk-page'
import { blankDesk, type DeskDraft, deskDraft } from './desk-draft'
import { ReadOut } from './read-out'
import { postDesk } from './send-desk'

/** 来访来电登记: staff write for somebody who is not in WeChat. */
export default function EnterAtDesk() {
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const [turn, setTurn] = useState(0)
  if (receipt)
    return (
      <DeskPage title="已登记" at="登记">
        <ReadOut
          receipt={receipt}
          onNext={() => {
            setReceipt(null)
            setTurn(turn + 1)
          }}
        />
      </DeskPage>
    )
  return <Form key={turn} onEntered={setReceipt} />
}

function useDeskDraft() {
  const [draft, setDraft] = useState<DeskDraft>(() => deskDraft.get() ?? blankDesk())
  const files = useFiles(draft.files, limits.photos)
  const change = (part: Partial<DeskDraft>) => setDraft((before) => ({ ...before, ...part }))
  const whole = { ...draft, files: files.going.map(({ file, remote }) => ({ file, remote })) }
  useEffect(() => deskDraft.set(whole), [draft, files.going])
  useDidShow(() => {
    const place = takeChosenPlace()
    if (place) change({ place })
  })
  return { draft, change, files, whole }
}

function Form({ onEntered }: { onEntered: (receipt: Receipt) => void }) {
  const { draft, change, files, whole } = useDeskDraft()
  const act = useAct(async () => {
    const { state, key, code, sentence, field, result } = await postDesk(whole)
    if (state === 'refused') {
      takeOut(key)
      throw new Refused((code ?? 'ourFault') as RefusalCode, sentence ?? '', field ?? undefined)
    }
    deskDraft.set(null)
    if (result) onEntered(result)
    else goInstead('/desk/outbox/index')
  })
  const wrong = (field: string) => (act.refused?.field?.startsWith(field) ? act.refused.sentence : null)
  const named = ['text', 'placeText', 'name', 'phone', 'behalf'].some(wrong)
  return (
    <DeskPage
      title="登记来访来电"
      at="登记"
      foot={
        <Button busy={act.busy} disabled={files.busy || draft.text.trim().length < 2} onTap={() => void act.run()}>
          登记
        </Button>
      }
    >
      <Card>
        <Box className="field">
          <Box className="field-label">怎么来的</Box>
          <Box className="wrap" role="radiogroup" label="怎么来的">
            <Choice role="radio" chosen={draft.how === 'walkIn'} onTap={() => change({ how: 'walkIn' })}>
              来访
            </Choice>
            <Choice role="radio" chosen={draft.how === 'telephone'} onTap={() => change({ how: 'telephone' })}>
              来电
            </Choice>
            <Choice role="radio" chosen={draft.how === 'patrol'} onTap={() => change({ how: 'patrol' })}>
              巡查
            </Choice>
          </Box>
        </Box>
        <Box className="field">
          <Box className="field-label">哪个袋子</Box>
          <Box className="bag-choice" role="radiogroup" label="哪个袋子">
            {bags.map((bag) => (
              <Tap
                key={bag}
                className={`bag-one ${draft.bag === bag ? 'is-chosen' : ''}`}
                role="radio"
                checked={draft.bag === bag}
                onTap={() => change({ bag })}
                label={bagName[bag]}
              >
                <Pouch of={bagHue[bag]} size={28} />
                <Box>{bagName[bag]}</Box>
              </Tap>
            ))}
          </Box>
        </Box>
        <Field
          long
          label="说了什么"
          value={draft.text}
          onChange={(text) => change({ text })}
          placeholder="照居民的原话记，不用改成公文"
          max={limits.tapText}
          wrong={wrong('text')}
        />
        <FilesRow files={files} max={limits.photos} hint="加照片" />
      </Card>
      <Card className="tight">
        <Tap
          className="place-row"
          onTap={() => go('/grids/choose/index', { for: 'appeal' })}
          label={`地点：${draft.place?.name ?? '还没选'}，${draft.place ? '改' : '选'}`}
        >
          <Box className="note">地点</Box>
          <Box className="grow">{draft.place?.name ?? '还没选，点这里选'}</Box>
          <Box className="note">{draft.place ? '改 ›' : '选 ›'}</Box>
        </Tap>
        <Field
          label="具体在哪（可不填）"
          value={draft.placeText}
          onChange={(placeText) => change({ placeText })}
          placeholder="例如：3 号楼北侧"
          max={200}
          wrong={wrong('placeText')}
        />
      </Card>
      <Card>
        <Field label="姓名（可不填）" value={draft.name} onChange={(name) => change({ name })} placeholder="例如：王阿姨" max={30} wrong={wrong('name')} />
        <Field
          label="电话"
          kind="tel"
          value={draft.phone}
          onChange={(phone) => change({ phone })}
          placeholder="办好了打这个号码告诉居民"
          max={20}
          wrong={wrong('phone')}
          note="不留电话，居民只能凭编号来问"
        />
        <Behalf behalf={draft.behalf} onChange={(behalf) => change({ behalf })} wrong={wrong('behalf')} />
      </Card>
      <RefusedNotice refused={named ? null : act.refused} />
    </DeskPage>
  )
}
