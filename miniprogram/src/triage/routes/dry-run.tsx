import { type DryRunPage, dryRun } from '@shared/appeals/foresee'
import type { RouteSet } from '@shared/triage/route-rule'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box, Tap } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { Button, Card, Empty, Note, Notice, RefusedNotice, Title } from '@/ui'
import { openOrder } from '@/desk/parts/open-order'
import { OneOf } from './one-of'

type Total = Omit<DryRunPage, 'next'>

const sizes = [
  { key: '200', name: '最近 200 件' },
  { key: '1000', name: '最近 1000 件' },
  { key: String(dryRun.most), name: `最近 ${dryRun.most} 件` },
]
const nothing: Total = { read: 0, moved: 0, unowned: 0, rules: [], moves: [] }

/** Past orders by the draft: how many would go elsewhere, by which rule, from whom to whom. */
export function DryRun({ draft }: { draft: RouteSet | null }) {
  const [most, setMost] = useState('1000')
  const [total, setTotal] = useState<Total | null>(null)
  const [done, setDone] = useState(false)
  const run = useAct(async (version: number) => {
    setDone(false)
    let sum = nothing
    let next: { after?: string; most: number } | null = { most: Number(most) }
    while (next) {
      const page: DryRunPage = await call.appeals.dryRunRoutes({ version, ...next })
      sum = added(sum, page)
      setTotal(sum)
      next = page.next
    }
    setDone(true)
  })
  if (!draft) return <Empty icon="scales" title="没有草稿可以试算" note="先在“规则”里改一改，再来看会动多少工单" />
  return (
    <>
      <Card label="试算">
        <Note>{`拿过去的工单按草稿（第 ${draft.version} 版）和现行规则各派一遍，人员按现在的算。只算，不改任何工单`}</Note>
        <Box className="gap-top">
          <OneOf label="看多少" options={sizes} chosen={most} onChoose={(size) => size && setMost(size)} />
        </Box>
        <RefusedNotice refused={run.refused} />
        <Button busy={run.busy} onTap={() => void run.run(draft.version)}>
          开始试算
        </Button>
        {run.busy && total ? <Note className="gap-top">{`已看 ${total.read} 件…`}</Note> : null}
      </Card>
      {total && (done || total.read > 0) ? <Result total={total} draft={draft} /> : null}
    </>
  )
}

function Result({ total, draft }: { total: Total; draft: RouteSet }) {
  const counts = new Map(total.rules.map(({ rule, count }) => [rule, count]))
  return (
    <>
      <Card label="结果">
        <Title level={2}>{`看了 ${total.read} 件，${total.moved} 件会换地方`}</Title>
        {total.unowned > 0 ? <Notice tone="late">{`有 ${total.unowned} 件没有人接，不能发布`}</Notice> : <Note>每一件都有人接</Note>}
        {total.moves.map((move) => (
          <Box key={`${move.from}${move.to}`} className="dry-move">
            <Box className="row">
              <Box className="grow">{`${move.from} → ${move.to}`}</Box>
              <Box className="strong">{`${move.count} 件`}</Box>
            </Box>
            <Box className="wrap">
              {move.samples.map(({ number, orderId }) =>
                orderId ? (
                  <Tap key={number} className="dry-number" label={`打开工单 ${number}`} onTap={() => openOrder(orderId)}>
                    <Box inline>{number}</Box>
                  </Tap>
                ) : (
                  <Note key={number}>{number}</Note>
                ),
              )}
            </Box>
          </Box>
        ))}
      </Card>
      <Card label="每条规则管到多少">
        <Title level={3}>每条规则管到多少</Title>
        {draft.sentences.map((sentence, at) => (
          <Box key={draft.rules[at]?.id ?? at} className="row dry-move">
            <Box className="grow">{`${at + 1}. ${sentence.replace(/；没人在岗就看下一条$/, '')}`}</Box>
            <Box className="strong dry-count">{`${counts.get(draft.rules[at]?.id ?? '') ?? 0} 件`}</Box>
          </Box>
        ))}
      </Card>
    </>
  )
}

function added(sum: Total, page: DryRunPage): Total {
  const rules = new Map(sum.rules.map(({ rule, count }) => [rule, count]))
  for (const { rule, count } of page.rules) rules.set(rule, (rules.get(rule) ?? 0) + count)
  const moves = new Map(sum.moves.map((move) => [`${move.from}→${move.to}`, move]))
  for (const move of page.moves) {
    const there = moves.get(`${move.from}→${move.to}`)
    const samples = [...(there?.samples ?? []), ...move.samples].slice(0, dryRun.samples)
    moves.set(`${move.from}→${move.to}`, { ...move, count: move.count + (there?.count ?? 0), samples })
  }
  return {
    read: sum.read + page.read,
    moved: sum.moved + page.moved,
    unowned: sum.unowned + page.unowned,
    rules: [...rules].map(([rule, count]) => ({ rule, count })),
    moves: [...moves.values()].sort((a, b) => b.count - a.count),
  }
}
