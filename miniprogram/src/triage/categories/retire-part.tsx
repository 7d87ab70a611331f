import type { Category } from '@shared/triage/category'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Note, Notice, RefusedNotice } from '@/ui'
import { say } from '@/desk/parts/toast'

/** Taking a category out of use, after saying what hangs on it; or bringing it back. */
export function RetirePart({ of, onDone }: { of: Category; onDone: () => void }) {
  const [asked, setAsked] = useState(false)
  const name = of.l2 ?? of.l1
  const { code, version } = of
  const act = useAct(async () => {
    await (of.retired ? call.triage.restoreCategory({ code, version }) : call.triage.retireCategory({ code, version }))
    say(of.retired ? `“${name}”恢复使用了` : `“${name}”已停用`)
    onDone()
  })
  if (of.retired)
    return (
      <Box className="retire">
        <Notice>这个类别已停用：新的诉求不会判到它，原来的工单照旧</Notice>
        <RefusedNotice refused={act.refused} />
        <Button busy={act.busy} onTap={() => void act.run()}>
          恢复使用
        </Button>
      </Box>
    )
  return (
    <Box className="retire">
      {asked ? <Counts code={code} first={of.l2 === null} /> : null}
      <RefusedNotice refused={act.refused} />
      {asked ? (
        <Box className="foot-buttons">
          <Button kind="quiet" onTap={() => setAsked(false)}>
            不停用
          </Button>
          <Button kind="danger" busy={act.busy} onTap={() => void act.run()}>
            {`停用“${name}”`}
          </Button>
        </Box>
      ) : (
        <Button kind="text" onTap={() => setAsked(true)}>
          停用这个类别
        </Button>
      )}
    </Box>
  )
}

function Counts({ code, first }: { code: string; first: boolean }) {
  const counts = useCall(() => call.appeals.countInCategory({ code }), [code])
  return (
    <Answer asked={counts} bones={1}>
      {({ open, all }) => (
        <Notice tone={open > 0 ? 'soon' : 'calm'}>
          <Box>{open > 0 ? `还有 ${open} 件没办结的工单是这一类，它们照旧办` : '没有正在办的工单是这一类'}</Box>
          <Note>{`一共 ${all} 件用过它。停用后新的诉求不会再判到这里${first ? '，下面的二级类别也一起停' : ''}；可以随时恢复`}</Note>
        </Notice>
      )}
    </Answer>
  )
}
