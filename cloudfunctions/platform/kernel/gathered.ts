interface Waiting<T> {
  one: T
  done: () => void
  failed: (error: unknown) => void
}

/**
 * Does as one what is asked for while the last round is under way, so that many callers at once share a commit. Each is answered when its
 * own is done. When a round fails each of it is tried by itself: one that cannot be done fails no other.
 */
export function gathered<T>(work: (all: T[]) => Promise<void>): (one: T) => Promise<void> {
  let waiting: Waiting<T>[] = []
  let running = false

  async function each(round: Waiting<T>[]): Promise<void> {
    for (const { one, done, failed } of round) await work([one]).then(done, failed)
  }

  async function run(): Promise<void> {
    running = true
    // Those who ask in the same moment are in the first round.
    await Promise.resolve()
    while (waiting.length > 0) {
      const round = waiting
      waiting = []
      if (round.length === 1) await each(round)
      else
        await work(round.map(({ one }) => one)).then(
          () => round.forEach(({ done }) => done()),
          () => each(round),
        )
    }
    running = false
  }

  return (one) =>
    new Promise<void>((done, failed) => {
      waiting.push({ one, done, failed })
      if (!running) void run()
    })
}
