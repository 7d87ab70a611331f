import type { Bag } from '@shared/appeals/bag'
import type { Hue } from '@/ui'

/** The colour of each bag. It says the kind, never the urgency. */
export const bagHue: Record<Bag, Hue> = { suggestion: 'blue', complaint: 'yellow', wish: 'green', publicity: 'orange', service: 'red' }
