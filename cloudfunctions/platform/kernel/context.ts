import type { Role } from '@shared/platform/role'
import type { SensitiveSign } from '@shared/triage/sensitive'
import { isWithin, type TerritoryPath } from '@shared/platform/territory'
import type { Ports } from '../ports/ports'
import type { Database, Db, Transaction } from './database'
import type { Jobs } from './jobs'
import type { NewEvent } from './ledger'
import { writeEvents } from './ledger'
import { claim, keepAnswer, type Once } from '../store/done-moves'
import { tellInApp } from '../store/in-app'
import type { Working } from '../rules/working-time'

/** A right that somebody holds: role × territory, for some roles also the body they work for (职能部门). */
export interface Hat {
  role: Role
  territory: TerritoryPath
  bodyId: string | null
  /** 稻香村第3网格 网格员: how the holder signs. */
  post: string
  /** The wearer is named for sensitive orders of these signs (敏感件). Without it none of them exists for this hat. */
  named?: Named
}

export interface Named {
  personId: string
  signs: readonly SensitiveSign[]
}

/**
 * Who asks. It always comes from the platform (WeChat, a signed session, a woken job), never from the body.
 * `personId` is null for somebody seen for the first time and for the system.
 */
export interface Actor {
  personId: string | null
  openid: string | null
  name: string | null
  hats: readonly Hat[]
  /** The signed session the caller came by (PC, H5); absent in WeChat. */
  sessionId?: string
  /** A key for throttling: who, or from where. Never stored beside an appeal. */
  throttleKey: string
}

/** Everything that an operation may touch. Nothing else is in reach. */
export interface Context {
  operation: string
  actor: Actor
  /** Those hats of the caller under which this operation may be asked. */
  hats: readonly Hat[]
  now: Date
  districtId: string
  /** When the district works: what deadlines are counted by. */
  working: Working
  db: Db
  ports: Ports
  kernel: Kernel
  /** The key that the caller asked under; the act that it leads to is done once. */
  once?: Once
}

/** The running house, as the kernel needs it. */
export interface Kernel {
  database: Database
  jobs: Jobs
  /** Keys for sealing personal data, from the environment through `wire`. */
  keys: { data: Buffer; index: Buffer; session: Buffer }
  settings: Settings
}

export interface Settings {
  districtId: string
  districtName: string
  /** The local demo: roles can be picked. Never true on a server. */
  demo: boolean
  /** Subscription message template ids by what they tell. */
  templates: Partial<Record<'replied' | 'asked' | 'assigned', string>>
  /** Whether a language model, where one is set up, may put legal answers into plainer words. */
  rewording: boolean
  /** Where people's H5 pages live, without a trailing slash. */
  publicUrl: string
  /** The token that WeChat signs its message push with (消息推送); null = no push is taken. */
  pushToken: string | null
}

/** Inside an act: the one open transaction, and the pen that writes down what happened. */
export interface Act {
  db: Db
  record(event: NewEvent): void
  /** Wakes an operation after the act, and only if the act holds. */
  enqueue(operation: string, input: object): void
  /** What a repeat under the same key is answered with, where the operation answers something else than its act does. */
  answer(value: object): void
}

/**
 * One act: its writes, its events and the jobs that these events wake stand or fall together.
 * Never wait for the outside world in here: the transaction stays open while you do.
 * Asked under a key that has been used it does nothing.
 * @throws Error when the work recorded nothing; then nothing is written either. DoneBefore
 */
export async function act<T>(ctx: Context, work: (act: Act) => Promise<T>): Promise<T> {
  const woken = new Set<string>()
  await ctx.kernel.jobs.ready()
  const result = await ctx.kernel.database.transaction(async (tx: Transaction) => {
    // Before anything is held: a twin waits here until the first one has ended.
    if (ctx.once) await claim(tx.db, ctx, ctx.once)
    const events: NewEvent[] = []
    const errands: { operation: string; input: object }[] = []
    let answer: object | null = null
    const outcome = await work({
      db: tx.db,
      record: (event) => events.push(event),
      enqueue: (operation, input) => errands.push({ operation, input }),
      answer: (value) => {
        answer = value
      },
    })
    if (events.length === 0) throw new Error(`${ctx.operation} changed something and recorded nothing`)
    const written = await writeEvents(tx.db, ctx, events)
    const [queues] = await Promise.all([ctx.kernel.jobs.wake(tx, written), tellInApp(tx.db, ctx, events, written)])
    for (const queue of queues) woken.add(queue)
    for (const { operation, input } of errands) if (await ctx.kernel.jobs.enqueue(tx, operation, input)) woken.add(operation)
    if (ctx.once) await keepAnswer(tx.db, ctx, ctx.once, answer ?? outcome)
    return outcome
  })
  if (woken.size > 0) ctx.kernel.jobs.drainSoon([...woken])
  return result
}

/** The hats of the caller that are over this place. */
export function hatsOver(ctx: Pick<Context, 'hats'>, territory: TerritoryPath): Hat[] {
  return ctx.hats.filter((hat) => isWithin(territory, hat.territory))
}
