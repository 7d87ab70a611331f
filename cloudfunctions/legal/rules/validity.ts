import type { Validity } from '@shared/legal/card'
import type { ValidityShown } from '@shared/legal/chat'

/**
 * Whether a law holds on a day (ISO date, Shanghai), by what somebody has looked up. Without a date of entry into force nothing is said:
 * 效力待核, never 现行有效.
 */
export function validityOn(row: Validity | undefined, day: string): ValidityShown {
  if (!row?.from) return { state: 'unknown', words: '效力待核' }
  if (day < row.from) return { state: 'notYet', words: `${row.from} 起施行，尚未生效` }
  if (row.until && day >= row.until) return { state: 'repealed', words: `已于 ${row.until} 废止${row.replacedBy ? `，由《${row.replacedBy}》代替` : ''}` }
  return { state: 'inForce', words: `现行有效（${row.reviewed} 核对）` }
}
