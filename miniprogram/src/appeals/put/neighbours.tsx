import type { SimilarNearby } from '@shared/appeals/order'
import { useState } from 'react'
import { call } from '@/platform/call'
import type { Draft } from '@/platform/drafts'
import { useCall } from '@/platform/use-call'
import type { Files } from '@/platform/use-files'
import { type Hue, Sheet } from '@/ui'
import { JoinSheet } from './join-sheet'
import { SimilarCard, SimilarList } from './similar'
import type { useSend } from './use-send'

/** Shorter words say too little to look for the same. */
const fewest = 6

/**
 * Whether neighbours said the same, looked for as soon as the words rest. Nothing when it cannot be asked. `before` sends at once when
 * there is nothing to judge, else asks first: whoever did not scroll down to the list sees it then, once.
 */
export function useNeighbours({ bag, place }: Draft, settled: string, send: ReturnType<typeof useSend>) {
  const near = useCall(
    async () => (settled.length < fewest ? [] : call.appeals.findSimilarNearby({ bag, text: settled, place: place?.point, territory: place?.territory })),
    [bag, settled, place?.territory, place?.point],
  )
  const [others, setOthers] = useState<readonly string[]>([])
  const [joining, setJoining] = useState<SimilarNearby | null>(null)
  const [asking, ask] = useState(false)
  const shown = (near.value ?? []).filter(({ id }) => !others.includes(id))
  const alone = () => {
    setOthers((before) => [...before, ...shown.map(({ id }) => id)])
    setJoining(null)
    ask(false)
    void send.run()
  }
  const join = (one: SimilarNearby) => {
    ask(false)
    setJoining(one)
  }
  const close = () => {
    send.joining.clear()
    setJoining(null)
    near.again()
  }
  const before = () => (shown.some(({ mayJoin }) => mayJoin) ? ask(true) : void send.run())
  return { shown, joining, asking, stopAsking: () => ask(false), join, alone, close, before }
}

interface NeighboursProps {
  neighbours: ReturnType<typeof useNeighbours>
  draft: Draft
  change: (part: Partial<Draft>) => void
  files: Files
  send: ReturnType<typeof useSend>
  of: Hue
}

/** What neighbours said, on the page and before sending; and the sheet in which one joins them. */
export function Neighbours({ neighbours, draft, change, files, send, of }: NeighboursProps) {
  const { shown, joining, asking, stopAsking, join, alone, close } = neighbours
  const list = <SimilarList near={shown} of={of} onJoin={join} onNone={alone} disabled={files.busy || send.busy} />
  return (
    <>
      {shown.length > 0 ? <SimilarCard>{list}</SimilarCard> : null}
      {asking ? (
        <Sheet title="附近有人反映过" onClose={stopAsking}>
          {list}
        </Sheet>
      ) : null}
      {joining ? <JoinSheet one={joining} draft={draft} change={change} files={files} of={of} act={send.joining} onAlone={alone} onClose={close} /> : null}
    </>
  )
}
