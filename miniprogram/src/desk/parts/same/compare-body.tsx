import type { OrderDetail } from '@shared/appeals/order'
import type { ReactNode } from 'react'
import { bagHue } from '@/appeals/parts/bag-look'
import { Box } from '@/platform/host'
import { Button, Note, Pouch, Title } from '@/ui'
import { openOrder } from '../open-order'
import { type CompareRow, compareRows } from './compare-rows'
import { SaidColumn } from './said-column'

interface Pair {
  of: OrderDetail
  other: OrderDetail
}

/** Two orders beside each other, aspect by aspect: two columns on a PC, one below the other on a phone. */
export function CompareBody({ of, other }: Pair) {
  const rows = compareRows(of, other, new Date())
  return (
    <Box className="compare">
      <Box className="compare-pair compare-heads">
        <Head order={of} tag="这件" />
        <Head order={other} tag="那件" />
      </Box>
      <Box className="compare-card" role="group" label="说了什么">
        <Title level={3}>说了什么</Title>
        <Box className="compare-pair">
          <Cell tag="这件">
            <SaidColumn order={of} />
          </Cell>
          <Cell tag="那件">
            <SaidColumn order={other} />
          </Cell>
        </Box>
      </Box>
      <Rows rows={rows.filter(({ same }) => !same)} title="不一样的" />
      <Rows rows={rows.filter(({ same }) => same)} title="一样的" />
    </Box>
  )
}

function Head({ order, tag }: { order: OrderDetail; tag: string }) {
  return (
    <Box className="compare-cell compare-head">
      <Box className="row">
        <Pouch of={bagHue[order.bag]} size={28} />
        <Box className="grow">
          <Title level={2}>{order.title}</Title>
          <Note>{`${tag} · ${order.number}`}</Note>
        </Box>
      </Box>
      <Button kind="text" small onTap={() => openOrder(order.id)} label={`打开${tag}：${order.title}`}>
        打开
      </Button>
    </Box>
  )
}

/** Aspects in one card; where both say the same it stands once. */
function Rows({ rows, title }: { rows: readonly CompareRow[]; title: string }) {
  if (rows.length === 0) return null
  return (
    <Box className="compare-card" role="group" label={title}>
      <Title level={3}>{title}</Title>
      {rows.map((row) => (
        <Box key={row.name} className={`compare-row ${row.same ? 'is-same' : ''}`}>
          <Box className="compare-name note">{row.name}</Box>
          {row.same ? (
            <Box className="grow">{row.of}</Box>
          ) : (
            <Box className="compare-pair grow">
              <Cell tag="这件">{row.of}</Cell>
              <Cell tag="那件">{row.other}</Cell>
            </Box>
          )}
        </Box>
      ))}
    </Box>
  )
}

function Cell({ tag, children }: { tag: string; children: ReactNode }) {
  return (
    <Box className="compare-cell">
      <Box className="compare-tag note">{tag}</Box>
      <Box className="grow">{children}</Box>
    </Box>
  )
}
