import type { Me } from '@shared/platform/platform.contract'
import { go } from '@/platform/route'
import { Card, RowLink } from '@/ui'
import { mayKeepCategories, maySeeTriageReport } from '../parts/my-posts'

/** What the machine goes by and how well it does, for those who answer for it. */
export function RulesCard({ who }: { who: Me }) {
  if (!maySeeTriageReport(who)) return null
  return (
    <Card className="tight" label="规则和数据">
      {mayKeepCategories(who) ? <RowLink icon="list" title="分类目录" note="类别、部门、时限、自动合并" onTap={() => go('/triage/categories/index')} /> : null}
      <RowLink icon="scales" title="分诊报告" note="机器判得准不准，有没有变化" onTap={() => go('/triage/report/index')} />
    </Card>
  )
}
