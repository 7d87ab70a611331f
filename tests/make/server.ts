import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '@platform/kernel/database'
import { startFarEnds } from '@platform/local/far-ends'
import { migrate } from '@platform/local/migrate'
import { type Running, wire } from '@platform/wire'
import { aMigratedDatabase } from './migrated'
import { house } from '../../cloudfunctions/entry/house'
import { startLocalServer } from '../../cloudfunctions/entry/local'
import { installQueues } from '../../cloudfunctions/entry/queues'
import { reactions } from '../../cloudfunctions/reactions'
import { seedDistrict } from '../../demo/district/seed-district'
import { furnish } from '../../demo/furnish'

const root = join(__dirname, '../..')
/** What the far ends of an earlier server in the same process may have left behind. */
const ofFarEnds = [
  'COS_ENDPOINT',
  'COS_BUCKET',
  'COS_SECRET_ID',
  'COS_SECRET_KEY',
  'COS_PATH_STYLE',
  'TCB_CONTEXT_CNFG',
  'PUSH_TOKEN',
  'DATA_KEY',
  'TENCENT_ENDPOINT',
  'WECOM_ENDPOINT',
] as const

export interface Server {
  url: string
  running: Running
  rows<T>(query: string, values?: unknown[]): Promise<T[]>
  close(): Promise<void>
}

/**
 * The product as `npm start` composes it, on a free port of this machine, on PGlite in memory, with the invented
 * district; `furnished` puts in everything else that `npm start` shows. Pages are what `node miniprogram/build.mjs h5` built.
 */
export async function startServer({ furnished = false }: { furnished?: boolean } = {}): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'wusedai-server-'))
  for (const name of ofFarEnds) delete process.env[name]
  Object.assign(process.env, { WUSEDAI_DEMO: 'local', DISTRICT_ID: '320999', DISTRICT_NAME: '禾湖区' })
  const database = await aMigratedDatabase()
  await migrate(database, join(root, 'cloudfunctions/migrations'))
  let url = ''
  const far = await startFarEnds({ folder, pushUrl: () => `${url}/wechat/push` })
  let running: Running | undefined
  const server = await startLocalServer(0, join(root, 'dist/h5'), { secret: 'unused' }, async (at) => {
    url = at
    running = furnished ? await furnish(database, (_words, work) => work()) : await withPeople(database)
    return running
  })
  if (!running) throw new Error('the server did not open')
  const { kernel } = running
  return {
    url,
    running,
    rows: async <T>(query: string, values?: unknown[]) => (await database.run(query, values)).rows as T[],
    async close() {
      await server.close()
      await kernel.jobs.settle(5000)
      await far.close()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function withPeople(database: Database): Promise<Running> {
  const running = wire({ house, reactions, database })
  await installQueues(running)
  await seedDistrict(database, running.kernel.keys, running.ports.clock.now())
  return running
}
