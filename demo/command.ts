import { existsSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Database } from '@platform/kernel/database'
import { openPostgres } from '@platform/kernel/postgres'
import type { House } from '@platform/kernel/serve'
import { localKey } from '@platform/local/far-ends'
import { takeLock } from '@platform/local/lock-file'
import { migrate } from '@platform/local/migrate'
import { openPglite } from '@platform/local/pglite'
import { type Running, wire } from '@platform/wire'
import { platformServing } from '@platform/index'
import { appealsServing } from '../cloudfunctions/appeals'
import { channelsServing } from '../cloudfunctions/channels'
import { runCommand } from '../cloudfunctions/entry/command'
import type { Opened } from '../cloudfunctions/entry/command/reach'
import { installQueues } from '../cloudfunctions/entry/queues'
import { gridsServing } from '../cloudfunctions/grids'
import { legalServing } from '../cloudfunctions/legal'
import { reactions } from '../cloudfunctions/reactions'
import { triageServing } from '../cloudfunctions/triage'
import { seedDistrict } from './district/seed-district'

const root = resolve(__dirname, '../..')
/** More connections than cores: most of the time of one is spent waiting for the other end. */
const connections = 8

/** What commands ask for, and nothing that a job could wake: the jobs that a command leaves are the product's. */
const house: House = {
  appeals: { retrain: appealsServing.retrain, reportTriage: appealsServing.reportTriage, foreseeRoute: appealsServing.foreseeRoute },
  channels: channelsServing,
  grids: { importTerritories: gridsServing.importTerritories, importPlaces: gridsServing.importPlaces },
  triage: { adoptCategories: triageServing.adoptCategories },
  legal: { importStatutes: legalServing.importStatutes, readStatutes: legalServing.readStatutes, putStatuteIndex: legalServing.putStatuteIndex },
  platform: { appoint: platformServing.appoint },
}

function furnish(database: Database): Running {
  process.env.DISTRICT_ID ??= '320999'
  process.env.DISTRICT_NAME ??= '禾湖区'
  // No command touches pictures.
  for (const name of ['COS_ENDPOINT', 'COS_BUCKET', 'COS_SECRET_ID', 'COS_SECRET_KEY'])
    process.env[name] ??= name === 'COS_ENDPOINT' ? 'http://127.0.0.1:9' : 'none'
  return wire({ house, reactions, database })
}

async function openHere(folder: string, databaseUrl: string | undefined): Promise<Opened> {
  return databaseUrl ? openServer(folder, databaseUrl) : openFolder(folder)
}

/** A server is somebody's real database: it is neither migrated nor furnished here. */
async function openServer(folder: string, databaseUrl: string): Promise<Opened> {
  const keyFile = join(folder, 'data.key')
  if (!process.env.DATA_KEY && !existsSync(keyFile)) throw new Error('没有 DATA_KEY：请设为产品所用的同一个密钥')
  process.env.DATA_KEY ??= readFileSync(keyFile, 'utf8')
  const database = openPostgres(databaseUrl, connections)
  try {
    const { rows } = await database.run(`select to_regclass('appeals') is not null as ready`)
    if (!(rows as { ready: boolean }[])[0]?.ready) throw new Error('这个数据库里还没有五色袋的表，请先启动一次产品')
    if (!process.env.DISTRICT_ID && !(await holdsDemo(database))) throw new Error('没有 DISTRICT_ID：请设为产品所用的区编码（还有 DISTRICT_NAME）')
    return { what: 'PostgreSQL', running: furnish(database), close: () => database.close() }
  } catch (error) {
    await database.close()
    throw error instanceof AggregateError || (error as NodeJS.ErrnoException).code === 'ECONNREFUSED' ? new Error('连不上 DATABASE_URL 所指的数据库') : error
  }
}

/** Without a district named, only the demo's own may be meant. */
async function holdsDemo(database: Database): Promise<boolean> {
  const { rows } = await database.run(`select 1 from people where demo_key is not null limit 1`)
  return rows.length > 0
}

async function openFolder(folder: string): Promise<Opened> {
  await mkdir(folder, { recursive: true })
  const lock = await takeLock(folder)
  try {
    process.env.DATA_KEY ??= await localKey(folder)
    const database = await openPglite(join(folder, 'pg'))
    await migrate(database, join(root, 'cloudfunctions/migrations'))
    const running = furnish(database)
    await installQueues(running)
    await seedDistrict(database, running.kernel.keys, running.ports.clock.now())
    const close = async () => {
      await database.close()
      await lock.release()
    }
    return { what: folder, running, close }
  } catch (error) {
    await lock.release()
    throw error
  }
}

void runCommand(process.argv.slice(2), { folder: join(root, '.data'), databaseUrl: process.env.DATABASE_URL || undefined, openHere }).then((status) =>
  process.exit(status),
)
