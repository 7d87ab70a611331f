import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Who has the data folder: PGlite does not lock it, and two processes on one folder would corrupt each other silently. */
export interface Holding {
  pid: number
  /** Where the running product listens; null while it starts, and for a command. */
  address: string | null
  /** Whoever can read the file (mode 0600) may send work to the product. */
  secret: string
}

export interface Lock {
  secret: string
  announce(address: string): Promise<void>
  release(): Promise<void>
}

const fileOf = (folder: string): string => join(folder, 'product.lock')

/** Who holds the folder now, or null when nobody does or the holder has died. */
export async function readLock(folder: string): Promise<Holding | null> {
  const text = await readFile(fileOf(folder), 'utf8').catch(() => null)
  const holding = text ? (JSON.parse(text) as Holding) : null
  return holding && isAlive(holding.pid) ? holding : null
}

/** Takes the folder; a dead holder's is taken over. @throws Error that says who has it. */
export async function takeLock(folder: string): Promise<Lock> {
  await mkdir(folder, { recursive: true })
  const holding = await readLock(folder)
  if (holding && holding.pid !== process.pid) throw new Error(`数据文件夹正被另一个进程使用（进程号 ${holding.pid}${holding.address ? `，${holding.address}` : ''}），请先停止它`)
  await rm(fileOf(folder), { force: true })
  const mine: Holding = { pid: process.pid, address: null, secret: randomBytes(24).toString('hex') }
  const file = await open(fileOf(folder), 'wx', 0o600).catch(() => {
    throw new Error('数据文件夹刚刚被另一个进程占用，请稍后再试')
  })
  await file.writeFile(JSON.stringify(mine))
  await file.close()
  return {
    secret: mine.secret,
    async announce(address) {
      const fresh = `${fileOf(folder)}.${process.pid}`
      await writeFile(fresh, JSON.stringify({ ...mine, address }), { mode: 0o600 })
      await rename(fresh, fileOf(folder))
    },
    release: () => rm(fileOf(folder), { force: true }),
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
