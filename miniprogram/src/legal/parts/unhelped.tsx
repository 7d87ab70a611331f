import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { Button, Note, RefusedNotice } from '@/ui'

/** 没帮到: the question behind this answer goes to the lawyers, without a name, so that a better answer is written. */
export function Unhelped({ chat, no }: { chat: string; no: number }) {
  const [told, setTold] = useState(false)
  const tell = useAct(async () => {
    await call.legal.sayUnhelped({ chat, no })
    setTold(true)
  })
  if (told) return <Note>记下了，不带您的名字。律师会补写这方面的内容；现在就想知道，可以请律师答复</Note>
  return (
    <Box>
      <RefusedNotice refused={tell.refused} />
      <Button kind="text" small busy={tell.busy} onTap={() => void tell.run()}>
        没帮到我
      </Button>
    </Box>
  )
}
