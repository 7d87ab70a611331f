import type { ReactNode } from 'react'
import type { Refused } from '@/platform/call'
import { Box } from '@/platform/host'
import type { Asked } from '@/platform/use-call'
import { Button } from './basics'
import { Icon } from './icon'
import type { IconName } from './icons'
import { colour } from './tokens'

/** Grey lines in the shape of what is coming. */
export function Skeleton({ cards = 3 }: { cards?: number }) {
  return (
    <Box role="status" label="正在打开">
      {Array.from({ length: cards }, (_, n) => (
        <Box key={n} className="card skeleton">
          <Box className="bone bone-short" />
          <Box className="bone" />
          <Box className="bone bone-half" />
        </Box>
      ))}
    </Box>
  )
}

/** Nothing here, said kindly, with a way on. */
export function Empty({ icon = 'info', title, note, action }: { icon?: IconName; title: string; note?: string; action?: { name: string; onTap: () => void } }) {
  return (
    <Box className="empty">
      <Box className="empty-icon">
        <Icon name={icon} size={32} tone={colour.sub} />
      </Box>
      <Box className="empty-title">{title}</Box>
      {note ? <Box className="empty-note">{note}</Box> : null}
      {action ? (
        <Button kind="quiet" onTap={action.onTap}>
          {action.name}
        </Button>
      ) : null}
    </Box>
  )
}

/** Something that has to be read now: what was refused, that we are offline, that it worked. */
export function Notice({
  tone = 'calm',
  children,
  action,
}: {
  tone?: 'calm' | 'good' | 'soon' | 'late'
  children: ReactNode
  action?: { name: string; onTap: () => void }
}) {
  const icon: IconName = tone === 'good' ? 'check' : tone === 'calm' ? 'info' : 'warn'
  const ink = { calm: colour.calmInk, good: colour.goodInk, soon: colour.soonInk, late: colour.lateInk }[tone]
  return (
    <Box className={`notice notice-${tone}`} role={tone === 'late' ? 'alert' : 'status'}>
      <Icon name={icon} size={20} tone={ink} />
      <Box className="grow">{children}</Box>
      {action ? (
        <Button kind="text" small onTap={action.onTap}>
          {action.name}
        </Button>
      ) : null}
    </Box>
  )
}

/** A refusal in its own words, with a way on. */
export function RefusedNotice({ refused, again }: { refused: Refused | null; again?: () => void }) {
  if (!refused) return null
  return (
    <Notice tone={refused.code === 'offline' ? 'soon' : 'late'} action={again ? { name: '再试', onTap: again } : undefined}>
      {refused.sentence}
    </Notice>
  )
}

/** Shows what was asked for: bones while it comes, its own words when it was refused or we are offline. */
export function Answer<T>({
  asked,
  children,
  bones = 3,
  missing,
}: {
  asked: Asked<T>
  children: (value: T) => ReactNode
  bones?: number
  missing?: ReactNode
}) {
  if (asked.value !== null) {
    return (
      <>
        <RefusedNotice refused={asked.refused} again={asked.again} />
        {children(asked.value)}
      </>
    )
  }
  if (!asked.refused) return <Skeleton cards={bones} />
  if (asked.refused.code === 'offline')
    return <Empty icon="offline" title="没有网络" note="等有信号了再打开，写好的内容都还在" action={{ name: '再试一次', onTap: asked.again }} />
  if (asked.refused.code === 'notFound' && missing) return <>{missing}</>
  return <Empty icon="warn" title="没能打开" note={asked.refused.sentence} action={{ name: '再试一次', onTap: asked.again }} />
}
