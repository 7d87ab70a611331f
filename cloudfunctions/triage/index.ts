import type { Serving } from '@platform/kernel/serve'
import { adoptCategories } from './operations/adopt-categories'
import { countTerms } from './operations/count-terms'
import { listBodies } from './operations/list-bodies'
import { listCategories } from './operations/list-categories'
import { listCategoryHistory } from './operations/list-category-history'
import { listHotlines } from './operations/list-hotlines'
import { listRouteSets } from './operations/list-route-sets'
import { publishRoutes } from './operations/publish-routes'
import { restoreCategory, retireCategory } from './operations/retire-category'
import { retireHotline } from './operations/retire-hotline'
import { saveCategory } from './operations/save-category'
import { saveRouteDraft } from './operations/save-route-draft'
import { saveHotline } from './operations/save-hotline'
import { suggest } from './operations/suggest'

/** The word `triage` (分诊): what it answers, and what other words may ask of it. */
export { shareOf } from './rules/wilson'

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
  countTerms,
  listHotlines,
  saveHotline,
  retireHotline,
} satisfies Serving

export { categoriesByCode, categoriesInUse, categoryInUse, namesOfCategory } from './operations/category-in-use'
export { dangerIn } from './operations/danger-in'
export { type JudgedHere, judgeHere, termsHere } from './operations/judge-here'
export { teach } from './operations/teach'
export { type Alike, findAlike } from './operations/find-alike'
export { type Matter, rememberLikeness } from './operations/remember-likeness'
export { rememberWalk, resumeWalk, sweepLikeness, unfiledOf } from './operations/walk-likeness'
export { adviceFor, sensitiveIn } from './rules/sensitive-signs'
export { judge } from './rules/judge'
export { type Appeal, group } from './rules/likeness/group'
export { neutralSummary } from './rules/neutral-summary'
export { type JudgementRow, monthsBack, reportOf } from './rules/report'
export { bookOf, liveBook } from './operations/rule-book'
export { type Routed, route, type RuleBook } from './rules/route'
export type { Moment } from './rules/rule-fits'
export { sureEnough } from '@shared/triage/confidence'
export { seedHotlines } from './store/hotlines'
export { seedCategories } from './store/categories'
