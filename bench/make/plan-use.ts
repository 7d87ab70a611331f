import type { Database } from '@platform/kernel/database'

/** What PostgreSQL read while some work was done on one connection: indexes of `orders`, `appeals` and the reports, and tables read from end to end. */
export async function planUse(database: Database, work: () => Promise<unknown>): Promise<string> {
  const before = await scans(database)
  await work()
  const after = await scans(database)
  return [...after].flatMap(([name, count]) => (count > (before.get(name) ?? 0) ? [name] : [])).join(' ')
}

async function scans(database: Database): Promise<Map<string, number>> {
  // What a session has read is told to the others, and so to the view, only now and then.
  await database.run('select pg_stat_force_next_flush()')
  const { rows } = await database.run(`
    select indexrelname as name, idx_scan::int as count from pg_stat_user_indexes where relname in ('orders', 'appeals', 'helps', 'report_cells', 'report_sums')
    union all select 'all of ' || relname, seq_scan::int from pg_stat_user_tables where relname in ('orders', 'appeals', 'report_cells')`)
  return new Map((rows as { name: string; count: number }[]).map(({ name, count }) => [name, count]))
}
