import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '@shared/contract'
import type { Role } from '@shared/platform/role'
import type { Actor, Context, Hat } from '@platform/kernel/context'
import type { Database } from '@platform/kernel/database'
import { byOpenid, system } from '@platform/kernel/identify'
import { perform } from '@platform/kernel/serve'
import { migrate } from '@platform/local/migrate'
import { aMigratedDatabase } from './migrated'
import { startFarEnds } from '@platform/local/far-ends'
import type { WechatEndpoint } from '@platform/local/wechat-endpoint'
import { working } from '@platform/store/working-times'
import { type Running, wire } from '@platform/wire'
import { tick } from '../../cloudfunctions/entry/clock'
import { house } from '../../cloudfunctions/entry/house'
import { reactions } from '../../cloudfunctions/reactions'
import { seedSmallDistrict, smallDistrict } from './small-district'
import { installQueues } from '../../cloudfunctions/entry/queues'

type In = InferContractRouterInputs<Contract>
type Out = InferContractRouterOutputs<Contract>
/** Every operation as a call of somebody: `as(resident).appeals.submit({ … })`, on request under a key of theirs. */
export type Calls = {
  [W in keyof Contract]: { [V in keyof Contract[W]]: V extends keyof In[W] & keyof Out[W] ? (input: In[W][V], once?: string) => Promise<Out[W][V]> : never }
}

export interface TestHouse {
  running: Running
  database: Database
  /** WeChat's far end on this machine: what it was asked and what it sent. */
  wechat: WechatEndpoint
  /** Somebody known by WeChat's openid. People of the small district: see `smallDistrict.people`. */
  as(openid: string): Calls
  asSystem: Calls
  asActor(actor: Actor): Calls
  now: { set(iso: string): void; forward(milliseconds: number): void; read(): Date }
  /** One tick of the clock: what is due, then all jobs. */
  tick(): Promise<void>
  settle(): Promise<void>
  rows<T>(query: string, values?: unknown[]): Promise<T[]>
  close(): Promise<void>
}

process.env.DATA_KEY ??= Buffer.alloc(32, 7).toString('base64')
process.env.DISTRICT_ID ??= smallDistrict.id
process.env.DISTRICT_NAME ??= '禾湖区'

/** A whole house with a small invented district, on PGlite in memory or on the database given. Monday 2026-11-23, 10:00 in Shanghai. */
export async function aHouse(options: { database?: Database; seed?: boolean } = {}): Promise<TestHouse> {
  const database = options.database ?? (await aMigratedDatabase())
  let at = new Date('2026-11-23T10:00:00+08:00')
  const clock = { now: () => at }
  await migrate(database, join(__dirname, '../../cloudfunctions/migrations'))
  const folder = await mkdtemp(join(tmpdir(), 'wusedai-house-'))
  const far = await startFarEnds({ folder, pushUrl: () => 'http://127.0.0.1:9/wechat/push' })
  const running = wire({ house, reactions, database, clock })
  await installQueues(running)
  if (options.seed !== false) await seedSmallDistrict(running)
  const call = (who: () => Promise<Actor>): Calls =>
    new Proxy(
      {},
      {
        get: (_w, word: string) =>
          new Proxy(
            {},
            {
              get: (_v, verb: string) => async (input: unknown, once?: string) =>
                perform(house, `${word}.${verb}`, input, { actor: await who(), now: clock.now(), kernel: running.kernel, ports: running.ports, once }),
            },
          ),
      },
    ) as Calls
  return {
    running,
    database,
    wechat: far.wechat,
    as: (openid) => call(() => byOpenid(running.kernel, openid, clock.now())),
    asSystem: call(async () => system(running.kernel)),
    asActor: (actor) => call(async () => actor),
    now: { set: (iso) => (at = new Date(iso)), forward: (milliseconds) => (at = new Date(at.getTime() + milliseconds)), read: () => at },
    async tick() {
      await tick(running)
    },
    settle: () => running.kernel.jobs.settle(10_000),
    async rows<T>(query: string, values?: unknown[]) {
      return (await database.run(query, values)).rows as T[]
    },
    async close() {
      await running.kernel.jobs.settle(5000)
      await far.close()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Somebody with just these rights, for permission tests. */
export function anActor(role: Role, territory: string, bodyId: string | null = null): Actor {
  const hat: Hat = { role, territory, bodyId, post: role }
  return { personId: '00000000-0000-4000-8000-000000000000', openid: 'nobody', name: '某人', hats: [hat], throttleKey: 'nobody' }
}

/** What an operation of the house itself has in its hands, for asking a store or a rule directly. */
export async function aContext(house: TestHouse, operation: string): Promise<Context> {
  const { kernel, ports } = house.running
  const reader = { districtId: smallDistrict.id, db: kernel.database.db, now: house.now.read(), kernel }
  return { ...reader, operation, actor: system(kernel), hats: [], working: await working.get(reader), ports }
}
