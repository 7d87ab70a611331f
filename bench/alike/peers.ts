import { type Database, sqlState } from '@platform/kernel/database'
import { quantile } from '../make/table'
import type { orderOf } from './fill'

/** A question with what it should find: the other orders of its event. */
export interface Asked {
  no: number
  order: ReturnType<typeof orderOf>
  mates: number[]
}

const questions = 30
const [buildAtMost, askAtMost] = [180_000, 5_000]

const ask = 'select no from said where words % $1 order by similarity(words, $1) desc limit 20'

/**
 * pg_trgm on the same words: a GIN index and `%` at its usual 0.3. A GiST index, which could answer the nearest in order, cannot be made of
 * texts this long (index row too large). Building and asking have a limit; what runs into it says so.
 */
export async function peers(database: Database, size: number, asked: readonly Asked[]): Promise<(string | number)[]> {
  await database.run('create extension if not exists pg_trgm')
  const started = performance.now()
  await database.run(`set maintenance_work_mem = '512MB'; set statement_timeout = ${buildAtMost}`)
  const made = await within(database.run('create index said_like on said using gin (words gin_trgm_ops)'))
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  const row = made ? [size, await indexSize(database), seconds, ...(await askAll(database, asked))] : [size, '–', `over ${seconds}`, '–', '–', '–', '–']
  await database.run('set statement_timeout = 0')
  return row
}

async function askAll(database: Database, asked: readonly Asked[]): Promise<(string | number)[]> {
  await database.run(`set statement_timeout = ${askAtMost}`)
  const samples: number[] = []
  let [mates, met, late] = [0, 0, 0]
  const withMates = asked.filter(({ mates: wanted }) => wanted.length > 0)
  const some = withMates.filter((_, i) => i % Math.ceil(withMates.length / questions) === 0)
  for (const { no, order, mates: wanted } of some) {
    const at = performance.now()
    const answer = await within(database.run(ask, [`${order.title ?? ''}\n${order.text}`]))
    samples.push(performance.now() - at)
    if (!answer) late++
    const found = new Set((answer?.rows as { no: number }[] | undefined)?.map((row) => row.no))
    mates += wanted.length
    met += wanted.filter((one) => one !== no && found.has(one)).length
  }
  return [
    late > 0 ? `${samples.length}, ${late} too late` : samples.length,
    quantile(samples, 0.5).toFixed(0),
    Math.max(...samples).toFixed(0),
    `${met} of ${mates}`,
  ]
}

async function indexSize(database: Database): Promise<number> {
  const [row] = (await database.run("select pg_relation_size('said_like') as bytes")).rows as { bytes: string }[]
  return Math.round(Number(row?.bytes) / 1e6)
}

/** What comes back, or null when the limit was reached (57014). */
async function within<T>(work: Promise<T>): Promise<T | null> {
  return work.catch((error: unknown) => {
    if (sqlState(error) === '57014') return null
    throw error
  })
}
