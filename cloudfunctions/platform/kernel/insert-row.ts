import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Db } from './database'

/** What both drivers lend us under Drizzle: a statement the server keeps by name (PGlite ignores the name). */
interface Client {
  query(config: { name: string; text: string; values: unknown[] } | string, values?: unknown[]): Promise<{ rows: unknown[] }>
}

interface Shape {
  name: string
  text: string
  columns: [key: string, column: PgColumn][]
}

interface How {
  /** After the values: `on conflict do nothing`, `returning id`. Part of the shape, never made of data. */
  ending?: string
  /** A column whose value is made from its parameter: `number: (given) => …`. */
  made?: Record<string, (parameter: string) => string>
}

const shapes = new WeakMap<PgTable, Map<string, Shape>>()
let named = 0

/**
 * Inserts one row as Drizzle would, with the text made once for each table: on the busiest path building it anew costs
 * more than sending it. Columns left out get their defaults. Answers what `ending` returns.
 */
export async function insertRow<T extends PgTable, R = unknown>(db: Db, table: T, row: Partial<T['$inferInsert']>, how: How = {}): Promise<R[]> {
  const shape = shapeOf(table, Object.keys(row), how)
  const values = shape.columns.map(([key, column]) => {
    const value = (row as Record<string, unknown>)[key]
    return value === null || value === undefined ? null : column.mapToDriverValue(value)
  })
  return runNamed<R>(db, shape.name, shape.text, values)
}

/** Runs a fixed text under a name, so that a server parses it once for each connection. */
export async function runNamed<R>(db: Db, name: string, text: string, values: unknown[]): Promise<R[]> {
  const client = (db as unknown as { $client: Client & { exec?: unknown } }).$client
  const answer = 'exec' in client ? await client.query(text, values) : await client.query({ name, text, values })
  return answer.rows as R[]
}

function shapeOf(table: PgTable, given: string[], { ending = '', made = {} }: How): Shape {
  const known = shapes.get(table) ?? new Map<string, Shape>()
  shapes.set(table, known)
  const key = `${given.join()} ${ending}`
  const there = known.get(key)
  if (there) return there
  const all = getTableColumns(table)
  const columns = given.flatMap((name): [string, PgColumn][] => (all[name] ? [[name, all[name] as PgColumn]] : []))
  const parameters = columns.map(([name], index) => made[name]?.(`$${index + 1}`) ?? `$${index + 1}`)
  const text = `insert into "${getTableName(table)}" (${columns.map(([, column]) => `"${column.name}"`).join(', ')}) values (${parameters.join(', ')}) ${ending}`
  const shape = { name: `row_${named++}`, text, columns }
  known.set(key, shape)
  return shape
}
