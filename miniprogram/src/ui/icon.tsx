import { Picture } from '@/platform/host'
import { faceUri, type IconName, iconUri, pouchUri } from './icons'
import { colour, type Hue, hue } from './tokens'

/** A line icon. Decoration: what it means is always said in words beside it. */
export function Icon({ name, size = 24, tone = colour.ink, className = '' }: { name: IconName; size?: number; tone?: string; className?: string }) {
  return <Picture className={`icon ${className}`} style={{ width: sized(size), height: sized(size) }} src={iconUri(name, tone)} fit="contain" />
}

/** The tied pouch in a bag's colour. */
export function Pouch({ of, size = 26, className = '' }: { of: Hue; size?: number; className?: string }) {
  return <Picture className={`icon ${className}`} style={{ width: sized(size), height: sized(size) }} src={pouchUri(hue[of].fill)} fit="contain" />
}

/** The pouch as a shadow on its own colour: large tiles only. */
export function PouchShade({ of, className }: { of: Hue; className: string }) {
  return <Picture className={className} src={pouchUri(hue[of].on, hue[of].fill)} fit="contain" />
}

const mood = {
  1: [colour.lateTint, colour.late],
  2: [colour.soonTint, colour.soonInk],
  3: ['#ECEFF3', colour.sub],
  4: [colour.goodTint, colour.goodInk],
  5: [colour.good, '#FFFFFF'],
} as const

export function Face({ score, size = 40 }: { score: 1 | 2 | 3 | 4 | 5; size?: number }) {
  return <Picture className="icon" style={{ width: sized(size), height: sized(size) }} src={faceUri(score, mood[score][0], mood[score][1])} fit="contain" />
}

/** Icons grow with the letters. */
function sized(size: number): string {
  return `calc(${size}px * var(--factor))`
}
