import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import type { OwnTime } from '@shared/platform/working-time'
import { act, hatsOver } from '../kernel/context'
import { serve } from '../kernel/serve'
import { periodFault } from '../rules/working-time'
import { findWorkingTime, insertWorkingTime, working } from '../store/working-times'

/** Sets the working time of the district as a new version. Deadlines that run are counted anew by what this wakes. */
export const setWorkingTime = serve(contract.platform.setWorkingTime, async (ctx, { version, source, days, periods }) => {
  if (hatsOver(ctx, ctx.districtId).length === 0) throw new Refusal('notAllowed', 'not over the district')
  assertOwnTime({ days, periods })
  const next = version + 1
  await act(ctx, async (open) => {
    const present = (await findWorkingTime(open.db, ctx.districtId))?.version ?? 0
    const row = { districtId: ctx.districtId, version: next, days, periods, source, setBy: ctx.actor.personId, setAt: ctx.now }
    if (present !== version || !(await insertWorkingTime(open.db, row)))
      throw new Refusal('changedMeanwhile', `version ${present}`, { field: 'version', sentence: '刚刚有人改过日历，您改的还在，请对照最新的再保存' })
    open.record({ subject: ctx.districtId, internal: true, data: { version: next, days: days.length, periods: periods.length, source } })
  })
  working.forget(ctx)
  return { version: next }
})

/** @throws Refusal badInput naming the field */
export function assertOwnTime({ days, periods }: OwnTime): void {
  const twice = days.find(({ day }, at) => days.findIndex((other) => other.day === day) !== at)
  if (twice) throw new Refusal('badInput', `${twice.day} twice`, { field: 'days', sentence: `${twice.day} 写了两次` })
  for (const { since, spans } of periods) {
    const fault = periodFault(spans)
    if (fault) throw new Refusal('badInput', `periods since ${since}`, { field: 'periods', sentence: `${since} 起的工作时间：${fault}` })
  }
  const again = periods.find(({ since }, at) => periods.findIndex((other) => other.since === since) !== at)
  if (again) throw new Refusal('badInput', `${again.since} twice`, { field: 'periods', sentence: `从 ${again.since} 起的工作时间写了两次` })
}
