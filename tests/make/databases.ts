import type { Database } from '@platform/kernel/database'
import { openPostgres } from '@platform/kernel/postgres'
import { openPglite } from '@platform/local/pglite'
import { startPostgres } from './postgres'

/** The databases on which whole stories are told: in process, and a real server. */
export const databases: { name: string; open(): Promise<{ database: Database; stop(): Promise<void> }> }[] = [
  { name: 'PGlite', open: async () => ({ database: await openPglite(), stop: () => Promise.resolve() }) },
  {
    name: 'a PostgreSQL server',
    async open() {
      const server = await startPostgres()
      return { database: openPostgres(server.url, 4), stop: () => server.stop() }
    },
  },
]
