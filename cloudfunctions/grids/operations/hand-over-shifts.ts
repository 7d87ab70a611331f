import { contract } from '@shared/contract'
import { rotaRoles, type Shift, shiftWords } from '@shared/grids/shift'
import type { HandedOver, HandedRow } from '@shared/platform/hand-over'
import { act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { handOverBetween, type HandingOver } from '@platform/operations/hand-over-between'
import { dateOf } from '@platform/rules/working-clock'
import type { PostShift } from '../rules/roster'
import { rosters } from '../store/district-map'
import { listShifts, replaceShifts } from '../store/shifts'

/** 交接 of the rota: each line from today on goes to the colleague; one that they have themselves is only taken off. */
export const handOverShifts = serve(contract.grids.handOverShifts, async (ctx, asked): Promise<HandedOver> => {
  const { from, to } = await handOverBetween(ctx, asked)
  const today = dateOf(ctx.now)
  const isTheirs = (line: Shift) => line.personId === from.personId && (line.date === null || line.date >= today)
  if (!to) return answer((await linesOf(ctx, from)).filter(isTheirs), 'hangs')
  const handed = await act(ctx, async ({ db, record }) => {
    const lines = await linesOf({ db, districtId: ctx.districtId }, from)
    const theirs = lines.filter(isTheirs)
    const after = once(lines.map((line) => (theirs.includes(line) ? { ...line, personId: to.personId } : line)))
    const [first] = theirs
    if (first) await replaceShifts(db, ctx.districtId, { path: first.path, role: first.role }, after)
    const tell = first ? [{ to: 'person' as const, personId: to.personId, title: '排班交接给您', body: theirs.map(shiftWords).join('；').slice(0, 200) }] : []
    record({ subject: from.territory, internal: true, data: { from: from.id, to: to.id, lines: theirs.length, tell } })
    return theirs
  })
  rosters.forget(ctx)
  return answer(handed, 'handed')
})

async function linesOf({ db, districtId }: Pick<Context, 'db' | 'districtId'>, { role, territory }: HandingOver['from']): Promise<PostShift[]> {
  if (!(rotaRoles as readonly string[]).includes(role)) return []
  return (await listShifts(db, districtId)).filter((line) => line.role === role && line.path === territory)
}

const keyOf = ({ personId, days, date, from, to }: Shift) => JSON.stringify([personId, days, date, from, to])
const once = (lines: readonly PostShift[]): PostShift[] => [...new Map(lines.map((line) => [keyOf(line), line])).values()]

function answer(lines: readonly PostShift[], result: HandedRow['result']): HandedOver {
  return { rows: lines.map((line) => ({ kind: 'shift', id: keyOf(line), title: shiftWords(line), note: null, result })), more: 0 }
}
