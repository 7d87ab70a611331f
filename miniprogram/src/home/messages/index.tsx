import type { Message } from '@shared/platform/platform.contract'
import { sinceWords } from '@shared/platform/due-words'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box, Tap } from '@/platform/host'
import { go } from '@/platform/route'
import { me } from '@/platform/session'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Chip, Empty, Note, Page, RefusedNotice } from '@/ui'
import { TabBar } from '../parts/tab-bar'
import './index.scss'

export default function Messages() {
  const [older, setOlder] = useState<{ items: Message[]; next: string | null } | null>(null)
  const [read, setRead] = useState<readonly string[]>([])
  const first = useCall(async () => {
    const page = await call.platform.listMessages({})
    setOlder(null)
    return page
  }, [])
  const more = useAct(async (after: string) => {
    const page = await call.platform.listMessages({ after })
    setOlder((before) => ({ items: [...(before?.items ?? []), ...page.items], next: page.next }))
  })
  const mark = useAct(async (ids: string[]) => {
    setRead((before) => [...before, ...ids])
    const { unread } = await call.platform.readMessages({ ids })
    const who = me.get()
    if (who) me.set({ ...who, unread })
  })
  const next = older ? older.next : first.value?.next
  const all = [...(first.value?.items ?? []), ...(older?.items ?? [])]
  const unread = all.filter((one) => !one.read && !read.includes(one.id))
  const open = (one: Message) => {
    if (!one.read) void mark.run([one.id])
    if (one.link?.kind === 'appeal') go('/appeals/one/index', { ref: one.link.ref })
    if (one.link?.kind === 'area') go('/appeals/area/index', { ref: one.link.ref })
    if (one.link?.kind === 'card') go('/legal/card/index', { key: one.link.ref })
    if (one.link?.kind === 'chat') go('/legal/chat/index', { chat: one.link.ref })
    if (one.link?.kind === 'consultation') go('/legal/consult/index', { id: one.link.ref })
    if (one.link?.kind === 'order') go('/desk/order/index', { id: one.link.ref })
  }
  return (
    <Page title="消息" root foot={<TabBar at="消息" />}>
      <Answer asked={first} bones={4}>
        {() =>
          all.length > 0 ? (
            <>
              {unread.length > 1 ? (
                <Box className="section-head">
                  <Note>{`${unread.length} 条未读`}</Note>
                  <Button kind="text" small onTap={() => void mark.run(unread.slice(0, 100).map((one) => one.id))}>
                    全部标为已读
                  </Button>
                </Box>
              ) : null}
              {all.map((one) => (
                <MessageRow key={one.id} message={one} isNew={unread.includes(one)} onTap={() => open(one)} />
              ))}
            </>
          ) : (
            <Empty
              icon="bell"
              title="还没有消息"
              note="有人接收、回复您的诉求，这里会告诉您"
              action={{ name: '回首页', onTap: () => go('/home/index/index') }}
            />
          )
        }
      </Answer>
      <RefusedNotice refused={more.refused ?? mark.refused} />
      {next ? (
        <Button kind="quiet" busy={more.busy} onTap={() => void more.run(next)}>
          再看早一些的
        </Button>
      ) : null}
    </Page>
  )
}

function MessageRow({ message, isNew, onTap }: { message: Message; isNew: boolean; onTap: () => void }) {
  return (
    <Tap className="card message" onTap={onTap} label={`${isNew ? '未读。' : ''}${message.title}。${message.text}`}>
      <Box className="row">
        <Box className="grow strong">{message.title}</Box>
        {isNew ? <Chip tone="late">未读</Chip> : null}
      </Box>
      <Box>{message.text}</Box>
      <Note>{sinceWords(message.at, new Date())}</Note>
    </Tap>
  )
}
