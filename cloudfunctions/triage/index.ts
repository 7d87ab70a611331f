import type { Serving } from '@platform/kernel/serve'
import { adoptCategories } from './operations/adopt-categories'
import { listCategories } from './operations/list-categories'
import { listHotlines } from './operations/list-hotlines'
import { retireHotline } from './operations/retire-hotline'
import { saveHotline } from './operations/save-hotline'
import { suggest } from './operations/suggest'

/** The word `triage` (分诊): what it answers, and what other words may ask of it. */
export const triageServing = { suggest, listCategories, adoptCategories, listHotlines, saveHotline, retireHotline } satisfies Serving

export { dangerIn } from './operations/danger-in'
export { adviceFor, sensitiveIn } from './rules/sensitive-signs'
export { judge } from './rules/judge'
export { neutralSummary } from './rules/neutral-summary'
export { route } from './rules/route'
export { likeEnough, type Matter, similarity } from './rules/similarity'
export { listInUse as categoriesInUse } from './store/categories'
export { sureEnough } from './rules/category'
export { seedHotlines } from './store/hotlines'
export { seedCategories } from './store/categories'
