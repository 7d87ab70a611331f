import type { Consultation } from '@shared/legal/consultation'
import { momentWords } from '@shared/platform/due-words'
import { useState } from 'react'
import { call } from '@/platform/call'
import { go } from '@/platform/route'
import { useCall } from '@/platform/use-call'
import { Answer, Card, Empty, Page, RowLink, Tabs } from '@/ui'
import { Unanswered } from './unanswered'

/** The lawyer's queue (咨询队列): what was promised soonest comes first. */
export default function Queue() {
  const [tab, setTab] = useState<'open' | 'closed' | 'unanswered'>('open')
  return (
    <Page title="咨询队列">
      <Tabs
        label="咨询队列"
        tabs={[
          { key: 'open', name: '待答复' },
          { key: 'closed', name: '已结束' },
          { key: 'unanswered', name: '没答上的' },
        ]}
        chosen={tab}
        onChoose={setTab}
      />
      {tab === 'unanswered' ? (
        <Card className="tight gap-top">
          <RowLink icon="card" title="知识卡" note="居民问到时按它答复" onTap={() => go('/legal/cards/index')} />
          <RowLink icon="list" title="居民问了什么" note="每个月按地方、按事项" onTap={() => go('/legal/asked/index')} />
        </Card>
      ) : null}
      {tab === 'unanswered' ? <Unanswered /> : <Consultations closed={tab === 'closed'} />}
      {tab === 'open' ? (
        <Card className="tight gap-top">
          <RowLink icon="people" title="交接我的咨询" note="调走、长期离开时，交给同一处的律师" onTap={() => go('/desk/hand-over/index')} />
        </Card>
      ) : null}
    </Page>
  )
}

function Consultations({ closed }: { closed: boolean }) {
  const asked = useCall(() => call.legal.listConsultations({ closed }), [closed])
  return (
    <Answer asked={asked} bones={3}>
      {(list) =>
        list.length === 0 ? (
          <Empty icon="check" title={closed ? '还没有结束的' : '没有等着的咨询'} note="居民请律师答复时会通知您" />
        ) : (
          <Card className="tight">
            {list.map((one) => (
              <RowLink key={one.id} title={one.title} note={noteOf(one)} onTap={() => go('/legal/consult/index', { id: one.id })} />
            ))}
          </Card>
        )
      }
    </Answer>
  )
}

/** 2 条新的 · 由您答复 · 张** · 稻香村 · 请在周三 17:30 前答复. */
function noteOf({ unread, mine, lawyer, appellant, placeName, state, score, due }: Consultation): string {
  const isOver = state === 'closed'
  const whose = mine ? '由您答复' : lawyer ? `由${lawyer}答复` : ''
  const until = isOver ? `已结束${score ? `，${score} 分` : ''}` : `请在 ${momentWords(due, new Date())} 前答复`
  return [unread > 0 ? `${unread} 条新的` : '', isOver ? '' : whose, appellant, placeName, until].filter(Boolean).join(' · ')
}
