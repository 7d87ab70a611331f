import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { type Holder, judgeHolder, startOf } from './lock-holder'

/**
 * PGlite does not lock its folder, and two processes on one folder destroy it without a word. Whoever opens the folder holds
 * `product.lock` in it: who they are, where they listen, and a secret for commands that want to send them work (mode 0600).
 */
export interface Lock {
  secret: string
  /** Says where the holder listens, once it can answer. */
  announce(address: string): Promise<void>
  release(): Promise<void>
}

/** What stands in the way of a folder. `unsure` = nobody can say whether its holder lives; `why` is for people. */
export type Found = { state: 'free' } | { state: 'held'; pid: number; address: string | null; secret: string } | { state: 'unsure'; why: string }

const fileIn = (folder: string) => join(folder, 'product.lock')
/** How often a holder shows to other machines that it lives. */
const beatMs = 10_000

/** Who holds the folder now. A dead holder counts as none. */
export async function findLock(folder: string): Promise<Found> {
  const text = await readLock(folder)
  if (text === null) return { state: 'free' }
  const judged = await judgeHolder(text, fileIn(folder))
  switch (judged.state) {
    case 'alive':
      return { state: 'held', pid: judged.holder.pid, address: judged.holder.address, secret: judged.holder.secret }
    case 'dead':
      return { state: 'free' }
    case 'unsure':
      return judged
  }
}

/**
 * Takes the folder, also from a holder that has died.
 * @throws Error with a Chinese sentence when somebody holds it, or when nobody can say.
 */
export async function takeLock(folder: string): Promise<Lock> {
  await mkdir(folder, { recursive: true })
  const file = fileIn(folder)
  const mine: Holder = { pid: process.pid, started: await startOf(process.pid), host: hostname(), address: null, secret: randomBytes(24).toString('base64url') }
  for (let attempt = 0; attempt < 20; attempt++) {
    if (await place(file, mine)) return held(file, mine)
    const found = await findLock(folder)
    if (found.state !== 'free') throw new Error(sentenceOf(found))
    await removeDead(folder)
  }
  throw new Error('另一个进程正在抢占 .data，请稍后再试')
}

/** Why the folder cannot be had, for people. */
export function sentenceOf(found: Exclude<Found, { state: 'free' }>): string {
  if (found.state === 'unsure') return found.why
  return found.address
    ? `产品已经在运行（进程 ${found.pid}，${found.address}），请先停止它`
    : `数据正被另一个进程使用（进程 ${found.pid}，正在启动或正在导入），请等它结束后再试`
}

function held(file: string, mine: Holder): Lock {
  const beat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), beatMs)
  beat.unref()
  return {
    secret: mine.secret,
    async announce(address) {
      const fresh = `${file}.${mine.secret.slice(0, 8)}`
      await writeFile(fresh, JSON.stringify({ ...mine, address }), { mode: 0o600 })
      await rename(fresh, file)
    },
    async release() {
      clearInterval(beat)
      if ((await readFile(file, 'utf8').catch(() => '')).includes(mine.secret)) await rm(file, { force: true })
    },
  }
}

async function readLock(folder: string): Promise<string | null> {
  return readFile(fileIn(folder), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}

/** A lock appears whole or not at all, and only where none is: a hard link is both. */
async function place(file: string, holder: Holder): Promise<boolean> {
  const fresh = `${file}.${holder.secret.slice(0, 8)}`
  await writeFile(fresh, JSON.stringify(holder), { mode: 0o600 })
  try {
    await link(fresh, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(fresh, { force: true })
  }
}

/** A takeover that has lasted longer than this belongs to somebody who died in it. */
const longestTakeoverMs = 5000

/**
 * Removes a dead lock. One at a time, by a folder that only one can make: what was judged dead is judged again inside,
 * so that nobody takes away the lock of somebody who was quicker.
 */
async function removeDead(folder: string): Promise<void> {
  const file = fileIn(folder)
  const mutex = `${file}.takeover`
  if (!(await makeFolder(mutex))) {
    const made = await stat(mutex).catch(() => null)
    if (made && Date.now() - made.mtimeMs > longestTakeoverMs) await rmdir(mutex).catch(() => undefined)
    return void (await new Promise((resolve) => setTimeout(resolve, 50)))
  }
  try {
    if ((await findLock(folder)).state === 'free') await rm(file, { force: true })
  } finally {
    await rmdir(mutex).catch(() => undefined)
  }
}

function makeFolder(path: string): Promise<boolean> {
  return mkdir(path).then(
    () => true,
    () => false,
  )
}
