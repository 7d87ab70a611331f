import { complaints } from './complaints'
import { complaintsOfDaoxiang } from './complaints-of-daoxiang'
import { complaintsOfWanghu } from './complaints-of-wanghu'
import type { DemoAppeal } from './demo-appeal'
import { neighbours } from './neighbours'
import { publicity } from './publicity'
import { sensitive } from './sensitive'
import { services } from './services'
import { sideRoads } from './side-roads'
import { suggestions } from './suggestions'
import { wishes } from './wishes'

/** All appeals of the demo, bag by bag. */
export const rows: readonly DemoAppeal[] = [
  ...complaintsOfDaoxiang,
  ...complaintsOfWanghu,
  ...complaints,
  ...services,
  ...suggestions,
  ...wishes,
  ...publicity,
  ...neighbours,
  ...sensitive,
  ...sideRoads,
]
