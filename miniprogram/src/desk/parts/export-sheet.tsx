import { type Export, type ExportRequest, mostExported } from '@shared/appeals/export'
import { useEffect, useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { openTable } from '@/platform/open-file'
import { useAct } from '@/platform/use-act'
import { Button, Note, Notice, RefusedNotice, Sheet } from '@/ui'

const askEvery = 1500

/** A list as a file: what will be in it, how far it is, then the file. */
export function ExportSheet({ what, onClose }: { what: ExportRequest; onClose: () => void }) {
  const [made, setMade] = useState<Export | null>(null)
  const start = useAct(async () => setMade(await call.appeals.startExport({ what })))
  const look = useAct(async (id: string) => setMade(await call.appeals.getExport({ id })))
  const fetchIt = useAct(async (id: string) => {
    // The address works for minutes only, so that it is asked for anew at every tap.
    const { url } = await call.appeals.getExport({ id })
    if (url) await openTable(url)
  })
  useEffect(() => {
    if (made?.state !== 'waiting') return
    const timer = setTimeout(() => void look.run(made.id), askEvery)
    return () => clearTimeout(timer)
  }, [made])
  return (
    <Sheet title="导出表格" onClose={onClose}>
      <Note>{`按现在看到的筛选导出，只有您辖区的工单，最多 ${mostExported} 行`}</Note>
      <Note>没有居民的姓名和电话，敏感件不在里面；谁导出了什么会记下来，文件一天后删除</Note>
      {made ? <Progress made={made} /> : null}
      <RefusedNotice refused={start.refused ?? look.refused ?? fetchIt.refused} />
      <Box className="gap-top">
        {made?.state === 'ready' ? (
          <Button busy={fetchIt.busy} onTap={() => void fetchIt.run(made.id)}>
            打开表格
          </Button>
        ) : (
          <Button busy={start.busy || made?.state === 'waiting'} onTap={() => void start.run()}>
            {made ? '再导出一次' : '开始导出'}
          </Button>
        )}
      </Box>
    </Sheet>
  )
}

function Progress({ made: { state, rows, cut } }: { made: Export }) {
  if (state === 'waiting') return <Notice tone="soon">{rows > 0 ? `正在做表格，已写好 ${rows} 行` : '正在做表格'}</Notice>
  if (state === 'failed') return <Notice tone="late">这份表格没有做成，请再导出一次；总不成请告诉管理员</Notice>
  if (state === 'gone') return <Notice tone="soon">这份表格已经删除，请再导出一次</Notice>
  return <Notice tone="good">{cut ? `做好了，先放了前 ${rows} 行；还有更多，请缩小筛选再导出` : `做好了，共 ${rows} 行`}</Notice>
}
