import type { CardDetail, CardMove } from '@shared/legal/card-version'
import type { Refused } from '@/platform/call'
import { Box } from '@/platform/host'
import { Button, Note, RefusedNotice } from '@/ui'

export type Asking = 'publish' | 'sendBack' | 'retire'

interface FootProps {
  detail: CardDetail | null
  /** Typed here and not kept by the district yet. */
  isTyped: boolean
  /** Problems that hinder keeping it. */
  hindered: number
  busy: boolean
  refused: Refused | null
  onSave: () => void
  onSend: () => void
  onDrop: () => void
  onAsk: (what: Asking) => void
}

/** The moves that are open now; the one to do next is the full one. */
export function Foot({ detail, isTyped, hindered, busy, refused, onSave, onSend, onDrop, onAsk }: FootProps) {
  const may = (move: CardMove) => detail?.moves.includes(move) ?? move === 'save'
  return (
    <Box className="legal-foot card-foot">
      <RefusedNotice refused={refused} />
      {isTyped ? <Note>{hindered > 0 ? `写的都留在这台设备上；还有 ${hindered} 处要改才能保存` : '写的都留在这台设备上，保存后同事能看到'}</Note> : null}
      <Box className="foot-buttons">
        {may('drop') && !isTyped ? (
          <Button kind="quiet" busy={busy} onTap={onDrop}>
            不要草稿
          </Button>
        ) : null}
        {may('sendBack') && !isTyped ? (
          <Button kind="quiet" onTap={() => onAsk('sendBack')}>
            {may('publish') ? '退回' : '撤回来改'}
          </Button>
        ) : null}
        {may('retire') && !isTyped ? (
          <Button kind="danger" onTap={() => onAsk('retire')}>
            停用
          </Button>
        ) : null}
        {may('save') && isTyped ? (
          <Button busy={busy} disabled={hindered > 0} onTap={onSave}>
            保存草稿
          </Button>
        ) : null}
        {may('send') && !isTyped ? (
          <Button busy={busy} onTap={onSend}>
            送审
          </Button>
        ) : null}
        {may('publish') ? <Button onTap={() => onAsk('publish')}>发布</Button> : null}
      </Box>
    </Box>
  )
}
