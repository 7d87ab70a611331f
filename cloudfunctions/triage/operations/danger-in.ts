import type { Context } from '@platform/kernel/context'
import type { Bag } from '@shared/appeals/bag'
import type { Danger } from '@shared/triage/danger'
import { urgencyOf } from '../rules/urgency'
import { whomToCall } from '../rules/whom-to-call'
import { listHotlines } from '../store/hotlines'

/** The danger that some words tell of, with the district's numbers for it; null nearly always, and then nothing is asked of the database. */
export async function dangerIn(ctx: Pick<Context, 'db' | 'districtId'>, bag: Bag, text: string): Promise<Danger | null> {
  const { danger } = urgencyOf(bag, text)
  return danger && whomToCall(danger, await listHotlines(ctx.db, ctx.districtId))
}
