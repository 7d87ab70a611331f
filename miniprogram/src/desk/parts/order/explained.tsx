import type { OrderDetail } from '@shared/appeals/order'
import type { Explanation } from '@shared/triage/explanation'
import { percentWords } from '@shared/triage/confidence'
import { categoryWords } from '@shared/triage/offered'
import { useState } from 'react'
import { Box, Tap } from '@/platform/host'
import { Chip, colour, Icon, Note } from '@/ui'

/** Why the machine thought so: folded, because most of the time nobody doubts it. */
export function Explained({ order }: { order: OrderDetail }) {
  const [open, setOpen] = useState(false)
  return (
    <Box className="explained">
      <Tap className="explained-head" expanded={open} onTap={() => setOpen(!open)}>
        <Box className="grow">为什么这样判</Box>
        <Icon name={open ? 'down' : 'next'} size={18} tone={colour.sub} />
      </Tap>
      {open ? order.explanation ? <Inside of={order.explanation} order={order} /> : <Lines list={order.categoryReasons} /> : null}
    </Box>
  )
}

function Inside({ of, order }: { of: Explanation; order: OrderDetail }) {
  return (
    <>
      {order.categoryState === 'corrected' ? <Note>{`机器原来判的是“${categoryWords(of.category)}”，把握 ${percentWords(of.confidence)}`}</Note> : null}
      <Words label="这些词像" list={of.wordsFor} tone="good" />
      <Words label="这些词不像" list={of.wordsAgainst} tone="plain" />
      {of.rule ? <Note>{`规则：${of.rule}`}</Note> : null}
      <Others label="也可能是" list={of.alternatives.map(({ category, confidence }) => [category, confidence])} />
      <Others label="二级类别" list={of.choices.map(({ l2, confidence }) => [l2, confidence])} />
      <Lines list={order.categoryReasons} />
      <Note className="versions">{`模型 ${of.modelVersion} · 规则 ${of.rulesVersion}`}</Note>
    </>
  )
}

function Words({ label, list, tone }: { label: string; list: readonly string[]; tone: 'good' | 'plain' }) {
  if (list.length === 0) return null
  return (
    <Box className="wrap words-line" role="list" label={label}>
      <Note>{label}</Note>
      {list.map((word) => (
        <Box key={word} role="listitem">
          <Chip tone={tone}>{word}</Chip>
        </Box>
      ))}
    </Box>
  )
}

/** 环境保护 12 %: what else it could be, and how likely. */
function Others({ label, list }: { label: string; list: readonly (readonly [string, number])[] }) {
  const likely = list.filter(([, share]) => share >= 0.01).slice(0, 3)
  if (likely.length === 0) return null
  return <Note>{`${label}：${likely.map(([name, share]) => `${name} ${percentWords(share)}`).join('、')}`}</Note>
}

export function Lines({ list }: { list: readonly string[] }) {
  if (list.length === 0) return null
  return (
    <Box role="list">
      {list.map((line) => (
        <Box key={line} role="listitem">
          <Note>{line}</Note>
        </Box>
      ))}
    </Box>
  )
}
