import type { Me } from '@shared/platform/platform.contract'
import { Box, Tap } from '@/platform/host'
import { go } from '@/platform/route'
import { colour, Icon, Note } from '@/ui'
import type { Filters } from '../parts/filters'
import { isSupervisor, mayAct, mayBeAway, mayEnter, mayInviteOthers, maySeeTriageReport } from '../parts/my-posts'
import { MineFilter } from './filter-row'
import { OutboxTool } from './outbox-tool'

const bulkTabs: readonly Filters['tab'][] = ['toAccept', 'handling', 'dueSoon']

interface ToolsProps {
  who: Me | null
  wide: boolean
  chosen: Filters
  onRefresh: () => void
  onBulk: () => void
  onExport: () => void
}

/** Above the list: whose inbox it is, search, and what else the desk can do. */
export function Tools({ who, wide, chosen, onRefresh, onBulk, onExport }: ToolsProps) {
  const place = who?.grants[0]?.territoryName
  const many = bulkTabs.includes(chosen.tab) && mayAct(who)
  const refresh = (
    <Tap className="icon-tap" onTap={onRefresh} label="刷新">
      <Icon name="refresh" tone={colour.sub} />
    </Tap>
  )
  if (wide) {
    return (
      <Box className="tools">
        <Box className="grow title title-2" role="heading" level={1}>
          {place ? `${place} 收件箱` : '收件箱'}
        </Box>
        {many ? (
          <Tap className="filter" onTap={onBulk} label="批量办理">
            批量
          </Tap>
        ) : null}
        {isSupervisor(who) ? (
          <Tap className="filter" onTap={onExport} label="导出表格">
            导出
          </Tap>
        ) : null}
        <OutboxTool wide />
        <MineFilter chosen={chosen} />
        {refresh}
      </Box>
    )
  }
  return (
    <Box className="tools">
      <Tap className="tools-search grow" onTap={() => go('/desk/search/index')} label="搜索：编号、地点、姓名、电话后四位">
        <Icon name="search" size={20} tone={colour.sub} />
        <Note>编号、地点、姓名、电话后四位</Note>
      </Tap>
      {many ? (
        <Tap className="tool" onTap={onBulk} label="批量办理">
          <Icon name="check" tone={colour.sub} size={22} />
          <Box className="note">批量</Box>
        </Tap>
      ) : null}
      <OutboxTool />
      {mayEnter(who) ? (
        <Tap className="tool" onTap={() => go('/desk/enter/index')} label="登记来访来电">
          <Icon name="edit" tone={colour.sub} size={22} />
          <Box className="note">登记</Box>
        </Tap>
      ) : null}
      {mayInviteOthers(who) || mayBeAway(who) || maySeeTriageReport(who) ? (
        <Tap className="tool" onTap={() => go('/desk/people/index')} label="人员和离岗">
          <Icon name="people" tone={colour.sub} size={22} />
          <Box className="note">人员</Box>
        </Tap>
      ) : null}
    </Box>
  )
}
