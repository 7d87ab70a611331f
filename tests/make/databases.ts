import { openPostgres } from '@platform/kernel/postgres'
import { aHouse, type TestHouse } from './house'
import { startPostgres } from './postgres'

/** A whole house on a real PostgreSQL server of its own, which ends with it. */
export async function aHouseOnServer(): Promise<TestHouse> {
  const server = await startPostgres()
  const house = await aHouse({ database: openPostgres(server.url, 4) })
  return {
    ...house,
    async close() {
      await house.close()
      await server.stop()
    },
  }
}

/** The databases on which whole stories are told: in process, and a real server. */
export const databases: { name: string; open(): Promise<TestHouse> }[] = [
  { name: 'PGlite', open: () => aHouse() },
  { name: 'a PostgreSQL server', open: aHouseOnServer },
]
