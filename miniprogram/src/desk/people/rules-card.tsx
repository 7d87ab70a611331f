import type { Me } from '@shared/platform/platform.contract'
import { go } from '@/platform/route'
import { Card, RowLink } from '@/ui'
import { keepsRules, maySeeForesight, maySeeTriageReport, seesClock } from '../parts/my-posts'

/** What the machine goes by and how well it does, for those who answer for it. */
export function RulesCard({ who }: { who: Me }) {
  if (!maySeeTriageReport(who) && !maySeeForesight(who) && !seesClock(who)) return null
  return (
    <Card className="tight" label="规则和数据">
      {keepsRules(who) ? <RowLink icon="list" title="分类目录" note="类别、部门、时限、自动合并" onTap={() => go('/triage/categories/index')} /> : null}
      {seesClock(who) ? <RowLink icon="clock" title="时限和日历" note="多久要接收、答复，哪天放假，几点上班" onTap={() => go('/desk/clock/index')} /> : null}
      {keepsRules(who) ? <RowLink icon="edit" title="答复模板" note="按类别和办理结果，空格填好才能发" onTap={() => go('/desk/templates/index')} /> : null}
      {maySeeForesight(who) ? (
        <RowLink
          icon="send"
          title="派单规则"
          note={keepsRules(who) ? '谁管什么，试一试，试算，历史' : '试一试：一件诉求会派给谁'}
          onTap={() => go('/triage/routes/index')}
        />
      ) : null}
      {maySeeTriageReport(who) ? <RowLink icon="scales" title="分诊报告" note="机器判得准不准，有没有变化" onTap={() => go('/triage/report/index')} /> : null}
      {keepsRules(who) ? (
        <RowLink icon="bell" title="没送到的消息" note="微信、短信、电话，没发出去的再试一次" onTap={() => go('/desk/dead-letters/index')} />
      ) : null}
    </Card>
  )
}
