import type { HandlingNumbers, Measure, ReportKind } from '@shared/appeals/handling-report'
import type { ReactNode } from 'react'
import { Box, Tap } from '@/platform/host'
import { go } from '@/platform/route'
import { rangeWords, shareWords } from './words'

/** Which orders a number counts, besides its measure. */
export interface Asked {
  months: number
  month?: string
  by?: ReportKind
  key?: string
  name?: string
}

/** Opens the orders behind a number. */
export function openList(measure: Measure, { months, month, by, key, name }: Asked): void {
  go('/desk/figure-list/index', { measure, months: String(months), month, by, key, name })
}

const heads = ['收到', '已答复', '按时', '已解决', '满意', '区间', '评价率', '重办', '超时未答'] as const

/** Behind these there is no list to open. */
const empty: readonly string[] = ['0', '–']

/** Numbers in columns: on a phone each row is a small card that names its numbers itself. */
export function Table({ head, label, children }: { head: string; label: string; children: ReactNode }) {
  return (
    <Box role="table" label={label} className="numbers">
      <Box role="row" className="numbers-row numbers-head">
        {[head, ...heads].map((name) => (
          <Box key={name} role="columnheader" className="numbers-cell">
            <Box inline>{name}</Box>
          </Box>
        ))}
      </Box>
      {children}
    </Box>
  )
}

export function Row({ name, of, asked }: { name: string; of: HandlingNumbers; asked: Asked }) {
  const values: readonly [string, Measure | null][] = [
    [String(of.received), 'received'],
    [String(of.answered), 'answered'],
    [shareWords(of.onTime.share), 'onTime'],
    [shareWords(of.solved.share), 'solved'],
    [of.satisfied ? shareWords(of.satisfied.share) : '–', of.satisfied ? 'satisfied' : null],
    [rangeWords(of.satisfied), null],
    [shareWords(of.response.share), 'judged'],
    [String(of.reopened.right), 'reopened'],
    [String(of.overdue), 'overdue'],
  ]
  return (
    <Box role="row" className="numbers-row">
      <Box role="rowheader" className="numbers-name">
        {name}
      </Box>
      {values.map(([value, measure], at) => (
        <Cell
          key={heads[at]}
          name={heads[at] ?? ''}
          row={name}
          value={value}
          onTap={measure && !empty.includes(value) ? () => openList(measure, asked) : null}
        />
      ))}
    </Box>
  )
}

function Cell({ name, row, value, onTap }: { name: string; row: string; value: string; onTap: (() => void) | null }) {
  return (
    <Box role="cell" className="numbers-cell">
      <Box inline className="numbers-label" hidden>
        {name}
      </Box>
      {onTap ? (
        <Tap className="number" onTap={onTap} label={`${row} ${name} ${value}，看工单`}>
          <Box inline>{value}</Box>
        </Tap>
      ) : (
        <Box inline>{value}</Box>
      )}
    </Box>
  )
}
