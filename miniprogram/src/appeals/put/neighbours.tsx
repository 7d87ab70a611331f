import type { SimilarNearby } from '@shared/appeals/order'
import { useState } from 'react'
import { call } from '@/platform/call'
import type { Draft } from '@/platform/drafts'
import { useCall } from '@/platform/use-call'
import type { Files } from '@/platform/use-files'
import type { Hue } from '@/ui'
import { JoinSheet } from './join-sheet'
import { Similar } from './similar'
import type { useSend } from './use-send'

/** Shorter words say too little to look for the same. */
const fewest = 6

interface NeighboursProps {
  draft: Draft
  change: (part: Partial<Draft>) => void
  files: Files
  /** The words once they rest. */
  settled: string
  send: ReturnType<typeof useSend>
  of: Hue
}

/** Whether neighbours said the same, before sending. Nothing is shown when it cannot be asked; "none of these" sends it on its own. */
export function Neighbours({ draft, change, files, settled, send, of }: NeighboursProps) {
  const { bag, place } = draft
  const near = useCall(
    async () => (settled.length < fewest ? [] : call.appeals.findSimilarNearby({ bag, text: settled, place: place?.point, territory: place?.territory })),
    [bag, settled, place?.territory, place?.point],
  )
  const [others, setOthers] = useState<readonly string[]>([])
  const [joining, setJoining] = useState<SimilarNearby | null>(null)
  const shown = (near.value ?? []).filter(({ id }) => !others.includes(id))
  const close = () => {
    send.joining.clear()
    setJoining(null)
    near.again()
  }
  const alone = () => {
    setOthers((before) => [...before, ...shown.map(({ id }) => id)])
    setJoining(null)
    void send.run()
  }
  return (
    <>
      <Similar near={shown} of={of} onJoin={setJoining} onNone={alone} disabled={files.busy || send.busy} />
      {joining ? <JoinSheet one={joining} draft={draft} change={change} files={files} of={of} act={send.joining} onAlone={alone} onClose={close} /> : null}
    </>
  )
}
