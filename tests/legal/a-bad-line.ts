import { randomUUID } from 'node:crypto'
import { laterOf } from '@shared/legal/later-of'
import type { Fault } from '../offline/a-bad-phone'

interface Turn {
  no: number
  by: string
  text: string | null
}
interface Shown {
  turns: Turn[]
}

export interface Line {
  send(text: string, key: string): Promise<Shown>
  poll(): Promise<Shown>
}

const turn = () => new Promise<void>((done) => setImmediate(done))

/**
 * One end of a live exchange whose network does to each request what `plan` says next. As the screens do it: a message keeps its key until an
 * answer to it has come, the next waits for that, and of what comes the later state is shown.
 */
export class BadLine {
  shown: Shown | null = null
  /** Turns that were shown once and then were gone: a person sees a message vanish. */
  vanished = 0
  private readonly strays: Promise<unknown>[] = []
  /** Answers that are on their way and overtaken by others. */
  private readonly slow: Shown[] = []

  constructor(
    private readonly line: Line,
    private readonly plan: Fault[],
  ) {}

  async say(text: string): Promise<void> {
    const key = randomUUID()
    while (!(await this.request(() => this.line.send(text, key)))) await turn()
  }

  async poll(): Promise<void> {
    await this.request(() => this.line.poll())
  }

  /** Nothing is on its way any more, and the network is good. */
  async rest(): Promise<void> {
    await Promise.all(this.strays)
    this.plan.length = 0
    await this.poll()
    for (const late of this.slow.splice(0)) this.take(late)
  }

  texts(by: string): string[] {
    return (this.shown?.turns ?? []).flatMap((one) => (one.by === by && one.text !== null ? [one.text] : []))
  }

  /** Answers whether an answer came. */
  private async request(ask: () => Promise<Shown>): Promise<boolean> {
    switch (this.plan.shift() ?? 'fine') {
      case 'fine':
        this.take(await ask())
        return true
      case 'lostGoing':
        return false
      case 'lostComing':
        await ask()
        return false
      case 'twice': {
        const [one, other] = await Promise.all([ask(), ask()])
        this.take(one)
        this.take(other)
        return true
      }
      case 'late':
        // Given up here, and arrives while others are under way.
        this.strays.push(turn().then(turn).then(ask))
        return false
      case 'slow':
        // It is known to have arrived; what it brought is seen only after newer answers.
        this.slow.push(await ask())
        return true
    }
  }

  private take(come: Shown): void {
    const next = laterOf(this.shown, come)
    if (this.shown?.turns.some(({ no }) => !next.turns.some((one) => one.no === no))) this.vanished++
    this.shown = next
    const late = this.slow.shift()
    if (late) this.take(late)
  }
}
