import type { Serving } from '@platform/kernel/serve'
import { adoptCategories } from './operations/adopt-categories'
import { listCategories } from './operations/list-categories'
import { suggest } from './operations/suggest'

/** The word `triage` (分诊): what it answers, and what other words may ask of it. */
export const triageServing = { suggest, listCategories, adoptCategories } satisfies Serving

export { judge } from './rules/judge'
export { type Appeal, group } from './rules/likeness/group'
export { neutralSummary } from './rules/neutral-summary'
export { route } from './rules/route'
export { likeEnough, type Matter, similarity } from './rules/similarity'
export { seedCategories } from './store/categories'
