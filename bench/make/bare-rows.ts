import { randomUUID } from 'node:crypto'
import type { Database } from '@platform/kernel/database'

/** The rows that one submit leaves behind, and how to write them again without any of our code. */
export interface BareRows {
  rows: number
  transaction(): Promise<unknown>
  single(): Promise<unknown>
}

interface Row {
  table: string
  columns: string[]
  values: unknown[]
}

const fresh = ['id', 'external_id', 'number', 'key', 'event_id', 'person_id']

/** Reads what the last submit wrote, to write the like of it bare: same tables, same columns, same sizes. */
export async function copySubmittedRows(database: Database): Promise<BareRows> {
  const [order] = (await database.run('select id from orders order by received_at desc limit 1')).rows as { id: string }[]
  const id = order?.id ?? ''
  const rows = [
    ...(await read(database, 'throttles', 'true limit 1')),
    ...(await read(database, 'appeals', `order_id = '${id}'`)),
    ...(await read(database, 'orders', `id = '${id}'`)),
    ...(await read(database, 'events', `subject = '${id}'`)),
    //...(await read(database, 'pgboss.job', "name = 'platform.notify' order by created_on desc limit 1")),
    ...(await read(database, 'deliveries', `link->>'ref' = '${id}'`)),
  ]
  const insert = (row: Row) =>
    `insert into ${row.table} (${row.columns.map((column) => `"${column}"`).join(', ')}) values (${row.columns.map((_, index) => `$${index + 1}`).join(', ')})`
  const again = (row: Row) =>
    row.columns.map((column, index) =>
      fresh.includes(column) && row.values[index] !== null ? (row.table === 'events' && column === 'id' ? nextEvent++ : randomUUID()) : row.values[index],
    )
  let nextEvent = 1_000_000_000
  const events = rows.find((row) => row.table === 'events')
  if (!events) throw new Error('a submit left no event')
  return {
    rows: rows.length,
    single: () => database.run(insert(events), again(events)),
    transaction: () =>
      database.transaction(async (tx) => {
        for (const row of rows) await tx.run(insert(row), again(row))
      }),
  }
}

async function read(database: Database, table: string, where: string): Promise<Row[]> {
  const { rows } = await database.run(`select * from ${table} where ${where}`)
  return (rows as Record<string, unknown>[]).map((row) => ({ table, columns: Object.keys(row), values: Object.values(row).map(plain) }))
}

/** A value as it is sent again: intervals in PostgreSQL's words, objects as JSON. */
function plain(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || value instanceof Date || Buffer.isBuffer(value)) return value
  return 'toPostgres' in value ? (value as { toPostgres(): string }).toPostgres() : JSON.stringify(value)
}
