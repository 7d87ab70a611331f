import type { Role } from '@shared/platform/role'
import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '../kernel/database'
import { livingAt } from './living'
import { bodies, grants, invitations, people } from './tables'

export type Invited = Omit<typeof invitations.$inferSelect, 'role'> & { role: Role }

function asInvited(row: typeof invitations.$inferSelect | undefined): Invited | null {
  return row ? { ...row, role: row.role as Role } : null
}

export async function insertInvitation(db: Db, invitation: typeof invitations.$inferInsert): Promise<string> {
  const [row] = await db.insert(invitations).values(invitation).returning({ id: invitations.id })
  if (!row) throw new Error('invitation not made')
  return row.id
}

/** Holds the row until the act ends, so that a code can be taken only once. */
export async function holdByCode(db: Db, districtId: string, codeHash: string): Promise<Invited | null> {
  const [row] = await db
    .select()
    .from(invitations)
    .where(and(eq(invitations.districtId, districtId), eq(invitations.codeHash, codeHash)))
    .for('update')
  return asInvited(row)
}

export async function holdById(db: Db, districtId: string, id: string): Promise<Invited | null> {
  const [row] = await db
    .select()
    .from(invitations)
    .where(and(eq(invitations.districtId, districtId), eq(invitations.id, id)))
    .for('update')
  return asInvited(row)
}

export async function changeInvitation(
  db: Db,
  { districtId, id }: Pick<Invited, 'districtId' | 'id'>,
  change: Partial<typeof invitations.$inferInsert>,
): Promise<void> {
  await db
    .update(invitations)
    .set(change)
    .where(and(eq(invitations.districtId, districtId), eq(invitations.id, id)))
}

/** Those that one person gave, newest first, with the name of whoever took them. */
export async function listGiven(db: Db, districtId: string, giver: string, most: number): Promise<{ invitation: Invited; takenBy: string | null }[]> {
  const rows = await db
    .select({ invitation: invitations, takenBy: people.name })
    .from(invitations)
    .leftJoin(people, and(eq(people.districtId, invitations.districtId), eq(people.id, invitations.takenBy)))
    .where(and(eq(invitations.districtId, districtId), eq(invitations.invitedBy, giver)))
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(most)
  return rows.map(({ invitation, takenBy }) => ({ invitation: { ...invitation, role: invitation.role as Role }, takenBy }))
}

/** How somebody is known to others: 稻香村委会 李梅. */
export async function signatureOf(db: Db, districtId: string, personId: string, now: Date): Promise<string | null> {
  const [row] = await db
    .select({ name: people.name, post: grants.post })
    .from(people)
    .leftJoin(grants, and(eq(grants.districtId, people.districtId), eq(grants.personId, people.id), livingAt(now)))
    .where(and(eq(people.districtId, districtId), eq(people.id, personId)))
    .orderBy(grants.since)
    .limit(1)
  return row ? [row.post, row.name].filter(Boolean).join(' ') || null : null
}

export async function findBodyName(db: Db, districtId: string, id: string): Promise<string | null> {
  const [row] = await db
    .select({ name: bodies.name })
    .from(bodies)
    .where(and(eq(bodies.districtId, districtId), eq(bodies.id, id)))
  return row?.name ?? null
}
