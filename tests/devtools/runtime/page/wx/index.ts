import { cloud } from './cloud'
import { device } from './device'
import { dialogs } from './dialogs'
import { media } from './media'
import { recording } from './recorder'
import { network } from './network'
import { place } from './place'
import { privacy } from './privacy'
import { createIntersectionObserver, createSelectorQuery } from './query'
import { routes } from './routes'
import { storage } from './storage'

/**
 * The `wx` of this phone. What is missing here is missing: a call of it fails as on an old base library
 * (no group, no map), and a page must live with that.
 */
export const wx: Record<string, unknown> = {
  ...storage,
  ...network,
  ...routes,
  ...dialogs,
  ...media,
  ...recording,
  ...place,
  ...privacy,
  ...device,
  cloud,
  createSelectorQuery,
  createIntersectionObserver,
}
