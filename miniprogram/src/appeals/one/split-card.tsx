import type { MyAppealDetail } from '@shared/appeals/appeal'
import { go } from '@/platform/route'
import { Card, Note, RowLink, Title } from '@/ui'
import { residentStatus } from '../parts/where-words'

/** What was said held two matters: each goes its own way, and one opens the other. */
export function SplitCard({ split: { from, parts } }: Pick<MyAppealDetail, 'split'>) {
  const others = from ? [from, ...parts] : parts
  if (others.length === 0) return null
  return (
    <Card label="分开办理的另一件" role="region">
      <Title level={3}>{`这件事分成了${parts.length > 1 ? `${parts.length + 1} 件` : '两件'}办理`}</Title>
      <Note>各有各的答复，办完各评各的</Note>
      {others.map((one) => (
        <RowLink
          key={one.ref}
          title={one.title}
          note={`${one.number} · ${residentStatus[one.status]}`}
          onTap={() => go('/appeals/one/index', { ref: one.ref })}
          label={`另一件：${one.title}，${residentStatus[one.status]}`}
        />
      ))}
    </Card>
  )
}
