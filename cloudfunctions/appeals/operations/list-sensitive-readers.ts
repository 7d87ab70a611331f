import { contract } from '@shared/contract'
import type { SensitiveReaders } from '@shared/appeals/order'
import { sensitiveSigns, signName } from '@shared/triage/sensitive'
import { Refusal } from '@shared/platform/refusal'
import { type Context, hatsOver } from '@platform/kernel/context'
import type { Db } from '@platform/kernel/database'
import { serve } from '@platform/kernel/serve'
import { listCentre, listNamed } from '@platform/store/sensitive-readers'

export const listSensitiveReaders = serve(contract.appeals.listSensitiveReaders, (ctx) => {
  assertCentre(ctx)
  return showReaders(ctx, ctx.db)
})

/** Naming people is the whole district's. @throws Refusal notAllowed */
export function assertCentre(ctx: Context): void {
  if (hatsOver(ctx, ctx.districtId).length === 0)
    throw new Refusal('notAllowed', 'not over the district', { sentence: '点名由区集成指挥中心来定，您的职权不在本区' })
}

/** Who is named for each sign; where nobody is, the first person of the centre and a warning. */
export async function showReaders({ districtId, now }: Pick<Context, 'districtId' | 'now'>, db: Db): Promise<SensitiveReaders> {
  const named = await listNamed(db, districtId, now)
  const centre = await listCentre(db, districtId, now)
  const people = new Map(centre.map((one) => [one.personId, one]))
  return {
    signs: sensitiveSigns.map((sign) => {
      const rows = named.filter((row) => row.sign === sign)
      const shown = rows.flatMap(({ personId, since }) => {
        const person = people.get(personId)
        return person ? [{ ...person, since: since.toISOString() }] : []
      })
      const first = centre[0] ? [{ ...centre[0], since: null }] : []
      return { sign, people: shown.length > 0 ? shown : first, warning: warningOf(shown.length, centre[0]?.name ?? null, signName[sign]) }
    }),
    candidates: [...people.values()],
  }
}

/** One alone cannot pay the return visit to their own answer. */
function warningOf(named: number, first: string | null, sign: string): string | null {
  if (named > 1) return null
  if (named === 1) return `“${sign}”只点了一个人：回访要由另一个人来做，请再点一位`
  return first ? `“${sign}”还没有点名，暂由${first}看和办` : `“${sign}”还没有点名，中心也没有人员`
}
