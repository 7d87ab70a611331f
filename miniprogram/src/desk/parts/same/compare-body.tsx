import type { OrderDetail } from '@shared/appeals/order'
import type { ReactNode } from 'react'
import { bagHue } from '@/appeals/parts/bag-look'
import { Box } from '@/platform/host'
import { Button, Chip, Note, Pouch, Title } from '@/ui'
import { openOrder } from '../open-order'
import { compareRows } from './compare-rows'
import { SaidColumn } from './said-column'

interface Pair {
  of: OrderDetail
  other: OrderDetail
}

/** Two orders beside each other, aspect by aspect: two columns on a PC, one below the other on a phone. */
export function CompareBody({ of, other }: Pair) {
  return (
    <Box className="compare">
      <Box className="compare-pair compare-heads">
        <Head order={of} tag="这件" />
        <Head order={other} tag="那件" />
      </Box>
      <Aspect name="说了什么">
        <Cell tag="这件">
          <SaidColumn order={of} />
        </Cell>
        <Cell tag="那件">
          <SaidColumn order={other} />
        </Cell>
      </Aspect>
      {compareRows(of, other, new Date()).map((row) => (
        <Aspect key={row.name} name={row.name} same={row.same}>
          {row.same ? (
            <Box className="compare-cell">{row.of}</Box>
          ) : (
            <>
              <Cell tag="这件">{row.of}</Cell>
              <Cell tag="那件">{row.other}</Cell>
            </>
          )}
        </Aspect>
      ))}
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

/** One aspect; when both say the same it stands once, over both. */
function Aspect({ name, same, children }: { name: string; same?: boolean; children: ReactNode }) {
  return (
    <Box className="compare-aspect" role="group" label={name}>
      <Box className="row compare-name">
        <Box className="strong">{name}</Box>
        {same ? <Chip tone="good">一样</Chip> : null}
      </Box>
      <Box className="compare-pair">{children}</Box>
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
