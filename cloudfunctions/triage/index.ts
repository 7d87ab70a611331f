import type { Serving } from '@platform/kernel/serve'
import { adoptCategories } from './operations/adopt-categories'
import { countTerms } from './operations/count-terms'
import { listCategories } from './operations/list-categories'
import { suggest } from './operations/suggest'

/** The word `triage` (分诊): what it answers, and what other words may ask of it. */
export const triageServing = { suggest, listCategories, adoptCategories, countTerms } satisfies Serving

export { type Alike, findAlike } from './operations/find-alike'
export { type Matter, rememberLikeness } from './operations/remember-likeness'
export { rememberWalk, resumeWalk, sweepLikeness, unfiledOf } from './operations/walk-likeness'
export { judge } from './rules/judge'
export { neutralSummary } from './rules/neutral-summary'
export { route } from './rules/route'
export { seedCategories } from './store/categories'
