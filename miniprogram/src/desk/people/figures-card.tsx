import type { Me } from '@shared/platform/platform.contract'
import { go } from '@/platform/route'
import { Card, RowLink } from '@/ui'
import { drawsSamples, isCentre, isSupervisor, maySeeFigures } from '../parts/my-posts'

/** How it was handled, and what unhappy scores ask for. */
export function FiguresCard({ who }: { who: Me }) {
  if (!maySeeFigures(who)) return null
  return (
    <Card className="tight" label="办得怎么样">
      <RowLink icon="list" title="办理报告" note="按时、解决、满意，本月和上月" onTap={() => go('/desk/figures/index')} />
      {isSupervisor(who) ? <RowLink icon="people" title="议事" note="待召集、正在议、议过的建议" onTap={() => go('/desk/deliberations/index')} /> : null}
      <RowLink icon="people" title="群众安全感、满意度" note="抽样调查、电话访问、结果和补差" onTap={() => go('/desk/area/index')} />
      {isSupervisor(who) ? <RowLink icon="scales" title="居民问了什么" note="法律咨询，每个月按地方、按事项" onTap={() => go('/legal/asked/index')} /> : null}
      {isCentre(who) ? <RowLink icon="card" title="法律知识卡" note="审核、发布、停用" onTap={() => go('/legal/cards/index')} /> : null}
      {drawsSamples(who) ? <RowLink icon="search" title="质量抽查" note="办结的工单随机抽来再看" onTap={() => go('/desk/samples/index')} /> : null}
      {isSupervisor(who) ? <RowLink icon="phone" title="回访和预警" note="回访任务、同一处多件不满意" onTap={() => go('/desk/visits/index')} /> : null}
    </Card>
  )
}
