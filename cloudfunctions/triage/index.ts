import type { Serving } from '@platform/kernel/serve'
import { adoptCategories } from './operations/adopt-categories'
import { listCategories } from './operations/list-categories'
import { listRouteSets } from './operations/list-route-sets'
import { publishRoutes } from './operations/publish-routes'
import { saveRouteDraft } from './operations/save-route-draft'
import { suggest } from './operations/suggest'

/** The word `triage` (分诊): what it answers, and what other words may ask of it. */
export const triageServing = { suggest, listCategories, adoptCategories, listRouteSets, saveRouteDraft, publishRoutes } satisfies Serving

export { judge } from './rules/judge'
export { neutralSummary } from './rules/neutral-summary'
export { bookOf, liveBook } from './operations/rule-book'
export { type Routed, route, type RuleBook } from './rules/route'
export { sureEnough } from './rules/category'
export type { Moment } from './rules/rule-fits'
export { likeEnough, type Matter, similarity } from './rules/similarity'
export { seedCategories } from './store/categories'
