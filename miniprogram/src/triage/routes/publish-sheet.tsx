import type { RouteSet } from '@shared/triage/route-rule'
import { useState } from 'react'
import { Box } from '@/platform/host'
import { Button, Field, Note, Notice, RefusedNotice, Sheet } from '@/ui'
import { say } from '@/desk/parts/toast'
import type { Routes } from './use-routes'

/** Says what publishing does, and asks for a yes. */
export function PublishSheet({ routes, draft, onClose }: { routes: Routes; draft: RouteSet; onClose: () => void }) {
  const { live, save, publish } = routes
  const [note, setNote] = useState(draft.note)
  const go = async () => {
    const ready = note.trim() === draft.note ? draft : await save.run({}, note.trim())
    if (!ready || !(await publish.run(ready))) return
    say(`第 ${ready.version} 版已生效`)
    onClose()
  }
  return (
    <Sheet title={`发布第 ${draft.version} 版`} onClose={onClose}>
      <Note>{`发布后，新来的诉求马上按这 ${draft.rules.filter(({ on }) => on).length} 条规则派；手上的工单不变。${live ? `现行的第 ${live.version} 版会留在历史里，随时可以恢复` : ''}`}</Note>
      {draft.problems.length > 0 ? (
        <Notice tone="late">{`有 ${draft.problems.length} 处要先改：${draft.problems[0]?.sentence ?? ''}`}</Notice>
      ) : (
        <Notice>没试算过？先到“用旧单试算”看看会动多少工单</Notice>
      )}
      <Field label="改了什么" value={note} onChange={setNote} max={200} placeholder="例如：夜间停水直接给水务局" />
      <RefusedNotice refused={save.refused ?? publish.refused} />
      <Box className="foot-buttons">
        <Button kind="quiet" onTap={onClose}>
          先不发布
        </Button>
        <Button busy={save.busy || publish.busy} disabled={draft.problems.length > 0} onTap={() => void go()}>
          发布
        </Button>
      </Box>
    </Sheet>
  )
}
