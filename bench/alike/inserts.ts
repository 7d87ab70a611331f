import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Actor } from '@platform/kernel/context'
import { openPostgres } from '@platform/kernel/postgres'
import { perform } from '@platform/kernel/serve'
import { house } from '../../cloudfunctions/entry/house'
import { findAlike, rememberLikeness } from '../../cloudfunctions/triage'
import { aContext, aHouse } from '../../tests/make/house'
import { pointIn } from '../../tests/make/small-district'
import { load, quantile } from '../make/table'
import { orderOf } from './fill'

const milliseconds = 4000
const callers = 16

/** What filing costs: the statement alone and through a submit, with the index on and off, and while one text is sent over and over. */
export async function inserts(url: string, size: number, end: Date): Promise<(string | number)[][]> {
  const database = openPostgres(url, callers)
  const home = await aHouse({ database, seed: false })
  const { kernel, ports } = home.running
  const ctx = { ...(await aContext(home, 'appeals.submit')), actor: someone(), now: end }
  let at = size
  const nextText = () => orderOf(++at, end)
  const file = () => database.transaction(({ db }) => rememberLikeness({ db }, ctx, { ...nextText(), saidAt: new Date(), appealId: randomUUID() }))
  const submit = (text: () => string) => () =>
    perform(
      house,
      'appeals.submit',
      { key: randomUUID(), bag: 'complaint', text: text().slice(0, 1900), place: pointIn('320999.t1.v1.g1.m1') },
      { actor: someone(), now: new Date(), kernel, ports },
    )
  const varied = submit(() => nextText().text)
  const same = submit(() => '稻香小区3号楼北边的路灯坏了三天，晚上老人出门看不见路，请尽快修好')
  for (let warm = 0; warm < 200; warm++) await varied()
  const rows: (string | number)[][] = []
  const measure = async (what: string, work: () => Promise<unknown>) => {
    const { rate, samples } = await load(callers, milliseconds, work)
    await kernel.jobs.settle(20_000)
    rows.push([size, callers, what, Math.round(rate), quantile(samples, 0.5).toFixed(1), quantile(samples, 0.99).toFixed(1)])
  }
  await measure('reading and filing alone, one transaction each', file)
  await withoutIndex(() => measure('submit, index off (read, statement not sent)', varied))
  await measure('submit, index on', varied)
  await measure('submit, index on, one text over and over', same)
  const samples: number[] = []
  for (let i = 0; i < 200; i++) {
    const started = performance.now()
    await findAlike(
      ctx,
      { ...orderOf(1, end), title: null, text: '稻香小区3号楼北边的路灯坏了三天，晚上老人出门看不见路，请尽快修好', saidAt: new Date() },
      { limit: 20, at: new Date() },
    )
    samples.push(performance.now() - started)
  }
  rows.push([size, 1, 'looking for that text afterwards', '–', quantile(samples, 0.5).toFixed(1), quantile(samples, 0.99).toFixed(1)])
  await home.close()
  return rows
}

/** Another resident each time, so that nobody is throttled. */
function someone(): Actor {
  return {
    personId: randomUUID(),
    openid: null,
    name: null,
    throttleKey: randomUUID(),
    hats: [{ role: 'resident', territory: '320999', bodyId: null, post: '居民' }],
  }
}

/** The statement that files is answered without being sent. */
async function withoutIndex(work: () => Promise<void>): Promise<void> {
  const { query } = pg.Client.prototype
  const patched = function (this: pg.Client, ...given: unknown[]): unknown {
    const [config] = given as [{ name?: string } | undefined]
    if (config?.name === 'file_likeness') return Promise.resolve({ rows: [] })
    return Reflect.apply(query, this, given)
  }
  pg.Client.prototype.query = patched as typeof query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
}
