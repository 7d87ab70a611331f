import type { Db } from '@platform/kernel/database'
import type { Confirmed } from '@shared/triage/confirmed'
import { and, desc, eq, lte } from 'drizzle-orm'
import { type Reader, remember } from '@platform/kernel/remembered'
import { learned } from './tables'

export type LearnedRow = typeof learned.$inferSelect

/** How many versions stay, the newest one among them. */
const kept = 12
/** How long another process may go on with what was learned before, in milliseconds. */
const maxAge = 60_000

export interface Learned {
  /** 0 = nothing learned yet. */
  version: number
  confirmed: Confirmed
}

const nothing: Learned = { version: 0, confirmed: { orders: {}, words: {}, trust: 0 } }

async function newest(db: Db, districtId: string): Promise<Learned> {
  const [row] = await db.select().from(learned).where(eq(learned.districtId, districtId)).orderBy(desc(learned.version)).limit(1)
  return row ?? nothing
}

/** What staff have taught so far, kept in this process. */
export const rememberedLearned = remember<Learned>(maxAge, ({ db, districtId }) => newest(db, districtId))

export function learnedOf(reader: Reader): Promise<Learned> {
  return rememberedLearned.get(reader)
}

/** Writes the next version and lets go of the oldest. Two at once: the later one is refused by the key. Answers the version. */
export async function writeLearned(db: Db, row: Omit<LearnedRow, 'version'>): Promise<number> {
  const version = (await newest(db, row.districtId)).version + 1
  await db.insert(learned).values({ ...row, version })
  await db.delete(learned).where(and(eq(learned.districtId, row.districtId), lte(learned.version, version - kept)))
  return version
}
