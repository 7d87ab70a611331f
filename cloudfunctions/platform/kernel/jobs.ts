import PgBoss from 'pg-boss'
import type { Database, Transaction } from './database'
import { gathered } from './gathered'
import type { NewEvent, WrittenEvent } from './ledger'

/** `event` happened → this woken operation gets its id. The whole table is `reactions.ts`. */
export interface Reaction {
  event: string
  wakes: string
  /** Only when this holds of the event. */
  when?: (event: NewEvent) => boolean
}

/** Does one woken operation; rejects when it should be tried again. */
export type Wakened = (operation: string, input: unknown) => Promise<void>

export interface Jobs {
  /** Opens the queue. Before a transaction, never in one: PGlite has one connection. */
  ready(): Promise<unknown>
  /** Enqueues, in the act's own transaction, what these events wake. Answers the queues touched. */
  wake(tx: Transaction, events: WrittenEvent[]): Promise<string[]>
  /** Enqueues one job in the act's own transaction. Answers whether this bundle can do it itself. */
  enqueue(tx: Transaction, operation: string, input: object, options?: { afterSeconds?: number; once?: string }): Promise<boolean>
  /** Starts draining without waiting; many callers share one drain. */
  drainSoon(operations: string[]): void
  /** Waits until nothing is being drained, at most so long. A cloud function freezes once it answers. */
  settle(milliseconds: number): Promise<void>
  /** Drains all queues for at most so long; answers how many jobs were done. */
  drainAll(milliseconds: number): Promise<number>
  failed(limit: number): Promise<{ id: string; name: string; error: string; at: string }[]>
  /** Creates the queue's tables and one queue for each operation. Only when migrating. */
  install(operations: string[]): Promise<void>
}

type Job = PgBoss.JobWithMetadata<object>
interface Ended {
  ids: string[]
  /** Why it failed; null when it was done. */
  message: string | null
}

const batch = 50
/** So many jobs that wait for the outside world at once. */
export const sideBySide = 50
const retries = { retryLimit: 8, retryDelay: 5, retryBackoff: true, expireInSeconds: 120 }
/** How often a job is tried in all before it has failed for good. */
export const triesAtMost = retries.retryLimit + 1

/**
 * Jobs on the same database, so that a job and what it is about stand or fall together (pg-boss).
 * `mine` are the operations that this bundle itself can do; the others wait for the clock function. `waiting` are those that mostly wait
 * for the outside world: several of them are done at once, so that a slow provider does not hold up the whole queue.
 */
