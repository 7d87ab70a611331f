import { resolve } from 'node:path'
import { openJobs } from '@platform/kernel/jobs'
import { openPostgres } from '@platform/kernel/postgres'
import { migrate } from '@platform/local/migrate'
import { reactions } from '../../reactions'
import { wokenOperations } from '../queues'

/**
 * Brings the database at `DATABASE_URL` up to date: tables, then the job queues. Only what is new is done.
 * Refuses a database that is not UTF-8. For a server; `npm start` does the same by itself.
 */
export async function migrateServer(url: string): Promise<number> {
  const database = openPostgres(url, 1)
  try {
    const done = await migrate(database, resolve('cloudfunctions/migrations'), (name) => process.stdout.write(`${name}\n`))
    const nobody = () => () => Promise.reject(new Error('nothing is done while migrating'))
    await openJobs(database, reactions, nobody, { mine: new Set() }).install(wokenOperations())
    return done
  } finally {
    await database.close()
  }
}

async function main(): Promise<void> {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set: see docs/deploy.md')
  const done = await migrateServer(url)
  process.stdout.write(`${done} migrations done, the database is up to date\n`)
}

// `tsx cloudfunctions/entry/command/migrate.ts`
if (process.argv[1]?.replaceAll('\\', '/').endsWith('entry/command/migrate.ts')) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  })
}
