import type { TestHouse } from '../make/house'

const counted = ['appeals', 'orders', 'events', 'attachments', 'deliveries', 'people', 'grants', 'invitations', 'sessions', 'pgboss.job']

/** How many rows the tables have that an act writes to: after a refusal the same as before. */
export async function countRows(house: TestHouse): Promise<Record<string, number>> {
  const [row] = await house.rows<Record<string, number>>(`select ${counted.map((table) => `(select count(*)::int from ${table}) as "${table}"`).join(', ')}`)
  return row ?? {}
}
