import { type Ends, Queue } from '../../miniprogram/src/platform/outbox-queue'
import type { Parcel } from '../../miniprogram/src/platform/parcel'

/** What a network does to one request. `late` = it arrives, but only after the phone has given it up, perhaps after others. */
export const faults = ['fine', 'lostGoing', 'lostComing', 'twice', 'late', 'slow'] as const
export type Fault = (typeof faults)[number]

/** Asks the house; throws what has a code and a sentence. */
export type House = (parcel: Parcel) => Promise<unknown>

const offline = { code: 'offline', sentence: '现在连不上网' }
const turn = () => new Promise<void>((done) => setImmediate(done))
const turns = async (n: number) => {
  for (let left = n; left > 0; left--) await turn()
}

/**
 * A phone whose network does to each request what `plan` says next, and which can be switched off between any two steps: storage is all that
 * outlives it. Time only passes when somebody says so.
 */
export class BadPhone {
  private stored = '[]'
  private life = 0
  private queue: Queue
  private time = 0
  /** Writes left before the power goes; null = it does not go. */
  private power: number | null = null
  /** Requests that the phone has given up and that are still on their way. */
  private readonly strays: Promise<unknown>[] = []

  constructor(
    private readonly house: House,
    private readonly plan: Fault[],
  ) {
    this.queue = this.boot()
  }

  parcels(): Parcel[] {
    return JSON.parse(this.stored) as Parcel[]
  }

  /** Written down and tried, but not waited for: the phone may die first. */
  post(parcel: Parcel): void {
    void this.queue.post(parcel)
  }

  /** The power goes after so many more writes to storage, and comes back. */
  dieAfter(writes: number): void {
    this.power = writes
  }

  async rest(): Promise<void> {
    await turns(3)
    await Promise.race([this.queue.flush(true), turns(40)])
    if (this.power === 0) this.restart()
  }

  restart(): void {
    this.power = null
    this.queue = this.boot()
  }

  /** Good network from now on, until nothing moves any more. */
  async calm(): Promise<void> {
    this.plan.length = 0
    this.restart()
    await Promise.allSettled(this.strays)
    for (let n = 0; n < 4; n++) {
      this.time += 600_000
      await this.queue.flush(true)
    }
  }

  /** The program begins: nothing but storage is left, and what an earlier life still does is void. */
  private boot(): Queue {
    const life = ++this.life
    let parcels = this.parcels()
    const ends: Ends = {
      get: () => parcels,
      set: (next) => {
        parcels = next
        if (life !== this.life) return
        if (this.power === 0) {
          this.life++
          return
        }
        this.stored = JSON.stringify(next)
        if (this.power !== null) this.power--
      },
      send: (parcel) => (life === this.life ? this.send(parcel) : new Promise(() => undefined)),
      follow: ({ what }, result) => ({ ...(what as object), version: (result as { version: number }).version }),
      done: () => undefined,
      who: async () => 'worker',
      now: () => this.time,
      wake: () => undefined,
    }
    return new Queue(ends)
  }

  private async send(parcel: Parcel): Promise<unknown> {
    // What goes over the wire is what was written down at that moment.
    const sent = JSON.parse(JSON.stringify(parcel)) as Parcel
    const fault = this.plan.shift() ?? 'fine'
    if (fault === 'lostGoing') throw offline
    if (fault === 'slow') await turns(5)
    if (fault === 'late') {
      this.strays.push(turns(8).then(() => this.house(sent)))
      throw offline
    }
    if (fault === 'twice') this.strays.push(this.house(sent))
    const answer = this.house(sent)
    if (fault !== 'lostComing') return answer
    await answer.catch(() => undefined)
    throw offline
  }
}
