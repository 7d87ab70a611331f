import type { Term } from '@shared/appeals/term'
import { contract } from '@shared/contract'
import type { CategoryName } from '@shared/triage/category'
import { serve } from '@platform/kernel/serve'
import { categoriesByCode } from '../../triage'
import { closeness, shippedTerms, type TermRow } from '../rules/terms'
import { type KeptTerm, listTermsNow } from '../store/terms'

/** 时限: what holds now, the closest first. A term of the product is left out where the district has its own for just the same. */
export const listTerms = serve(contract.appeals.listTerms, async (ctx) => {
  const own = await listTermsNow(ctx.db, ctx.districtId, ctx.now)
  const names = await categoriesByCode(ctx)
  const keys = new Set(own.map(keyOf))
  const shipped = shippedTerms.filter((term) => !keys.has(keyOf(term))).map((term) => ({ ...term, id: null, since: null, setByName: null }))
  return [...own, ...shipped].sort((one, other) => closeness(other) - closeness(one)).map((row) => toTerm(row, names))
})

const keyOf = ({ stage, category, bag, urgency, level }: Pick<TermRow, 'stage' | 'category' | 'bag' | 'urgency' | 'level'>): string =>
  [stage, category, bag, urgency, level].join('|')

type Shown = Omit<KeptTerm, 'districtId' | 'id' | 'since' | 'until' | 'setBy'> & { id: string | null; since: Date | null }

export function toTerm(
  { stage, category, bag, urgency, level, amount, unit, source, id, since, setByName }: Shown,
  names: ReadonlyMap<string, CategoryName>,
): Term {
  const named = category === null ? null : (names.get(category) ?? { l1: category, l2: null })
  return { ...{ stage, category: named, bag, urgency, level, amount, unit, source, id }, since: since?.toISOString() ?? null, setBy: setByName }
}
