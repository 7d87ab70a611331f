import type { Serving } from '@platform/kernel/serve'
import { adoptCategories } from './operations/adopt-categories'
import { countTerms } from './operations/count-terms'
import { listBodies } from './operations/list-bodies'
import { listCategories } from './operations/list-categories'
import { listCategoryHistory } from './operations/list-category-history'
import { restoreCategory, retireCategory } from './operations/retire-category'
import { saveCategory } from './operations/save-category'
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
  countTerms,
} satisfies Serving

export { categoryInUse, namesOfCategory } from './operations/category-in-use'
export { type JudgedHere, judgeHere, termsHere } from './operations/judge-here'
export { teach } from './operations/teach'
export { type Alike, findAlike } from './operations/find-alike'
export { type Matter, rememberLikeness } from './operations/remember-likeness'
export { rememberWalk, resumeWalk, sweepLikeness, unfiledOf } from './operations/walk-likeness'
export { judge } from './rules/judge'
export { neutralSummary } from './rules/neutral-summary'
export { type JudgementRow, monthsBack, reportOf } from './rules/report'
export { route } from './rules/route'
export { seedCategories } from './store/categories'
