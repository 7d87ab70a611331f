import type { MyAppealDetail } from '@shared/appeals/appeal'
import { go } from '@/platform/route'
import { Card, RowLink, Title } from '@/ui'
import { DeliberationBody } from '../parts/deliberation'

/** How one's own suggestion is being deliberated, or what came of it. */
export function DeliberationCard({ deliberation }: Pick<MyAppealDetail, 'deliberation'>) {
  if (!deliberation) return null
  return (
    <Card label="议事" role="region">
      <Title level={3} className="part-title">
        议事
      </Title>
      <DeliberationBody of={deliberation} />
      {deliberation.state === 'decided' ? <RowLink icon="people" title="村里别的议事结果" onTap={() => go('/appeals/deliberations/index')} /> : null}
    </Card>
  )
}
