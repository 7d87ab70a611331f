import { bagHint, bagName, type Bag } from '@shared/appeals/bag'
import { AppealRow } from '@/appeals/parts/appeal-row'
import { bagHue } from '@/appeals/parts/bag-look'
import { OutboxCard } from '../parts/outbox-card'
import { TabBar } from '../parts/tab-bar'
import { RoundCard } from '../parts/round-card'
import { WorkerCard } from '../parts/worker-card'
import { call } from '@/platform/call'
import { Box, Tap } from '@/platform/host'
import { receipts } from '@/platform/send-draft'
import { go } from '@/platform/route'
import { isLawyer, isStaff, isWorker, useMe } from '@/platform/session'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Empty, Page, PouchShade, RowLink, Title } from '@/ui'
import './index.scss'

/** The two that people need most are the widest. */
const order: readonly Bag[] = ['complaint', 'service', 'suggestion', 'wish', 'publicity']

export default function Home() {
  const who = useMe()
  const home = who.value?.home ?? null
  return (
    <Page title="五色袋" root foot={<TabBar at="首页" />}>
      <Box className="home">
        <Box>
          <Answer asked={who} bones={1}>
            {() => <WorkerCard home={home} />}
          </Answer>
          {isWorker(who.value) ? <RoundCard /> : null}
          {isStaff(who.value) ? (
            <Card className="tight">
              {isLawyer(who.value) ? (
                <RowLink icon="scales" title="咨询队列" note="居民请您答复的法律咨询" onTap={() => go('/legal/queue/index')} />
              ) : (
                <RowLink icon="desk" title="收件箱" note="接收、办理、答复" onTap={() => go('/desk/inbox/index')} />
              )}
            </Card>
          ) : null}
          <Bags />
          <Card className="tight">
            <RowLink icon="scales" title="法律咨询" note="工资、邻里、婚姻、房子，用平常话问" onTap={() => go('/legal/chat/index')} />
            <RowLink icon="people" title="议事结果" note="村（社区）里的建议怎么议的" onTap={() => go('/appeals/deliberations/index')} />
            <RowLink
              icon="card"
              title="联系卡"
              note="网格员、民警、医生、水电工的电话"
              onTap={() => (home ? go('/grids/card/index', { path: home }) : go('/grids/choose/index', { for: 'home' }))}
            />
          </Card>
        </Box>
        <Box>
          <OutboxCard />
          <Latest />
        </Box>
      </Box>
    </Page>
  )
}

function Bags() {
  return (
    <Box className="bags" role="group" label="五个袋子">
      {order.map((bag, n) => (
        <Tap
          key={bag}
          className={`bag ${n < 2 ? 'bag-wide' : ''}`}
          style={{ background: `var(--${bagHue[bag]}-fill)`, color: `var(--${bagHue[bag]}-on)` }}
          onTap={() => go('/appeals/put/index', { bag })}
          label={`${bagName[bag]}：${bagHint[bag]}`}
        >
          <PouchShade of={bagHue[bag]} className="bag-pouch" />
          <Box className="bag-name">{bagName[bag]}</Box>
          {bagHint[bag].split(/[，：]/).map((line) => (
            <Box key={line} className="bag-hint">
              {line}
            </Box>
          ))}
        </Tap>
      ))}
    </Box>
  )
}

function Latest() {
  const mine = useCall(() => call.appeals.listMine({ limit: 3, receipts: receipts.get() }), [])
  return (
    <>
      <Box className="section-head">
        <Title>我的诉求</Title>
        {mine.value?.items.length ? (
          <Button kind="text" small onTap={() => go('/home/mine/index')}>
            全部
          </Button>
        ) : null}
      </Box>
      <Answer asked={mine} bones={2}>
        {({ items }) =>
          items.length > 0 ? (
            items.map((one) => <AppealRow key={one.ref} appeal={one} />)
          ) : (
            <Card>
              <Empty icon="list" title="还没有诉求" note="有事就投进上面的袋子，谁在办、什么时候办好，都会写在这里" />
            </Card>
          )
        }
      </Answer>
    </>
  )
}
