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
        const result = await work({ db: drizzle(rememberInserts(client)) as unknown as Db, run: (text, values) => client.query(text, values) })
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

/** Inserts have few shapes and many columns: the server keeps them parsed. Other statements are planned for their values each time. */
const names = new Map<string, string>()
const mostNames = 200

function nameOf(text: string): string | undefined {
  if (!text.startsWith('insert') || text.length > 4000) return undefined
  const known = names.get(text)
  if (known || names.size >= mostNames) return known
  const name = `wusedai_${names.size}`
  names.set(text, name)
  return name
}

function rememberInserts(client: pg.PoolClient): pg.PoolClient {
  const query = (config: pg.QueryConfig, values: unknown[]) => {
    const name = nameOf(config.text)
    return client.query(name ? { ...config, name } : config, values)
  }
  return Object.create(client, { query: { value: query } }) as pg.PoolClient
}
