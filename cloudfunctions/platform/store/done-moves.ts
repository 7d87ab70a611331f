import { and, eq, inArray, lt } from 'drizzle-orm'
import { Refusal } from '@shared/platform/refusal'
import type { Db } from '../kernel/database'
import { doneMoves } from './tables'

/** One thing to be done under a key: whose key it is, and what was asked under it (as a keyed hash). */
export interface Once {
  key: string
  personId: string
  operation: string
  body: string
}

/** The key has been used: what it stands for is done. */
export class DoneBefore extends Error {}

interface At {
  districtId: string
  db: Db
}

const byKey = (districtId: string, key: string) => and(eq(doneMoves.districtId, districtId), eq(doneMoves.key, key))

/** Takes the key within an act. Waits for another act that has it, and goes on when that one is rolled back. @throws DoneBefore */
export async function claim(db: Db, { districtId, now }: { districtId: string; now: Date }, once: Once): Promise<void> {
  const rows = await db
    .insert(doneMoves)
    .values({ districtId, ...once, at: now })
    .onConflictDoNothing()
    .returning({ key: doneMoves.key })
  if (rows.length === 0) throw new DoneBefore()
}

/** What the act answered goes with it. */
export async function keepAnswer(db: Db, { districtId }: { districtId: string }, { key }: Once, answer: unknown): Promise<void> {
  await db
    .update(doneMoves)
    .set({ answer: answer ?? null })
    .where(byKey(districtId, key))
}

/** What was answered under this key; null when it is new. @throws Refusal badInput when it stood for something else, or was somebody else's */
export async function findAnswer({ db, districtId }: At, once: Once): Promise<{ answer: unknown } | null> {
  const [row] = await db.select().from(doneMoves).where(byKey(districtId, once.key))
  if (!row) return null
  const same = row.personId === once.personId && row.operation === once.operation
  if (same && row.body !== once.body)
    throw new Refusal('badInput', `key of ${row.operation} with other words`, {
      field: 'once',
      sentence: '这一件先前已经发出去了，后来改的没有发。请看看已发的那件，要补的再补',
    })
  if (!same)
    throw new Refusal('badInput', `key of ${row.operation} used for ${once.operation}`, {
      field: 'once',
      sentence: '这个操作编号已经用在别的操作上了，您写的还在，请重新点一次',
    })
  return { answer: row.answer }
}

export async function isAnyBefore(db: Db, districtId: string, before: Date): Promise<boolean> {
  const rows = await db
    .select({ key: doneMoves.key })
    .from(doneMoves)
    .where(and(eq(doneMoves.districtId, districtId), lt(doneMoves.at, before)))
    .limit(1)
  return rows.length > 0
}

/** Forgets keys from before, so many at once; two that run side by side take different ones. */
export async function forgetBefore(db: Db, districtId: string, before: Date, most: number): Promise<number> {
  const old = db
    .select({ key: doneMoves.key })
    .from(doneMoves)
    .where(and(eq(doneMoves.districtId, districtId), lt(doneMoves.at, before)))
    .limit(most)
    .for('update', { skipLocked: true })
  const gone = await db
    .delete(doneMoves)
    .where(and(eq(doneMoves.districtId, districtId), inArray(doneMoves.key, old)))
    .returning({ key: doneMoves.key })
  return gone.length
}
