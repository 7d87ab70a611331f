import type { OrderDetail } from '@shared/appeals/order'
import type { ReactNode } from 'react'
import { bagHue } from '@/appeals/parts/bag-look'
import { Box, Tap } from '@/platform/host'
import { colour, Icon, Note, Pouch, Title } from '@/ui'
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
      <Box className="compare-card">
        <Box className="compare-row">
          <Box className="compare-name note">哪两件</Box>
          <Box className="compare-pair grow">
            <Head order={of} tag="这件" />
            <Head order={other} tag="那件" />
          </Box>
        </Box>
        <Box className="compare-row">
          <Box className="compare-name note">说了什么</Box>
          <Box className="compare-pair grow">
            <Cell tag="这件">
              <SaidColumn order={of} />
            </Cell>
            <Cell tag="那件">
              <SaidColumn order={other} />
            </Cell>
          </Box>
        </Box>
      </Box>
      <Rows rows={rows.filter(({ same }) => !same)} title="不一样的" />
      <Rows rows={rows.filter(({ same }) => same)} title="一样的" />
    </Box>
  )
}

function Head({ order, tag }: { order: OrderDetail; tag: string }) {
  return (
    <Box className="compare-cell">
      <Box className="compare-tag note">{tag}</Box>
      <Tap className="compare-open grow" role="link" onTap={() => openOrder(order.id)} label={`打开${tag}：${order.title}，${order.number}`}>
        <Pouch of={bagHue[order.bag]} size={24} />
        <Box className="grow">
          <Box className="strong two-lines">{order.title}</Box>
          <Note>{order.number}</Note>
        </Box>
        <Icon name="next" size={18} tone={colour.sub} />
      </Tap>
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
