import { logTo } from '@platform/kernel/log'

/** Several hundred lines of log would bury what a person who starts the demo has to read. */
export async function quietly(work: () => Promise<void>): Promise<void> {
  logTo(() => undefined)
  try {
    await work()
  } finally {
    logTo((line) => void process.stdout.write(line))
  }
}
