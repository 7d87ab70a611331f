import { keyDays } from '@shared/platform/contract'
import { added, backOff, heads, isForLater, isOnItsWay, type Parcel, without } from './parcel'

/** What the queue needs around it; a test gives it a phone that loses everything. */
export interface Ends {
  get(): Parcel[]
  /** Durable when it returns. */
  set(parcels: Parcel[]): void
  /** Sends one; `save` keeps how far it came. Throws what has a `code` and a `sentence`. */
  send(parcel: Parcel, save: (what: unknown) => void): Promise<unknown>
  /** What was written on top of a thing, as it has to be asked now that the thing is done. */
  follow(next: Parcel, result: unknown): unknown
  /** Told once it is written down as sent. */
  done(parcel: Parcel): void
  /** Who is signed in. */
  who(): Promise<string | null>
  now(): number
  /** Asks to be flushed again after so many ms. */
  wake(ms: number): void
}

interface No {
  code?: string
  sentence?: string
  field?: string
}

const atOnce = 3
const tooOld = keyDays.phone * 24 * 3600 * 1000

/**
 * Sends what was written down: in order within a line, lines side by side. Whatever is cut off, lost or answered twice is asked again under
 * its key, so that it happens once; what is refused stays with the reason.
 */
export class Queue {
  private who: string | null = null
  private readonly busy = new Set<string>()
  private readonly tried = new Set<string>()
  private forced = false
  private lost = false
  private waiters: { key: string | null; hear: () => void }[] = []

  constructor(private readonly ends: Ends) {}

  /** Sends what may go; resolves when nothing more can. `force`: also what would wait a little (by hand, the network is back, the program was opened). */
  async flush(force = false): Promise<void> {
    if (!this.ends.get().some(isOnItsWay)) return this.rest()
    const who = await this.ends.who().catch(() => undefined)
    if (who === undefined) {
      this.ends.wake(backOff(2))
      return this.rest()
    }
    this.who = who
    if (force) this.begin()
    await new Promise<void>((hear) => {
      this.waiters.push({ key: null, hear })
      this.pump()
    })
  }

  /** Writes it down, tries at once, and answers how it stands after that. */
  async post(parcel: Parcel): Promise<Parcel> {
    this.ends.set(added(this.ends.get(), parcel))
    await new Promise<void>((hear) => {
      this.waiters.push({ key: parcel.key, hear })
      void this.flush(true)
    })
    return this.find(parcel.key) ?? parcel
  }

  /** Writes many down at once and tries them. */
  postAll(parcels: readonly Parcel[]): Promise<void> {
    this.ends.set(parcels.reduce(added, this.ends.get()))
    return this.flush(true)
  }

  takeOut(key: string): void {
    this.ends.set(without(this.ends.get(), key))
  }

  /** Another try of what was refused. */
  tryAgain(key: string): Promise<void> {
    this.change(key, { state: 'waiting', code: null, sentence: null, field: null, tries: 0, notBefore: 0 })
    return this.flush(true)
  }

  private begin(): void {
    this.forced = true
    this.lost = false
    this.tried.clear()
  }

  private find(key: string): Parcel | undefined {
    return this.ends.get().find((one) => one.key === key)
  }

  private change(key: string, part: Partial<Parcel>): void {
    this.ends.set(this.ends.get().map((one) => (one.key === key ? { ...one, ...part } : one)))
  }

  private mayGo(one: Parcel): boolean {
    if (!isOnItsWay(one) || this.busy.has(one.line) || (one.by !== null && one.by !== this.who)) return false
    return this.forced ? !this.tried.has(one.key) : one.notBefore <= this.ends.now()
  }

  private pump(): void {
    const next = this.lost ? [] : heads(this.ends.get()).filter((one) => this.mayGo(one))
    for (const one of next.slice(0, atOnce - this.busy.size)) {
      this.busy.add(one.line)
      void this.tryOne(one).then(() => {
        this.busy.delete(one.line)
        this.hear((waiter) => waiter.key === one.key)
        this.pump()
      })
    }
    if (this.busy.size === 0) this.rest()
  }

  /** Nothing more can go now. */
  private rest(): void {
    if (this.busy.size > 0) return
    this.forced = false
    this.lost = false
    this.tried.clear()
    this.hear(() => true)
  }

  private hear(which: (waiter: { key: string | null }) => boolean): void {
    const told = this.waiters.filter(which)
    this.waiters = this.waiters.filter((one) => !told.includes(one))
    for (const { hear } of told) hear()
  }

  private async tryOne({ key, at }: Parcel): Promise<void> {
    this.tried.add(key)
    try {
      if (this.ends.now() - at > tooOld) throw { code: 'tooOld', sentence: `放了 ${keyDays.phone} 天没有发出，请看过最新情况再定` } satisfies No
      this.change(key, { state: 'sending' })
      const sending = this.find(key)
      if (sending) this.confirm(key, await this.ends.send(sending, (what) => this.change(key, { what })))
    } catch (thrown) {
      this.put(key, (thrown ?? {}) as No)
    }
  }

  /** Sent, and what was written on top of it stands on its result: put down in one go, so that no end of the program comes between. */
  private confirm(key: string, result: unknown): void {
    const sent = { state: 'sent' as const, code: null, sentence: null, field: null, result }
    const next = (one: Parcel) => (one.after === key ? { ...one, what: this.ends.follow(one, result), after: null } : one)
    this.ends.set(this.ends.get().map((one) => (one.key === key ? { ...one, ...sent } : next(one))))
    const parcel = this.find(key)
    if (parcel) this.ends.done(parcel)
  }

  /** Back among the waiting, or refused for a person to look at. */
  private put(key: string, { code = 'ourFault', sentence = '出了点问题，请稍后再试', field }: No): void {
    const tries = (this.find(key)?.tries ?? 0) + 1
    const said = { code, sentence, field: field ?? null, tries }
    if (!isForLater(code, tries)) {
      this.change(key, { ...said, state: 'refused' })
      return
    }
    const wait = code === 'tooMany' ? Math.max(60_000, backOff(tries)) : backOff(tries)
    this.change(key, { ...said, state: 'waiting', notBefore: this.ends.now() + wait })
    this.ends.wake(wait)
    if (code === 'offline') this.lost = true
  }
}
