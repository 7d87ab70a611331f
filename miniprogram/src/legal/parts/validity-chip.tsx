import type { ValidityShown } from '@shared/legal/chat'
import { Chip } from '@/ui'

const tones = { inForce: 'good', unknown: 'plain', repealed: 'late', notYet: 'late' } as const

/** Whether it holds (效力), with the day on which it was looked up. */
export function ValidityChip({ validity }: { validity: ValidityShown }) {
  return <Chip tone={tones[validity.state]}>{validity.words}</Chip>
}
