import { execFileSync, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { findLock, takeLock } from '@platform/local/lock-file'
import { openPglite } from '@platform/local/pglite'
import { startLocalServer } from '../../cloudfunctions/entry/local'
import { aHouse } from '../make/house'

const root = resolve(__dirname, '../..')
const command = join(root, 'dist/local/command.cjs')
let folder: string
beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), 'cloudfunctions/build.ts', 'command'], { cwd: root })
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wusedai-import-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

interface Ended {
  status: number | null
  out: string
  said: string
}

/** The genuine command in a process of its own. `onSaid` hears what it tells the one who watches. */
function run(args: string[], onSaid: (said: string, kill: () => void) => void = () => undefined): Promise<Ended> {
  const { DATABASE_URL: _server, DATA_KEY: _key, NODE_OPTIONS: _options, ...env } = process.env
  const child = spawn(process.execPath, [command, 'import', ...args, '--data', join(folder, 'data')], { env, cwd: folder })
  let out = ''
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    onSaid(said, () => child.kill('SIGKILL'))
  })
  return new Promise((done) => child.once('close', (status) => done({ status, out, said })))
}

async function aFile(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}
const tickets = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    JSON.stringify({ id: at + 1, title: `第 ${at + 1} 件`, body: `${at + 1} 号楼的灯坏了，没人管`, time: '2026-03-01T09:00:00', user: `U${at}` }),
  ).join('\n')
const lastLine = ({ out }: Ended) =>
  JSON.parse(out.trimEnd().split('\n').at(-1) ?? '') as { read: number; created: number; already: number; rejected: number; rejectedFile: string | null }

async function rowsThere(): Promise<{ appeals: number; different: number; orders: number }> {
  const database = await openPglite(join(folder, 'data/pg'))
  const { rows } = await database.run(
    `select count(*)::int as appeals, count(distinct external_id)::int as different, (select count(*)::int from orders) as orders from appeals where source = 'hotline'`,
  )
  await database.close()
  return rows[0] as { appeals: number; different: number; orders: number }
}

describe('npm run import', () => {
  test('takes what it can, writes the rest with row and reason, and says the same again', async () => {
    const file = await aFile(
      '热线.csv',
      '\ufeff工单编号,标题,内容,时间,来电人\r\n1,灯,"稻香村的灯坏了，\n没人管",2026/3/1 9:00,张三\r\n2,,,2026-03-01,李四\r\n3,井盖,井盖松了,前天,王五\r\n4,水,自来水发黄,2026-03-02 08:30,\r\n',
    )
    const first = await run([file, '--source', 'hotline', '--source-name', '12345 热线'])
    expect(first.status).toBe(0)
    const counts = lastLine(first)
    expect(counts).toMatchObject({ read: 4, created: 2, already: 0, rejected: 2 })
    const rejected = (await readFile(counts.rejectedFile ?? '', 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object)
    expect(rejected).toEqual([
      { row: 3, reason: '缺少内容', content: { 工单编号: '2', 时间: '2026-03-01', 来电人: '李四' } },
      { row: 4, reason: '时间“前天”不是能识别的时间', content: { 工单编号: '3', 标题: '井盖', 内容: '井盖松了', 时间: '前天', 来电人: '王五' } },
    ])
    expect((await stat(counts.rejectedFile ?? '')).mode & 0o777).toBe(0o600)
    expect(lastLine(await run([file, '--source', 'hotline']))).toMatchObject({ read: 4, created: 0, already: 2, rejected: 2 })
    expect(await rowsThere()).toEqual({ appeals: 2, different: 2, orders: 2 })
  })

  test('killed half-way and run again, all are in once', async () => {
    const file = await aFile('tickets.jsonl', tickets(1500))
    const killed = await run([file, '--source', 'hotline'], (said, kill) => {
      if (/已读 [1-9]\d* 行/.test(said)) kill()
    })
    expect(killed.status).toBeNull()
    const counts = lastLine(await run([file, '--source', 'hotline']))
    expect(counts).toMatchObject({ read: 1500, rejected: 0, rejectedFile: null })
    expect(counts.already).toBeGreaterThan(0)
    expect(counts.created).toBeGreaterThan(0)
    expect(counts.created + counts.already).toBe(1500)
    expect(await rowsThere()).toEqual({ appeals: 1500, different: 1500, orders: 1500 })
  }, 180_000)

  test('beside a running product sends it the work', async () => {
    const house = await aHouse()
    house.now.set(new Date().toISOString())
    const lock = await takeLock(join(folder, 'data'))
    const server = await startLocalServer(0, folder, lock, async () => house.running)
    const file = await aFile('tickets.jsonl', `${tickets(450)}\n{"id":451`)
    const early = await run([file, '--source', 'hotline'])
    expect(early).toMatchObject({ status: 1, out: '' })
    expect(early.said).toContain(`进程 ${process.pid}`)
    await lock.announce(server.url)
    const ended = await run([file, '--source', 'hotline'])
    expect(lastLine(ended)).toMatchObject({ read: 451, created: 450, rejected: 1 })
    expect(ended.said).toContain(server.url)
    expect(await house.rows(`select count(*)::int as many from appeals`)).toEqual([{ many: 450 }])
    const stranger = await fetch(`${server.url}/command/channels/receiveTickets`, {
      method: 'POST',
      headers: { authorization: 'Bearer wrong' },
      body: '{"source":"x","tickets":[]}',
    })
    expect(await stranger.json()).toMatchObject({ ok: false, refusal: { code: 'notAllowed' } })
    await server.close()
    const gone = await run([file, '--source', 'hotline'])
    expect(gone.status).toBe(1)
    expect(gone.said).toContain('没有应答')
    expect(lastLine(gone)).toMatchObject({ created: 0, already: 0 })
    await lock.release()
    await house.close()
  })

  test('lets go of the folder when it ends', async () => {
    await run([await aFile('tickets.jsonl', tickets(1)), '--source', 'hotline'])
    expect(await findLock(join(folder, 'data'))).toEqual({ state: 'free' })
  })

  test('says what is wrong with the command, the file or the mapping, without a stack', async () => {
    const good = await aFile('tickets.jsonl', tickets(1))
    const mapping = await aFile('mapping.json', '{"内容":"body"}')
    const cases: [string[], string][] = [
      [[good], '缺少 --source'],
      [['--source', 'hotline'], '缺少文件'],
      [[good, '--source', '热线'], '来源名只能用'],
      [[good, '--source', 'tap'], '已被系统使用'],
      [[good, '--sauce', 'x'], '参数不对'],
      [[join(folder, 'nothing.csv'), '--source', 'hotline'], '找不到文件'],
      [[folder, '--source', 'hotline'], '不是一个文件'],
      [[good, '--source', 'hotline', '--mapping', mapping], '“内容”不是可用的字段'],
    ]
    for (const [args, sentence] of cases) {
      const { status, said } = await run(args)
      expect({ status, said }).toEqual({ status: 1, said: expect.stringContaining(sentence) as string })
      expect(said).not.toMatch(/\n\s+at /)
    }
  })
})
