import type { MyAppealDetail } from '@shared/appeals/appeal'
import { go } from '@/platform/route'
import { Card, RowLink } from '@/ui'
import { residentStatus } from '../parts/where-words'

/** What this one takes up again, and what took it up again after its time: one opens the other. */
export function FollowsCard({ follows: { before, after } }: Pick<MyAppealDetail, 'follows'>) {
  const rows = [...(before ? [{ ...before, tag: '前一件' }] : []), ...(after ? [{ ...after, tag: '后一件' }] : [])]
  if (rows.length === 0) return null
  return (
    <Card className="tight" label="前后相接的诉求" role="region">
      {rows.map((one) => (
        <RowLink
          key={one.ref}
          title={`${one.tag}：${one.title}`}
          note={`${one.number} · ${residentStatus[one.status]}`}
          onTap={() => go('/appeals/one/index', { ref: one.ref })}
        />
      ))}
    </Card>
  )
}
