import type { Shift } from '@shared/grids/shift'
import type { TerritoryPath } from '@shared/platform/territory'
import type { Db } from '@platform/kernel/database'
import { and, asc, eq } from 'drizzle-orm'
import type { HandlerRole, PostShift } from '../rules/roster'
import { shifts } from './tables'

/** All lines of all rotas of a district, each post's in its own order. */
export async function listShifts(db: Db, districtId: string): Promise<PostShift[]> {
  const rows = await db.select().from(shifts).where(eq(shifts.districtId, districtId)).orderBy(asc(shifts.path), asc(shifts.role), asc(shifts.position))
  return rows.map(({ path, role, personId, days, date, fromMinute, toMinute }) => ({
    path,
    role: role as HandlerRole,
    personId,
    days,
    date,
    from: fromMinute,
    to: toMinute,
  }))
}

/** Replaces the rota of the posts with this role at this territory. */
export async function replaceShifts(db: Db, districtId: string, post: { path: TerritoryPath; role: HandlerRole }, lines: readonly Shift[]): Promise<void> {
  await db.delete(shifts).where(and(eq(shifts.districtId, districtId), eq(shifts.path, post.path), eq(shifts.role, post.role)))
  if (lines.length === 0) return
  await db
    .insert(shifts)
    .values(
      lines.map(({ personId, days, date, from, to }, position) => ({ districtId, ...post, personId, position, days, date, fromMinute: from, toMinute: to })),
    )
}