export function openJobs(
  database: Database,
  reactions: readonly Reaction[],
  wakened: () => Wakened,
  { mine, waiting = new Set() }: { mine: ReadonlySet<string>; waiting?: ReadonlySet<string> },
): Jobs {
  const followers = new Map<string, Reaction[]>()
  for (const reaction of reactions) followers.set(reaction.event, [...(followers.get(reaction.event) ?? []), reaction])
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.run(text, values) as Promise<{ rows: never[] }> },
    migrate: false,
    supervise: false,
    schedule: false,
  })
  boss.on('error', () => undefined)
  let started: Promise<unknown> | undefined
  const ready = () => (started ??= boss.start())
  const wanted = new Set<string>()
  let draining: Promise<void> | undefined
  let queues: string[] = []

  const inside = (tx: Transaction) => ({ executeSql: (text: string, values: unknown[]) => tx.run(text, values) as Promise<{ rows: never[] }> })

  async function drainQueue(queue: string, until: number): Promise<number> {
    const groups: Job[][] = []
    let done = 0
    let more = true
    let fetching: Promise<void> | undefined
    const fetch = async () => {
      const jobs = await boss.fetch<object>(queue, { batchSize: batch, includeMetadata: true })
      groups.push(...together(jobs))
      done += jobs.length
      more = jobs.length === batch
    }
    const next = async () => {
      while (groups.length === 0 && more && performance.now() < until) await (fetching ??= fetch().finally(() => (fetching = undefined)))
      return groups.shift()
    }
    const end = ender(queue)
    // Whoever is free takes the next: a slow answer holds up its own lane alone.
    const lane = async () => {
      for (let group = await next(); group; group = await next()) await work(queue, group, end)
    }
    const lanes = await Promise.allSettled(Array.from({ length: waiting.has(queue) ? sideBySide : 1 }, lane))
    for (const one of lanes) if (one.status === 'rejected') throw one.reason
    return done
  }

  /** Tells the queue how jobs ended; those that end together are told together. */
  function ender(queue: string): (ended: Ended) => Promise<void> {
    return gathered(async (all) => {
      const completed = all.flatMap(({ ids, message }) => (message === null ? ids : []))
      if (completed.length > 0) await boss.complete(queue, completed)
      await Promise.all(all.flatMap(({ ids, message }) => (message === null ? [] : ids.map((id) => boss.fail(queue, id, { message })))))
    })
  }

  async function work(queue: string, jobs: Job[], end: (ended: Ended) => Promise<void>): Promise<void> {
    const ids = jobs.map((job) => job.id)
    const message = await wakened()(queue, joined(jobs)).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    await end({ ids, message })
  }

  async function drainWanted(): Promise<void> {
    const until = performance.now() + 1000
    await ready()
    while (wanted.size > 0 && performance.now() < until) {
      const [queue] = wanted
      if (queue === undefined) break
      wanted.delete(queue)
      await drainQueue(queue, until)
    }
  }

  return {
    ready,
    async wake(tx, events) {
      const byQueue = new Map<string, string[]>()
      for (const { id, name, event } of events) {
        for (const { wakes, when } of followers.get(name) ?? []) if (!when || when(event)) byQueue.set(wakes, [...(byQueue.get(wakes) ?? []), id])
      }
      if (byQueue.size === 0) return []
      for (const [queue, ids] of byQueue) await boss.send(queue, { events: ids }, { ...retries, db: inside(tx) })
      return [...byQueue.keys()].filter((queue) => mine.has(queue))
    },
    async enqueue(tx, operation, input, options = {}) {
      await boss.send(operation, input, {
        ...retries,
        db: inside(tx),
        ...(options.afterSeconds ? { startAfter: options.afterSeconds } : {}),
        ...(options.once ? { singletonKey: options.once } : {}),
      })
      return mine.has(operation)
    },
    drainSoon(operations) {
      for (const operation of operations) wanted.add(operation)
      draining ??= drainWanted()
        .catch(() => undefined)
        .finally(() => {
          draining = undefined
          if (wanted.size > 0) this.drainSoon([])
        })
    },
    async settle(milliseconds) {
      const until = performance.now() + milliseconds
      while (draining && performance.now() < until) {
        let timer: NodeJS.Timeout | undefined
        const late = new Promise((resolve) => {
          timer = setTimeout(resolve, until - performance.now())
        })
        await Promise.race([draining, late])
        clearTimeout(timer)
      }
    },
    async drainAll(milliseconds) {
      await ready()
      if (queues.length === 0) queues = (await boss.getQueues()).map((queue) => queue.name)
      const until = performance.now() + milliseconds
      let done = 0
      for (const queue of queues) done += await drainQueue(queue, until)
      return done
    },
    async failed(limit) {
      const { rows } = await database.run(
        `select id, name, coalesce(output->>'message', output->>'value', '') as error, to_char(completed_on at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at from pgboss.job where state = 'failed' order by completed_on desc limit $1`,
        [limit],
      )
      return rows as { id: string; name: string; error: string; at: string }[]
    },
    async install(operations) {
      const installer = new PgBoss({
        db: { executeSql: (text, values) => database.run(text, values) as Promise<{ rows: never[] }> },
        supervise: false,
        schedule: false,
      })
      await installer.start()
      for (const operation of operations) await installer.createQueue(operation)
    },
  }
}

/** Jobs that only carry event ids go together; one that failed before goes alone, so that it cannot hold up the others. */
function together(jobs: Job[]): Job[][] {
  const fresh = jobs.filter((job) => 'events' in job.data && job.retryCount === 0)
  const alone = jobs.filter((job) => !fresh.includes(job)).map((job) => [job])
  return fresh.length > 0 ? [fresh, ...alone] : alone
}

function joined(jobs: Job[]): object {
  const [first] = jobs
  if (jobs.length === 1 && first) return first.data
  return { events: jobs.flatMap((job) => (job.data as { events: string[] }).events) }
}
