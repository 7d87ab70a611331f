import type { CSSProperties, ReactNode } from 'react'
import { Box, Tap } from '@/platform/host'
import { Icon } from './icon'
import type { IconName } from './icons'
import { colour, type Hue, hue } from './tokens'

export type Tone = 'plain' | 'good' | 'soon' | 'late' | 'calm' | Hue

interface ButtonProps {
  children: ReactNode
  onTap: () => void
  /** `main` is the one thing to do here; `quiet` stands beside it; `text` is only words. */
  kind?: 'main' | 'quiet' | 'text' | 'danger'
  /** The bag whose colour it wears. */
  of?: Hue
  icon?: IconName
  busy?: boolean
  disabled?: boolean
  label?: string
  small?: boolean
  className?: string
}

const iconTone = { main: '#FFFFFF', quiet: colour.ink, text: colour.calmInk, danger: colour.lateInk } as const

export function Button({ children, onTap, kind = 'main', of, icon, busy, disabled, label, small, className = '' }: ButtonProps) {
  const style: CSSProperties | undefined = of && kind === 'main' ? { background: hue[of].fill, color: hue[of].on } : undefined
  const tone = of && kind === 'main' ? hue[of].on : iconTone[kind]
  return (
    <Tap
      className={`button button-${kind} ${small ? 'button-small' : ''} ${busy ? 'is-busy' : ''} ${className}`}
      style={style}
      onTap={onTap}
      disabled={disabled || busy}
      label={label}
    >
      {icon ? <Icon name={icon} size={20} tone={tone} /> : null}
      <Box inline>{busy ? '请稍等…' : children}</Box>
    </Tap>
  )
}

/** A white card. */
export function Card({
  children,
  className = '',
  style,
  role,
  label,
}: {
  children: ReactNode
  className?: string
  style?: CSSProperties
  role?: string
  label?: string
}) {
  return (
    <Box className={`card ${className}`} style={style} role={role} label={label}>
      {children}
    </Box>
  )
}

/** A short word on a tinted ground: a state, a clock, a count. */
export function Chip({ children, tone = 'plain', icon }: { children: ReactNode; tone?: Tone; icon?: IconName }) {
  return (
    <Box className={`chip chip-${tone}`}>
      {icon ? <Icon name={icon} size={16} tone={colour.sub} /> : null}
      <Box inline>{children}</Box>
    </Box>
  )
}

/** A chip that can be chosen. */
export function Choice({ children, chosen, onTap, role = 'checkbox' }: { children: string; chosen: boolean; onTap: () => void; role?: 'checkbox' | 'radio' }) {
  return (
    <Tap className={`choice ${chosen ? 'is-chosen' : ''}`} role={role} checked={chosen} onTap={onTap} label={children}>
      <Box inline>{children}</Box>
    </Tap>
  )
}

export function Title({ children, level = 2, className = '' }: { children: ReactNode; level?: 1 | 2 | 3; className?: string }) {
  return (
    <Box role="heading" level={level} className={`title title-${level} ${className}`}>
      {children}
    </Box>
  )
}

export function Note({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <Box className={`note ${className}`}>{children}</Box>
}

/** A line that leads somewhere. */
export function RowLink({
  icon,
  title,
  note,
  value,
  onTap,
  label,
}: {
  icon?: IconName
  title: string
  note?: string
  value?: string
  onTap: () => void
  label?: string
}) {
  return (
    <Tap className="row-link" onTap={onTap} label={label ?? [title, value, note].filter(Boolean).join('，')}>
      {icon ? (
        <Box className="row-icon">
          <Icon name={icon} size={22} tone={colour.sub} />
        </Box>
      ) : null}
      <Box className="grow">
        <Box>{title}</Box>
        {note ? <Note>{note}</Note> : null}
      </Box>
      {value ? <Box className="row-value">{value}</Box> : null}
      <Icon name="next" size={18} tone={colour.sub} />
    </Tap>
  )
}

/** A face, or the last character of the name where there is none: Chinese given names end there. */
export function Avatar({ name, size = 44 }: { name: string; size?: number }) {
  const px = `calc(${size}px * var(--factor))`
  return (
    <Box className="avatar" style={{ width: px, height: px }} hidden>
      {name.slice(-1)}
    </Box>
  )
}
