import { readFile } from 'node:fs/promises'
import { openPglite } from '@platform/local/pglite'
import type { Database } from '@platform/kernel/database'

/** A database in memory with all tables and no rows: a copy of what Jest made before all tests, or an empty one elsewhere (benches). */
export async function aMigratedDatabase(): Promise<Database> {
  const path = process.env.MIGRATED_DATABASE
  return path ? openPglite(undefined, new Blob([await readFile(path)])) : openPglite()
}
