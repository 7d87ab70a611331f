import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { migrate } from '../../cloudfunctions/platform/local/migrate'
import { copyAfter } from '../../cloudfunctions/platform/local/pglite'

/** Before all tests: migrates one empty database in memory and leaves a copy of it, which `aMigratedDatabase` begins with. */
export default async function migrateOnce(): Promise<void> {
  const copy = await copyAfter((database) => migrate(database, join(__dirname, '../../cloudfunctions/migrations')))
  const path = join(await mkdtemp(join(tmpdir(), 'wusedai-migrated-')), 'pgdata.tar')
  await writeFile(path, Buffer.from(await copy.arrayBuffer()))
  process.env.MIGRATED_DATABASE = path
}

/** After all tests. */
export async function forget(): Promise<void> {
  if (process.env.MIGRATED_DATABASE) await rm(dirname(process.env.MIGRATED_DATABASE), { recursive: true, force: true })
}
