import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { drizzle } from 'drizzle-orm/pglite'
import type { Database, Db } from '../kernel/database'

/**
 * PostgreSQL in this process, its data in `folder` (none = in memory), begun as a copy of what another one held where `copyOf` is given.
 * It has one connection: transactions queue up, and a query on the outer handle inside one would wait for ever.
 */
export async function openPglite(folder?: string, copyOf?: Blob): Promise<Database> {
  return asDatabase(await PGlite.create({ ...(folder ? { dataDir: folder } : {}), ...(copyOf ? { loadDataDir: copyOf } : {}), extensions: { pg_trgm } }))
}

/** What an empty database holds once these steps were taken on it, to be copied by `openPglite`. */
export async function copyAfter(steps: (database: Database) => Promise<unknown>): Promise<Blob> {
  const lite = await PGlite.create({ extensions: { pg_trgm } })
  await steps(asDatabase(lite))
  const copy = await lite.dumpDataDir('none')
  await lite.close()
  return copy
}

function asDatabase(lite: PGlite): Database {
  return {
    db: drizzle(lite) as unknown as Db,
    width: 1,
    run: (text, values) => plainly(lite, text, values),
    close: () => lite.close(),
    transaction: (work) =>
      lite.transaction((tx) => work({ db: drizzle(tx as unknown as PGlite) as unknown as Db, run: (text, values) => plainly(tx, text, values) })),
  }
}

/** Without values a text may hold several statements, as it may on a server; the last one's rows answer. */
async function plainly(to: Pick<PGlite, 'query' | 'exec'>, text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
  if (values && values.length > 0) return to.query(text, values)
  const results = await to.exec(text)
  return { rows: results.at(-1)?.rows ?? [] }
}
