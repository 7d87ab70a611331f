/** Every size and colour, in one place. Elder mode and themes change these, never a page. */

export const colour = {
  ground: '#F5F6F8',
  card: '#FFFFFF',
  ink: '#1C1F23',
  sub: '#565E6A',
  line: '#E6E9ED',
  /** Edges of controls: 3:1 on card, so that an empty field can be seen. */
  edge: '#858D99',
  good: '#14804A',
  goodTint: '#E6F3EC',
  goodInk: '#0F6639',
  soon: '#C2560C',
  soonTint: '#FBEEE5',
  soonInk: '#9C4307',
  late: '#C62828',
  lateTint: '#FBE9E9',
  lateInk: '#AD2020',
  calm: '#1F63D6',
  calmTint: '#E9F0FC',
  calmInk: '#1A54B8',
} as const

/** The fills of the five bags, the text on them, a 10 % tint, and a text for the tint. */
export const hue = {
  blue: { fill: '#1F63D6', on: '#FFFFFF', tint: '#E9F0FC', ink: '#1A54B8' },
  yellow: { fill: '#F5B700', on: '#3A2A00', tint: '#FEF7DF', ink: '#6B5200' },
  green: { fill: '#14804A', on: '#FFFFFF', tint: '#E6F3EC', ink: '#0F6639' },
  orange: { fill: '#C2560C', on: '#FFFFFF', tint: '#FBEEE5', ink: '#9C4307' },
  red: { fill: '#C62828', on: '#FFFFFF', tint: '#FBE9E9', ink: '#AD2020' },
} as const
export type Hue = keyof typeof hue

/** Pixels at scale 1. Nothing is ever smaller than a note. */
const type = { big: 28, title: 20, body: 17, note: 14 } as const
const target = { ordinary: 44, elder: 52 } as const
const elderScale = 1.35

/**
 * The tokens as CSS custom properties, for the outermost box of a page.
 * `scale` is how much larger the person made letters on the phone.
 */
export function tokenStyle(isElder: boolean, scale: number): Record<string, string> {
  const factor = isElder ? Math.max(scale, 1) * elderScale : scale
  const style: Record<string, string> = { '--target': `${isElder ? target.elder : target.ordinary}px`, '--factor': String(factor) }
  for (const [name, size] of Object.entries(type)) style[`--t-${name}`] = `${Math.round(size * factor)}px`
  for (const [name, value] of Object.entries(colour)) style[`--${name}`] = value
  for (const [name, four] of Object.entries(hue)) for (const [part, value] of Object.entries(four)) style[`--${name}-${part}`] = value
  return style
}
