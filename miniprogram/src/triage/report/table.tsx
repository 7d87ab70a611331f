import type { Judgements } from '@shared/triage/report'
import type { ReactNode } from 'react'
import { Box } from '@/platform/host'
import { gapWords, rangeWords, shareWords } from './report-words'

const heads = ['判过', '改', '确认', '一致', '区间', '把握', '偏差', '拿不准'] as const

/** Numbers in columns: on a phone each row is a small card that names its numbers itself. */
export function Table({ head, label, children }: { head: string; label: string; children: ReactNode }) {
  return (
    <Box role="table" label={label} className="numbers">
      <Box role="row" className="numbers-row numbers-head">
        <Cell head>{head}</Cell>
        {heads.map((name) => (
          <Cell key={name} head>
            {name}
          </Cell>
        ))}
      </Box>
      {children}
    </Box>
  )
}

export function Row({ name, of }: { name: string; of: Judgements }) {
  const { judged, corrected, confirmed, agreement, confidence, gap, unsure } = of
  const values = [
    String(judged),
    String(corrected),
    String(confirmed),
    shareWords(agreement.share),
    rangeWords(agreement),
    shareWords(confidence),
    gapWords(gap),
    shareWords(unsure),
  ]
  return (
    <Box role="row" className="numbers-row">
      <Box role="rowheader" className="numbers-name">
        {name}
      </Box>
      {values.map((value, i) => (
        <Cell key={heads[i]} name={heads[i]}>
          {value}
        </Cell>
      ))}
    </Box>
  )
}

function Cell({ children, name, head }: { children: string; name?: string | undefined; head?: boolean }) {
  return (
    <Box role={head ? 'columnheader' : 'cell'} className="numbers-cell">
      {name ? (
        <Box inline className="numbers-label" hidden>
          {name}
        </Box>
      ) : null}
      <Box inline>{children}</Box>
    </Box>
  )
}
