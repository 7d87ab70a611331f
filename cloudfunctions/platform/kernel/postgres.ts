import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Database, Db } from './database'

/**
 * A PostgreSQL server. `size` = connections of this process; a cloud function takes one.
 * Connections pipeline: statements of one act that do not wait for each other travel together.
 */
export function openPostgres(url: string, size: number): Database {
  const pool = new pg.Pool({ connectionString: url, max: size, application_name: 'wusedai', pipeline: true } as pg.PoolConfig)
  // An idle connection that the server drops must not end the process; the next query opens another.
  pool.on('error', () => undefined)
  return {
    db: drizzle(pool) as unknown as Db,
    width: size,
    run: (text, values) => pool.query(text, values),
    close: () => pool.end(),
    async transaction(work) {
      const client = await pool.connect()
      let broken = false
      try {
        const begun = client.query('begin')
        // Not waited for: it travels with the first statement, and a failure shows at the commit.
        begun.catch(() => undefined)
        const result = await work({ db: drizzleOn(client), run: (text, values) => client.query(text, values) })
        await begun
        await client.query('commit')
        return result
      } catch (error) {
        await client.query('rollback').catch(() => {
          broken = true
        })
        throw error
      } finally {
        client.release(broken)
      }
    },
  }
}

/** Drizzle on one connection, made once for it. */
const onClient = new WeakMap<pg.PoolClient, Db>()

function drizzleOn(client: pg.PoolClient): Db {
  const known = onClient.get(client)
  if (known) return known
  const made = drizzle(client) as unknown as Db
  onClient.set(client, made)
  return made
}
