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
const [buildAtMost, askAtMost] = [300_000, 5_000]

const kinds = [
  {
    name: 'gin, % at 0.3',
    index: 'gin (words gin_trgm_ops)',
    ask: 'select no from said where words % $1 order by similarity(words, $1) desc limit 20',
    upTo: Number.POSITIVE_INFINITY,
  },
  { name: 'gist, nearest 20', index: 'gist (words gist_trgm_ops(siglen = 64))', ask: 'select no from said order by words <-> $1 limit 20', upTo: 100_000 },
]

/** pg_trgm on the same words, one index at a time. Building and asking have a limit; what runs into it says so. */
export async function peers(database: Database, size: number, asked: readonly Asked[]): Promise<(string | number)[][]> {
  await database.run('create extension if not exists pg_trgm')
  const rows: (string | number)[][] = []
  for (const { name, index, ask, upTo } of kinds) {
    if (size > upTo) {
      rows.push([size, name, '–', 'not tried', '–', '–', '–', '–'])
      continue
    }
    const started = performance.now()
    await database.run(`set maintenance_work_mem = '512MB'; set statement_timeout = ${buildAtMost}`)
    const made = await within(database.run(`create index said_like on said using ${index}`))
    const seconds = made ? ((performance.now() - started) / 1000).toFixed(0) : `not within ${buildAtMost / 1000}, or a text too long for it`
    rows.push([size, name, ...(made ? [await indexSize(database), seconds, ...(await askAll(database, ask, asked))] : ['–', seconds, '–', '–', '–', '–'])])
    await database.run('set statement_timeout = 0')
    await database.run('drop index if exists said_like')
  }
  return rows
}

async function askAll(database: Database, ask: string, asked: readonly Asked[]): Promise<(string | number)[]> {
  await database.run(`set statement_timeout = ${askAtMost}`)
  const samples: number[] = []
  let [mates, met, late] = [0, 0, 0]
  const some = asked.filter((_, i) => i % Math.floor(asked.length / questions) === 1)
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

/** What comes back, or null when the limit was reached (57014) or a text does not fit into the index (54000). */
async function within<T>(work: Promise<T>): Promise<T | null> {
  return work.catch((error: unknown) => {
    if (['57014', '54000'].includes(sqlState(error) ?? '')) return null
    throw error
  })
}
