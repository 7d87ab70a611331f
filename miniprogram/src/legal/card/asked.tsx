import type { Asking } from './foot'
import type { Moves } from './use-moves'
import { WordsSheet } from './words-sheet'

interface AskedProps {
  what: Asking
  /** Takes back what they wrote themselves. */
  isOwn: boolean
  moves: Moves
  onClose: () => void
}

/** The words that go with publishing, sending back and retiring. */
export function Asked({ what, isOwn, moves, onClose }: AskedProps) {
  if (what === 'publish')
    return (
      <WordsSheet
        free
        title="发布这张卡"
        label="审核意见"
        note="可以不写。发布后居民问到就按这张卡答复"
        button="发布"
        onSend={moves.publish}
        onClose={onClose}
      />
    )
  if (what === 'sendBack')
    return (
      <WordsSheet
        title={isOwn ? '撤回来改' : '退回'}
        label={isOwn ? '为什么撤回' : '要改什么'}
        note={isOwn ? '会留在历史里' : '写卡的律师会收到'}
        button={isOwn ? '撤回' : '退回'}
        onSend={moves.sendBack}
        onClose={onClose}
      />
    )
  return (
    <WordsSheet
      danger
      title="停用这张卡"
      label="为什么停用"
      note="停用后居民问到不再用它答复，可以从历史里恢复"
      button="停用"
      onSend={moves.retire}
      onClose={onClose}
    />
  )
}
