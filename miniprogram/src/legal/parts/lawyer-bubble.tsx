import type { Turn } from '@shared/legal/chat'
import { sinceWords } from '@shared/platform/due-words'
import { Box } from '@/platform/host'
import { Note } from '@/ui'

/** What a lawyer wrote: to the resident, or as a note for lawyers alone. */
export function LawyerBubble({ turn, name }: { turn: Turn; name: string }) {
  return (
    <Box className={`legal-lawyer ${turn.internal ? 'is-note' : ''}`}>
      <Note>{`${turn.internal ? '内部备注 · ' : ''}${name} · ${sinceWords(turn.at, new Date())}`}</Note>
      <Box className="legal-text">{turn.text}</Box>
    </Box>
  )
}
