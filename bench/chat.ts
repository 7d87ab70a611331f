import { randomUUID } from 'node:crypto'
import { openPostgres } from '@platform/kernel/postgres'
import type { Actor } from '@platform/kernel/context'
import { perform } from '@platform/kernel/serve'
import { inScope, outOfScope } from '../cloudfunctions/legal/rules/counsel.samples'
import { house } from '../cloudfunctions/entry/house'
import { aHouse } from '../tests/make/house'
import { startPostgres } from '../tests/make/postgres'
import { load, machine, printTable, quantile } from './make/table'

const milliseconds = Number(process.env.BENCH_MS ?? 6000)
/** p99 in milliseconds that a resident should not have to wait longer than. */
const bound = 500

/**
 * How long an answer of the legal service takes through the whole path on a PostgreSQL server: a new question (a conversation, two turns,
 * the count for the monthly report), four in five of them a card's matter, and a follow-up in a conversation that is there.
 */
async function main(): Promise<void> {
  const server = await startPostgres()
  const database = openPostgres(server.url, 16)
  const home = await aHouse({ database })
  const { kernel, ports } = home.running
  const questions = [...inScope.map(([text]) => text), ...outOfScope.slice(0, Math.round(inScope.length / 4))]
  let at = 0
  const say = (actor: Actor, chat: string | null, text: string) =>
    perform(house, 'legal.say', { chat, key: randomUUID(), text }, { actor, now: new Date(), kernel, ports }) as Promise<{ id: string }>
  const begin = () => say(aResident(at), null, questions[at++ % questions.length] ?? '')

  const open: { actor: Actor; chat: string }[] = []
  for (let n = 0; n < 400; n++) {
    const actor = aResident(n)
    open.push({ actor, chat: (await say(actor, null, questions[n % questions.length] ?? '')).id })
  }
  const goOn = () => {
    const { actor, chat } = open[at++ % open.length] as (typeof open)[number]
    // Another throttle key for each, because nobody asks this fast.
    return say({ ...actor, throttleKey: `bench-${at}` }, chat, '那要多久')
  }
  const rows: (string | number)[][] = [['callers', 'what', 'per second', 'p50 ms', 'p99 ms', 'bound p99 ms']]
  for (const callers of [1, 16, 64])
    for (const [what, once] of [
      ['a new question', begin],
      ['a follow-up', goOn],
    ] as const) {
      const { rate, samples } = await load(callers, milliseconds, once)
      await kernel.jobs.settle(20_000)
      rows.push([callers, what, Math.round(rate), quantile(samples, 0.5).toFixed(1), quantile(samples, 0.99).toFixed(1), bound])
    }
  const [version] = (await database.run('show server_version')).rows as { server_version: string }[]
  printTable(`legal.say · ${machine()} · PostgreSQL ${version?.server_version} · 16 connections · callers and server on the same cores`, rows)
  await home.close()
  await server.stop()
}

function aResident(n: number): Actor {
  const openid = `bench-${n % 3000}`
  return {
    personId: null,
    openid,
    name: null,
    throttleKey: `${openid}-${Math.floor(n / 100_000)}-${n}`,
    hats: [{ role: 'resident', territory: '320999', bodyId: null, post: '居民' }],
  }
}

void main().then(() => process.exit(0))
