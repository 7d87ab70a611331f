import type { SimilarNearby } from '@shared/appeals/order'
import type { ReactNode } from 'react'
import { Box } from '@/platform/host'
import { Button, Card, Note, Title, type Hue } from '@/ui'
import { nearMany, nearState, nearWhere } from '../parts/near-words'

interface SimilarProps {
  near: readonly SimilarNearby[]
  of: Hue
  onJoin: (one: SimilarNearby) => void
  /** None of these: it goes on its own. */
  onNone: () => void
  disabled: boolean
}

/** On the page, under what was typed. */
export function SimilarCard({ children }: { children: ReactNode }) {
  return (
    <Card className="similar" role="region" label="附近有人反映过">
      <Title level={3}>附近有人反映过</Title>
      {children}
    </Card>
  )
}

/** What neighbours have said already, in neutral words, to be judged before sending. Joining is one tap and never forced. */
export function SimilarList({ near, of, onJoin, onNone, disabled }: SimilarProps) {
  return (
    <>
      <Note>看看是不是同一件事。是的话一起办，您同样有编号、有回复、能评价</Note>
      {near.map((one) => (
        <One key={one.id} one={one} of={of} onJoin={() => onJoin(one)} />
      ))}
      <Button kind="text" className="similar-none" disabled={disabled} onTap={onNone}>
        {near.length > 1 ? '都不是，继续提交' : '不是这件，继续提交'}
      </Button>
    </>
  )
}

function One({ one, of, onJoin }: { one: SimilarNearby; of: Hue; onJoin: () => void }) {
  const now = new Date()
  return (
    <Box className="similar-one">
      <Box className="strong">{one.summary}</Box>
      <Note>{nearWhere(one, now)}</Note>
      <Note>{nearState(one)}</Note>
      {one.mayJoin ? null : <Note>这件已经有了答复。您的还没好，就照样投一件</Note>}
      <Box className="similar-foot">
        <Box className="grow similar-many">{nearMany(one)}</Box>
        {one.mayJoin ? (
          <Button small of={of} onTap={onJoin} label={`我也遇到了：${one.summary}，${nearMany(one)}`}>
            我也遇到了
          </Button>
        ) : null}
      </Box>
    </Box>
  )
}
