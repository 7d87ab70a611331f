import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openPostgres } from '@platform/kernel/postgres'
import { startFarEnds } from '@platform/local/far-ends'
import { takeLock } from '@platform/local/lock-file'
import { migrate } from '@platform/local/migrate'
import { openPglite } from '@platform/local/pglite'
import type { Running } from '@platform/wire'
import { tick } from '../cloudfunctions/entry/clock'
import { startLocalServer } from '../cloudfunctions/entry/local'
import { furnish } from './furnish'
import { step } from './progress'

const root = resolve(__dirname, '../..')
const clockEveryMs = 60_000
const analyzeEveryMs = 300_000
const drainMs = 5000

/** `npm start` after everything is built: database, far ends, demo district, one process, one address. */
async function serve(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8100' }, fresh: { type: 'boolean', default: false } } })
  const folder = process.env.WUSEDAI_DATA ?? join(root, '.data')
  const url = process.env.DATABASE_URL
  const lock = await takeLock(folder)
  if (values.fresh) await step('清空演示数据', () => empty(folder, url))
  const database = await step(url ? '连接 PostgreSQL' : '打开数据库（PGlite，.data/pg）', async () =>
    url ? openPostgres(url, 10) : openPglite(join(folder, 'pg')),
  )
  await step('更新数据库结构', () => migrate(database, join(root, 'cloudfunctions/migrations')))
  let address = ''
  const far = await step('启动对象存储和本地微信端点', () =>
    startFarEnds({ folder, pushUrl: () => `${address}/wechat/push`, show: (line) => process.stdout.write(`${line}\n`) }),
  )
  process.env.DISTRICT_ID ??= '320999'
  process.env.DISTRICT_NAME ??= '禾湖区'
  process.env.WUSEDAI_DEMO = 'local'
  let running: Running | undefined
  const server = await startLocalServer(Number(values.port), join(root, 'dist/h5'), lock, async (at) => {
    address = at
    process.env.PUBLIC_URL ??= at
    running = await furnish(database, step)
    return running
  })
  await lock.announce(server.url)
  // A server looks after its statistics by itself; without them PGlite reads whole tables once there are thousands of rows.
  const counting = url ? undefined : setInterval(() => void database.run('analyze').catch(() => undefined), analyzeEveryMs)
  const timer = setInterval(() => running && void tick(running, drainMs).catch(() => undefined), clockEveryMs)
  process.stdout.write(`\n  五色袋已就绪：${server.url}\n  按 Ctrl-C 停止；数据在 .data/，下次接着用。\n\n`)
  const stop = async () => {
    clearInterval(timer)
    clearInterval(counting)
    await server.close()
    await running?.kernel.jobs.settle(2000)
    await far.close()
    await database.close()
    await lock.release()
    process.exit(0)
  }
  process.once('SIGINT', () => void stop())
  process.once('SIGTERM', () => void stop())
}

async function empty(folder: string, url: string | undefined): Promise<void> {
  if (url) {
    const database = openPostgres(url, 1)
    await database.run('drop schema if exists pgboss cascade')
    await database.run('drop schema public cascade')
    await database.run('create schema public')
    await database.close()
  }
  for (const part of ['pg', 'objects']) await rm(join(folder, part), { recursive: true, force: true })
}

serve().catch((error: unknown) => {
  process.stderr.write(`\n启动失败：${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
