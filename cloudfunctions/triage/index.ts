import type { Serving } from '@platform/kernel/serve'
import { adoptCategories } from './operations/adopt-categories'
import { listBodies } from './operations/list-bodies'
import { listCategories } from './operations/list-categories'
import { listCategoryHistory } from './operations/list-category-history'
import { listRouteSets } from './operations/list-route-sets'
import { publishRoutes } from './operations/publish-routes'
import { restoreCategory, retireCategory } from './operations/retire-category'
import { saveCategory } from './operations/save-category'
import { saveRouteDraft } from './operations/save-route-draft'
import { suggest } from './operations/suggest'

/** The word `triage` (分诊): what it answers, and what other words may ask of it. */
export const triageServing = {
  suggest,
  listCategories,
  saveCategory,
  retireCategory,
  restoreCategory,
  listCategoryHistory,
  listBodies,
  adoptCategories,
  listRouteSets,
  saveRouteDraft,
  publishRoutes,
} satisfies Serving

export { categoryInUse, namesOfCategory } from './operations/category-in-use'
export { type JudgedHere, judgeHere } from './operations/judge-here'
export { teach } from './operations/teach'
export { judge } from './rules/judge'
export { neutralSummary } from './rules/neutral-summary'
export { type JudgementRow, monthsBack, reportOf } from './rules/report'
export { bookOf, liveBook } from './operations/rule-book'
export { type Routed, route, type RuleBook } from './rules/route'
export type { Moment } from './rules/rule-fits'
export { likeEnough, type Matter, similarity } from './rules/similarity'
export { seedCategories } from './store/categories'
