import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Database, Db } from './database'

/** A PostgreSQL server. `size` = connections of this process; a cloud function takes one. */
export function openPostgres(url: string, size: number): Database {
  const pool = new pg.Pool({ connectionString: url, max: size, application_name: 'wusedai' })
  // An idle connection that the server drops must not end the process; the next query opens another.
  pool.on('error', () => undefined)
  const run = (text: string, values?: unknown[]) => pool.query(text, values)
  return {
    db: drizzle(pool) as unknown as Db,
    run,
    close: () => pool.end(),
    async transaction(work) {
      const client = await pool.connect()
      let broken = false
      try {
        await client.query('begin')
        const result = await work({ db: drizzle(client) as unknown as Db, run: (text, values) => client.query(text, values) })
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
