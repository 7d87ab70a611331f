import { type AreaCallRow, areaCallStateName, areaCallStates, type AreaCallState, areaOutcomeName } from '@shared/appeals/area-survey'
import { momentWords } from '@shared/platform/due-words'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { go, readQuery } from '@/platform/route'
import { useAct } from '@/platform/use-act'
import { type Asked, useCall } from '@/platform/use-call'
import { Answer, Button, Card, Chip, Empty, Note, RefusedNotice, Tabs } from '@/ui'
import { DeskPage } from '../parts/desk-page'
import { ToastLine } from '../parts/toast-line'

type Page = Awaited<ReturnType<typeof call.appeals.listAreaCalls>>

/** 电话名单: every number of a round that is asked by telephone, how it stands, when it is next and who has it. */
export default function AreaCalls() {
  const roundId = readQuery(useRouter().params.id)
  const [state, setState] = useState<AreaCallState>('toCall')
  const asked = useCall(() => call.appeals.listAreaCalls({ roundId, state, limit: 50 }), [roundId, state])
  const counts = asked.value?.counts
  const tabs = areaCallStates.map((key) => ({ key, name: areaCallStateName[key], count: counts?.[key] ?? 0 }))
  const foot = (counts?.toCall ?? 0) > 0 ? <Button onTap={() => go('/desk/area-call/index', { id: roundId })}>打下一通</Button> : null
  return (
    <DeskPage title="电话名单" at="人员" foot={foot} over={<ToastLine />}>
      <Tabs label="电话名单" tabs={tabs} chosen={state} onChoose={setState} />
      <Box className="gap-top" />
      <Answer asked={asked} bones={4}>
        {(page) =>
          page.items.length === 0 ? (
            <Empty icon="phone" title={`没有“${areaCallStateName[state]}”的`} note={emptyNote[state]} />
          ) : (
            <>
              <Rows page={page} roundId={roundId} />
              <More asked={asked} page={page} roundId={roundId} state={state} />
            </>
          )
        }
      </Answer>
    </DeskPage>
  )
}

const emptyNote: Record<AreaCallState, string> = {
  toCall: '没人接的换个时段会再排出来；不够人时在“调查进度”里加电话名单',
  again: '没人接的、约好时间的在这里等着，到时间自己回到“待打”',
  answered: '答完一份，这里多一条；答了什么不和号码放在一起',
  refused: '不愿意答的不再打，候补的人顶上',
  unreached: `打了几次没人接、号码不对的在这里`,
}

function Rows({ page, roundId }: { page: Page; roundId: string }) {
  return (
    <Box role="list" label="号码">
      {page.items.map((one) => (
        <Row key={one.id} one={one} roundId={roundId} />
      ))}
    </Box>
  )
}

function Row({ one, roundId }: { one: AreaCallRow; roundId: string }) {
  const { state, caller } = one
  const inHand = caller?.until ? caller : null
  return (
    <Card label={`${one.gridName} ${one.name}`} role="listitem">
      <Box className="row">
        <Box className="grow">
          <Box className="order-title">{`${one.name} · ${one.phone}`}</Box>
          <Note>{[one.gridName, triesWords(one), callerWords(one)].filter(Boolean).join(' · ')}</Note>
          {state === 'again' ? <Chip tone="calm">{stateWords(one)}</Chip> : null}
        </Box>
        {state === 'toCall' && (!inHand || inHand.mine) ? (
          <Button small kind="quiet" icon="phone" label={`打给${one.name}`} onTap={() => go('/desk/area-call/index', { id: roundId, call: one.id })}>
            打这一通
          </Button>
        ) : null}
        {state === 'unreached' || (inHand && !inHand.mine) ? <Chip>{inHand ? '同事在打' : stateWords(one)}</Chip> : null}
      </Box>
    </Card>
  )
}

function stateWords({ state, last, nextTryAt }: AreaCallRow): string {
  if (state === 'again' && nextTryAt) return `${momentWords(nextTryAt, new Date())} 再打`
  return state === 'unreached' && last ? areaOutcomeName[last] : areaCallStateName[state]
}

function triesWords({ state, last, tries }: AreaCallRow): string {
  if (last === 'later' && (state === 'toCall' || state === 'again')) return '约好的时间'
  return tries > 0 && state !== 'answered' ? `打过 ${tries} 次` : ''
}

function callerWords({ caller }: AreaCallRow): string {
  if (!caller) return ''
  const who = caller.mine ? '您' : caller.name
  return caller.until ? `${who}，留到 ${momentWords(caller.until, new Date())}` : `上次是${who}打的`
}

function More({ asked, page, roundId, state }: { asked: Asked<Page>; page: Page; roundId: string; state: AreaCallState }) {
  const more = useAct(async () => {
    if (!page.next) return
    const further = await call.appeals.listAreaCalls({ roundId, state, limit: 50, after: page.next })
    asked.put({ ...further, items: [...page.items, ...further.items] })
  })
  if (!page.next) return null
  return (
    <>
      <RefusedNotice refused={more.refused} />
      <Button kind="quiet" busy={more.busy} onTap={() => void more.run()}>
        再看一些
      </Button>
    </>
  )
}
