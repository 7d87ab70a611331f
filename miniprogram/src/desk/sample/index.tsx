import { qualityFlawName, type SampleDetail, type SampledOrder } from '@shared/appeals/quality'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { readQuery } from '@/platform/route'
import { useCall } from '@/platform/use-call'
import { Answer, Card, Chip, Note, RowLink, Tabs, Title } from '@/ui'
import { DeskPage } from '../parts/desk-page'
import { openOrder } from '../parts/open-order'
import { ToastLine } from '../parts/toast-line'
import { goodWords } from '../samples/words'
import { JudgeSheet } from './judge-sheet'

type Tab = 'toSee' | 'flawed' | 'good'

const inTab: Record<Tab, (one: SampledOrder) => boolean> = {
  toSee: ({ flaws }) => flaws === null,
  flawed: ({ flaws }) => flaws !== null && flaws.length > 0,
  good: ({ flaws }) => flaws?.length === 0,
}
const tabNames: Record<Tab, string> = { toSee: '待看', flawed: '有问题', good: '没问题' }

/** One sample: every drawn order is opened, looked at and judged. */
export default function SamplePage() {
  const id = readQuery(useRouter().params.id)
  const asked = useCall(() => call.appeals.getSample({ id }), [id])
  const [judging, setJudging] = useState<SampledOrder | null>(null)
  const judged = () => {
    setJudging(null)
    asked.again()
  }
  const sheet = judging ? <JudgeSheet sampleId={id} order={judging} onJudged={judged} onClose={() => setJudging(null)} /> : null
  return (
    <DeskPage
      title="质量抽查"
      at="人员"
      broad
      over={
        <>
          {sheet}
          <ToastLine />
        </>
      }
    >
      <Answer asked={asked} bones={3}>
        {(sample) => <Inside sample={sample} onJudge={setJudging} />}
      </Answer>
    </DeskPage>
  )
}

function Inside({ sample, onJudge }: { sample: SampleDetail; onJudge: (one: SampledOrder) => void }) {
  const [tab, setTab] = useState<Tab>('toSee')
  const tabs = (['toSee', 'flawed', 'good'] as const).map((key) => ({ key, name: tabNames[key], count: sample.orders.filter(inTab[key]).length }))
  const list = sample.orders.filter(inTab[tab])
  return (
    <>
      <Card label="这次抽查">
        <Title>{`${sample.territoryName}${sample.category ? ` · ${sample.category}` : ''}`}</Title>
        <Note>{`${sample.since} 到 ${sample.until} 办结的 ${sample.population} 件里随机抽 ${sample.size} 件 · 随机数 ${sample.seed}`}</Note>
        <Note>{goodWords(sample)}</Note>
        {sample.flaws.length > 0 ? <Note>{sample.flaws.map(({ flaw, count }) => `${qualityFlawName[flaw]} ${count}`).join(' · ')}</Note> : null}
      </Card>
      <Tabs label="抽查结果" tabs={tabs} chosen={tab} onChoose={setTab} />
      <Box className="gap-top" />
      {list.length === 0 ? <Note>{tab === 'toSee' ? '都看过了' : '这里还没有'}</Note> : null}
      <Box role="list" label="抽到的工单">
        {list.map((one) => (
          <Box key={one.orderId} role="listitem">
            <Drawn one={one} onJudge={() => onJudge(one)} />
          </Box>
        ))}
      </Box>
    </>
  )
}

function Drawn({ one, onJudge }: { one: SampledOrder; onJudge: () => void }) {
  return (
    <Card label={one.title}>
      <Box className="order-line">
        <Box className="order-title">{one.title}</Box>
        {one.flaws && one.flaws.length > 0 ? <Chip tone="late">{one.flaws.map((flaw) => qualityFlawName[flaw]).join('、')}</Chip> : null}
      </Box>
      <Note>{`${one.number} · ${one.placeName} · ${one.category} · ${one.post}`}</Note>
      {one.note ? <Note>{`${one.judgedBy ?? ''}：${one.note}`}</Note> : null}
      <RowLink title="打开工单" note="看答复、照片和经过；要重办或督办也在那里" onTap={() => openOrder(one.orderId)} />
      {one.own ? <Note>这件是您自己答复的，请同事来看</Note> : <RowLink title={one.flaws === null ? '写结论' : '改结论'} onTap={onJudge} />}
    </Card>
  )
}
