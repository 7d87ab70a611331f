/** Counts of an import so far. */
export interface Counts {
  read: number
  created: number
  already: number
  rejected: number
}

export interface Progress {
  /** `share` = how much of the file has been read, 0–1. */
  show(counts: Counts, share: number): void
  end(counts: Counts): void
}

interface Screen {
  isTTY?: boolean
  write(text: string): unknown
}

const width = 24

/** A bar that moves where somebody watches; else a line now and then. `clock` in milliseconds. */
export function progress(screen: Screen, clock: () => number): Progress {
  const started = clock()
  let shown = Number.NEGATIVE_INFINITY
  const words = ({ read, created, already, rejected }: Counts) => {
    const seconds = (clock() - started) / 1000
    return `已读 ${read} 行 · 新建 ${created} · 已有 ${already} · 退回 ${rejected} · ${seconds > 0 ? Math.round((created + already + rejected) / seconds) : 0} 行/秒`
  }
  return {
    show(counts, share) {
      const pause = screen.isTTY ? 100 : 2000
      if (clock() - shown < pause) return
      shown = clock()
      const full = Math.round(Math.min(1, share) * width)
      screen.write(
        screen.isTTY
          ? `\r\u001b[2K${'█'.repeat(full)}${'░'.repeat(width - full)} ${words(counts)}`
          : `  ${Math.floor(Math.min(1, share) * 100)}% ${words(counts)}\n`,
      )
    },
    end(counts) {
      screen.write(`${screen.isTTY ? '\r\u001b[2K' : '  '}${words(counts)}，用时 ${((clock() - started) / 1000).toFixed(1)} 秒\n`)
    },
  }
}
