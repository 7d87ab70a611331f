import type { RouteSet } from '@shared/triage/route-rule'
import { momentWords } from '@shared/platform/due-words'
import { useState } from 'react'
import { Box } from '@/platform/host'
import { Button, Card, Chip, Empty, Note, Notice, RefusedNotice } from '@/ui'
import { say } from '@/desk/parts/toast'
import type { Routes } from './use-routes'

const stateLook = { draft: { name: '草稿', tone: 'soon' }, live: { name: '现行', tone: 'good' }, retired: { name: '以前的', tone: 'plain' } } as const

/** Every version that there was, newest first, and a way back to each. */
export function History({ routes }: { routes: Routes }) {
  const sets = [...(routes.list.value?.sets ?? [])].sort((a, b) => b.version - a.version)
  if (sets.length === 0) return <Empty icon="clock" title="还没有版本" note="加一条规则就有了" />
  return (
    <>
      <RefusedNotice refused={routes.publish.refused} />
      {sets.map((set) => (
        <One key={set.version} set={set} routes={routes} />
      ))}
    </>
  )
}

function One({ set, routes }: { set: RouteSet; routes: Routes }) {
  const [open, setOpen] = useState(false)
  const [asking, setAsking] = useState(false)
  const look = stateLook[set.state]
  const restore = async () => {
    const back = await routes.publish.run(set)
    setAsking(false)
    if (back) say(`已恢复，现在是第 ${back.version} 版`)
  }
  return (
    <Card label={`第 ${set.version} 版`}>
      <Box className="row">
        <Box className="grow">
          <Box className="strong">{`第 ${set.version} 版 · ${set.rules.length} 条`}</Box>
          <Note>{[set.by, momentWords(set.at, new Date()), set.note].filter(Boolean).join(' · ')}</Note>
        </Box>
        <Chip tone={look.tone}>{look.name}</Chip>
      </Box>
      {open ? (
        <Box className="route-sentences">
          {set.sentences.map((sentence, at) => (
            <Box key={set.rules[at]?.id ?? at}>{`${at + 1}. ${sentence}${set.rules[at]?.on ? '' : '（停用）'}`}</Box>
          ))}
          <Note>{set.useCategoryBody ? '都不适用时按分类目录派给部门' : '都不适用时按地点派'}</Note>
        </Box>
      ) : null}
      {asking ? <Notice tone="soon" action={{ name: '确定恢复', onTap: () => void restore() }}>{`新来的诉求马上改按第 ${set.version} 版派`}</Notice> : null}
      <Box className="route-tools">
        <Button kind="text" small label={`${open ? '收起' : '看'}第 ${set.version} 版`} onTap={() => setOpen(!open)}>
          {open ? '收起' : '看规则'}
        </Button>
        {set.state === 'retired' ? (
          <Button kind="text" small busy={routes.publish.busy} label={`恢复第 ${set.version} 版`} onTap={() => setAsking(!asking)}>
            {asking ? '不恢复了' : '恢复这一版'}
          </Button>
        ) : null}
      </Box>
    </Card>
  )
}
