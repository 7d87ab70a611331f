import type { deskWays } from '@shared/appeals/appeal'
import type { Bag } from '@shared/appeals/bag'
import type { DraftPlace } from '@/platform/drafts'
import { newKey } from '@/platform/files'
import { kept } from '@/platform/kept'
import type { Held } from '@/platform/use-files'

/** What is being taken down for somebody at the desk or on the telephone. Kept until it has been entered. */
export interface DeskDraft {
  key: string
  how: (typeof deskWays)[number]
  bag: Bag
  text: string
  name: string
  phone: string
  behalf: { name: string; phone: string; consent: boolean } | null
  place: DraftPlace | null
  placeText: string
  files: Held[]
  /** When it was photographed; only of what a worker saw themselves. */
  takenAt?: string
}

export function blankDesk(how: DeskDraft['how'] = 'walkIn'): DeskDraft {
  return { key: newKey(), how, bag: 'complaint', text: '', name: '', phone: '', behalf: null, place: null, placeText: '', files: [] }
}

export const deskDraft = kept<DeskDraft | null>('desk.enter', null)
