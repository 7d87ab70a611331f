import type { TestHouse } from '../make/house'

/** Every row of every table, the job queue's too, as text: what somebody with a copy of the database would read. */
export async function everyRow(house: TestHouse): Promise<{ table: string; row: string }[]> {
  const tables = await house.rows<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const found: { table: string; row: string }[] = []
  for (const { name } of tables) {
    for (const { row } of await house.rows<{ row: string }>(`select t::text as row from ${name} t`)) found.push({ table: name, row })
  }
  return found
}

/** The tables in which a row holds this text, as it is or as the hexadecimal of its bytes. */
export async function tablesWith(house: TestHouse, text: string): Promise<string[]> {
  const hex = Buffer.from(text).toString('hex')
  const rows = await everyRow(house)
  return [...new Set(rows.flatMap(({ table, row }) => (row.includes(text) || row.includes(hex) ? [table] : [])))].sort()
}
