import { kept } from '@/platform/kept'
import type { PlanDraft } from './plan-draft'

/** What was begun and not saved, of one survey at a time: closing the page loses nothing. */
export const begunPlan = kept<PlanDraft | null>('area-plan', null)
