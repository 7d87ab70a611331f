import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { findLock, takeLock } from './lock-file'
import { startOf } from './lock-holder'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wusedai-lock-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))
const file = () => join(folder, 'product.lock')
const write = (lock: object) =>
  writeFile(file(), JSON.stringify({ pid: process.pid, started: null, host: 'elsewhere', address: null, secret: 'a secret of sixteen', ...lock }))

/** A process that has been and gone. */
async function aDeadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await new Promise((resolve) => child.once('exit', resolve))
  return child.pid ?? 0
}

describe('The lock of the data folder', () => {
  test('is taken by one, says who and where, and is for its owner only', async () => {
    const lock = await takeLock(folder)
    expect((await stat(file())).mode & 0o777).toBe(0o600)
    expect(await findLock(folder)).toEqual({ state: 'held', pid: process.pid, address: null, secret: lock.secret })
    await lock.announce('http://127.0.0.1:8100')
    expect(await findLock(folder)).toMatchObject({ address: 'http://127.0.0.1:8100' })
    expect((await stat(file())).mode & 0o777).toBe(0o600)
    await expect(takeLock(folder)).rejects.toThrow(`进程 ${process.pid}`)
    await lock.release()
    expect(await findLock(folder)).toEqual({ state: 'free' })
    expect(await readdir(folder)).toEqual([])
  })

  test('goes to one of several who come at once', async () => {
    await write({ host: hostname(), pid: await aDeadPid() })
    const tried = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(folder)))
    const taken = tried.filter((one) => one.status === 'fulfilled')
    expect(taken).toHaveLength(1)
    expect(await findLock(folder)).toMatchObject({ secret: taken[0]?.value.secret })
  })

  test('of a dead process is taken over', async () => {
    await write({ host: hostname(), pid: await aDeadPid() })
    expect(await findLock(folder)).toEqual({ state: 'free' })
    await expect(takeLock(folder)).resolves.toHaveProperty('secret')
  })

  test('of an earlier process whose number another one has now is taken over', async () => {
    const started = await startOf(process.pid)
    await write({ host: hostname(), started: started && `${started}1` })
    expect((await findLock(folder)).state).toBe(started ? 'free' : 'held')
  })

  test('of another machine holds while it shows that it lives', async () => {
    await write({})
    expect(await findLock(folder)).toMatchObject({ state: 'unsure', why: expect.stringContaining('elsewhere') as string })
    await expect(takeLock(folder)).rejects.toThrow('elsewhere')
    const longAgo = new Date(Date.now() - 120_000)
    await utimes(file(), longAgo, longAgo)
    expect(await findLock(folder)).toEqual({ state: 'free' })
  })

  test('that cannot be read is left alone and said', async () => {
    await writeFile(file(), '{"pid":')
    await expect(takeLock(folder)).rejects.toThrow('product.lock')
    expect(await readFile(file(), 'utf8')).toBe('{"pid":')
  })

  test('is not removed by an earlier holder once somebody else has it', async () => {
    const first = await takeLock(folder)
    await rm(file())
    const second = await takeLock(folder)
    await first.release()
    expect(await findLock(folder)).toMatchObject({ secret: second.secret })
  })
})
