import type { SQL } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** What stores speak to: Drizzle on PGlite, on a PostgreSQL pool, or on one open transaction of either. */
export type Db = PgDatabase<PgQueryResultHKT, Record<string, never>>

/** One open transaction: Drizzle for stores, and plain text for the job queue. */
export interface Transaction {
  db: Db
  run(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>
}

export interface Database {
  db: Db
  /** How many transactions can run side by side: the connections of the pool, 1 on PGlite. */
  width: number
  run(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Rows of a hand-written query. Both drivers answer `{ rows }`; Drizzle cannot say so in its common type. */
export async function rowsOf<T>(db: Db, query: SQL): Promise<T[]> {
  const result = (await db.execute(query)) as unknown as { rows: T[] }
  return result.rows
}

/** The code PostgreSQL gives an error (SQLSTATE), however deep the driver wrapped it. */
export function sqlState(error: unknown): string | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = (at as Error & { code?: unknown }).code
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code
  }
  return null
}
