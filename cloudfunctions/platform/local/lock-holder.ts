import { readFile, stat } from 'node:fs/promises'
import { hostname } from 'node:os'

/** Who holds a folder. `started` tells a process from a later one with the same number; null where the system does not say. */
export interface Holder {
  pid: number
  started: string | null
  host: string
  address: string | null
  secret: string
}

type Judged = { state: 'alive'; holder: Holder } | { state: 'dead' } | { state: 'unsure'; why: string }

/** A holder on another machine (or in another container) has died when it has not touched its lock for so long. */
const silentMs = 60_000

/** Whether the holder that a lock names still lives. */
export async function judgeHolder(text: string, file: string): Promise<Judged> {
  const holder = read(text)
  if (!holder) return { state: 'unsure', why: `锁文件 ${file} 读不懂；确认没有产品在运行后，请删除它再试` }
  if (holder.host !== hostname()) {
    const silent = Date.now() - (await stat(file)).mtimeMs
    if (silent > silentMs) return { state: 'dead' }
    return { state: 'unsure', why: `数据刚才还被另一台机器或容器（${holder.host}）使用；请先停止那边的产品，一分钟后再试` }
  }
  return (await lives(holder)) ? { state: 'alive', holder } : { state: 'dead' }
}

async function lives({ pid, started }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it is there but belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const now = await startOf(pid)
  return started === null || now === null || now === started
}

/** When a process started, in the system's own count, with the boot it belongs to; null when it has ended or nobody says (not Linux). */
export async function startOf(pid: number): Promise<string | null> {
  try {
    const [line, boot] = await Promise.all([readFile(`/proc/${pid}/stat`, 'utf8'), readFile('/proc/sys/kernel/random/boot_id', 'utf8')])
    // The name in brackets may hold spaces and brackets itself; state is the first field after it, start time the twentieth.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? 'ended' : `${boot.trim()} ${fields[19] ?? ''}`
  } catch {
    return null
  }
}

function read(text: string): Holder | null {
  try {
    const value = JSON.parse(text) as Partial<Holder> | null
    const { pid, started = null, host, address = null, secret } = value ?? {}
    return Number.isInteger(pid) && pid && pid > 0 && typeof host === 'string' && typeof secret === 'string' && secret.length >= 16
      ? { pid, started, host, address, secret }
      : null
  } catch {
    return null
  }
}
