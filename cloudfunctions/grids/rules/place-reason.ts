import type { TerritoryPath } from '@shared/platform/territory'
import type { ReadPlace } from './place-in-text'

const most = 4

/** Why the words are taken to mean this place, for staff, in one line. `nameOf` = what people read for a territory. */
export function placeReason(read: ReadPlace, nameOf: (path: TerritoryPath) => string): string {
  const parts = [first(read)]
  const places = [...new Set(read.candidates.map(nameOf))]
  if (places.length > 1) parts.push(`有 ${places.length} 处：${places.slice(0, most).join('、')}${places.length > most ? '等' : ''}`)
  else if (read.candidates.length > 1) parts.push(`在${places[0]}有几处`)
  if (read.besides) parts.push(`文中还提到“${read.besides}”`)
  return parts.join('，')
}

function first({ how, said, known, name }: ReadPlace): string {
  switch (how) {
    case 'exact':
      return `按文中地名“${name}”`
    case 'alias':
    case 'short':
      return known === said ? `按文中地名“${said}”` : `按文中地名“${said}”，即${known}`
    case 'alike':
    case 'misspelt':
      return `“${said}”当作“${known}”`
  }
}
