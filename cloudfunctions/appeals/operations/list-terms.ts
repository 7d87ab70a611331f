import type { Term } from '@shared/appeals/term'
import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { shippedTerms, type TermRow } from '../rules/terms'
import { type KeptTerm, listTermsNow } from '../store/terms'

/** 时限: what holds now. A term of the product is left out where the district has its own for just the same. */
export const listTerms = serve(contract.appeals.listTerms, async (ctx) => {
  const own = await listTermsNow(ctx.db, ctx.districtId, ctx.now)
  const keys = new Set(own.map(keyOf))
  return [
    ...own.map(toTerm),
    ...shippedTerms.filter((term) => !keys.has(keyOf(term))).map((term): Term => ({ ...keyFields(term), id: null, since: null, setBy: null })),
  ]
})

const keyOf = ({ stage, bag, urgency, level }: Pick<TermRow, 'stage' | 'bag' | 'urgency' | 'level'>): string => [stage, bag, urgency, level].join('|')
const keyFields = ({ stage, bag, urgency, level, amount, unit, source }: Omit<TermRow, 'since' | 'until'>) => ({
  ...{ stage, bag, urgency, level, amount, unit, source },
})

export function toTerm(row: KeptTerm): Term {
  return { ...keyFields(row), id: row.id, since: row.since.toISOString(), setBy: row.setByName }
}
