import { qualityFlawName, type SampleShown } from '@shared/appeals/quality'
import { sinceWords } from '@shared/platform/due-words'
import { useState } from 'react'
import { call } from '@/platform/call'
import { go } from '@/platform/route'
import { useMe } from '@/platform/session'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Empty, Note, RowLink, Title } from '@/ui'
import { DeskPage } from '../parts/desk-page'
import { drawsSamples } from '../parts/my-posts'
import { ToastLine } from '../parts/toast-line'
import { DrawSheet } from './draw-sheet'
import { goodWords } from './words'

/** 质量抽查: closed orders drawn by lot, and what was found in them. */
export default function Samples() {
  const who = useMe()
  const [drawing, setDrawing] = useState(false)
  const asked = useCall(() => call.appeals.listSamples({}), [])
  const root = who.value?.grants.find(({ role }) => role === 'districtCentre' || role === 'townCentre')
  const drawn = (id: string) => {
    setDrawing(false)
    asked.again()
    go('/desk/sample/index', { id })
  }
  const sheet =
    drawing && root ? <DrawSheet root={{ path: root.territory, name: root.territoryName }} onDrawn={drawn} onClose={() => setDrawing(false)} /> : null
  const foot = drawsSamples(who.value) ? (
    <Button icon="plus" onTap={() => setDrawing(true)}>
      抽一次
    </Button>
  ) : null
  return (
    <DeskPage
      title="质量抽查"
      at="人员"
      broad
      foot={foot}
      over={
        <>
          {sheet}
          <ToastLine />
        </>
      }
    >
      <Answer asked={asked} bones={3}>
        {(list) =>
          list.length === 0 ? (
            <Empty icon="search" title="还没有抽查过" note="从办结的工单里随机抽一些再看一遍：答得对不对、办没办成、有没有凭据" />
          ) : (
            <>
              {list.map((one) => (
                <Sample key={one.id} one={one} />
              ))}
              <Note>敏感件不参加抽查；随机数记在抽查里，同样的随机数抽出同样的工单</Note>
            </>
          )
        }
      </Answer>
    </DeskPage>
  )
}

function Sample({ one }: { one: SampleShown }) {
  return (
    <Card label={`${one.territoryName} ${one.since} 到 ${one.until}`}>
      <Title level={3}>{`${one.territoryName}${one.category ? ` · ${one.category}` : ''}`}</Title>
      <Note>{`${one.since} 到 ${one.until} 办结的 ${one.population} 件里抽 ${one.size} 件`}</Note>
      <Note>{goodWords(one)}</Note>
      {one.flaws.length > 0 ? <Note>{one.flaws.map(({ flaw, count }) => `${qualityFlawName[flaw]} ${count}`).join(' · ')}</Note> : null}
      <RowLink
        title={one.judged < one.size ? '接着看' : '看结果'}
        note={`${one.drawnBy ?? ''} ${sinceWords(one.drawnAt, new Date())}`}
        onTap={() => go('/desk/sample/index', { id: one.id })}
      />
    </Card>
  )
}
