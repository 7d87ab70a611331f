import type { OrderDetail } from '@shared/appeals/order'
import { orderFlow } from '@shared/appeals/order.flow'
import { useState } from 'react'
import { Box } from '@/platform/host'
import { Button, Note, RefusedNotice } from '@/ui'
import { type DeskMove, deskMoves, isQuick } from './make-move'
import { isBegun } from './order-draft'
import type { useMove } from './use-move'

interface BarProps {
  order: OrderDetail
  quick: ReturnType<typeof useMove>
  onChoose: (move: DeskMove) => void
  keyed?: boolean
}

const keyOf: Partial<Record<DeskMove, string>> = { accept: 'a', reply: 'r', split: 's' }
const leading: readonly DeskMove[] = ['accept', 'reply', 'visit', 'release', 'rule', 'grantExtension', 'answerSupervision', 'answerHelp', 'proceed']
/** Rarer ones wait behind 更多. */
const rarer: readonly DeskMove[] = ['handBack', 'escalate', 'takeOver', 'supervise', 'inviteHelper', 'askExtension', 'suspend', 'refuse', 'proposeSpam']

/** Exactly the moves that the flow leaves open to this person now. */
export function ActionBar({ order, quick, onChoose, keyed = false }: BarProps) {
  const [all, setAll] = useState(false)
  const open = deskMoves.filter((move) => order.moves.includes(move))
  const more = open.filter((move) => rarer.includes(move))
  // Whoever has only rare ones sees them at once.
  const folded = !all && more.length > 1 && more.length < open.length
  const moves = folded ? open.filter((move) => !more.includes(move) || isBegun(order.id, move)) : open
  return (
    <>
      <RefusedNotice refused={quick.refused} />
      <Box className="moves" role="toolbar" label="可以做的事">
        {moves.map((move) => (
          <MoveButton
            key={move}
            move={move}
            begun={isBegun(order.id, move)}
            hint={keyed ? (keyOf[move] ?? '') : ''}
            busy={quick.busy && isQuick(move)}
            onTap={() => onChoose(move)}
          />
        ))}
        {folded ? (
          <Button kind="quiet" className="move" onTap={() => setAll(true)} label={`更多：${more.map((move) => orderFlow[move].label).join('、')}`}>
            更多
          </Button>
        ) : null}
        {keyed && order.moves.includes('reply') ? (
          <Note className="moves-note">{`答复将发给 ${order.appeals.filter(({ withdrawn }) => !withdrawn).length} 位居民`}</Note>
        ) : null}
      </Box>
    </>
  )
}

interface MoveProps {
  move: DeskMove
  /** Something was begun and is kept. */
  begun: boolean
  /** The key that does it, on a PC. */
  hint: string
  busy: boolean
  onTap: () => void
}

function MoveButton({ move, begun, hint, busy, onTap }: MoveProps) {
  const kind = move === 'decline' || move === 'refuse' || move === 'confirmSpam' ? 'danger' : leading.includes(move) ? 'main' : 'quiet'
  const name = orderFlow[move].label
  return (
    <Button kind={kind} className={`move move-${kind}`} busy={busy} onTap={onTap} label={begun ? `${name}，有没写完的` : name}>
      {name}
      {begun ? (
        <Box inline className="move-begun">
          {' · 未写完'}
        </Box>
      ) : null}
      {hint ? (
        <Box inline className="move-key">
          {`  ${hint}`}
        </Box>
      ) : null}
    </Button>
  )
}
