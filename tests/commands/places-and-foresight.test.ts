import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { runCommand } from '../../cloudfunctions/entry/command'
import { foresee } from '../../cloudfunctions/entry/command/foresee'
import { aHouse, type TestHouse } from '../make/house'

let house: TestHouse
let folder: string
let out: string[]
let err: string[]

beforeAll(async () => {
  house = await aHouse()
  folder = await mkdtemp(join(tmpdir(), 'wusedai-command-'))
})
afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(() => {
  out = []
  err = []
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0)
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0)
})
afterEach(() => jest.restoreAllMocks())

/** As if a server were named, whose database is this house. */
const around = () => ({
  folder,
  databaseUrl: 'postgres://server',
  openHere: () => Promise.resolve({ what: 'PostgreSQL', running: house.running, close: () => Promise.resolve() }),
})

describe('npm run places', () => {
  const csv = [
    '名称,种类,正式名称,辖区,门牌起,门牌止',
    '春晓路,道路,,320999.t1.v1.g1,1,99',
    '春晓路,道路,,320999.t2.v1.g1,100,300',
    '老菜场,,荷塘菜场,,,',
    '飞船站,,,320999.t9,,',
  ].join('\r\n')

  test('takes what is good, names the row of what is not, and the same file again changes nothing', async () => {
    const file = join(folder, 'places.csv')
    await writeFile(file, `\uFEFF${csv}`)
    for (let time = 0; time < 2; time++) {
      out = []
      expect(await runCommand(['places', file], around())).toBe(2)
      expect(JSON.parse(out.join('').trim())).toEqual({ written: 3, rejected: 1 })
      expect(err.join('')).toContain('第 5 行：没有 320999.t9 这个辖区')
      expect(await house.rows('select count(*)::int as n from place_names')).toEqual([{ n: 5 }])
    }
  })

  test('a file without names, and one that is not there, say so', async () => {
    const file = join(folder, 'other.csv')
    await writeFile(file, 'a,b\n1,2\n')
    expect(await runCommand(['places', file], around())).toBe(1)
    expect(await runCommand(['places', join(folder, 'gone.csv')], around())).toBe(1)
    expect(await runCommand(['places'], around())).toBe(1)
    expect(err.join('')).toMatch(/文件缺少“名称”一列[\s\S]*找不到文件[\s\S]*缺少文件/)
  })
})

describe('triage foresee', () => {
  const run = async (...lines: string[]) => {
    const output = new PassThrough()
    const status = await foresee([], around(), Readable.from([lines.join('\n')]), output)
    output.end()
    const text = String(Buffer.concat(await output.toArray()))
    return {
      status,
      answers:
        text.trim() === ''
          ? []
          : text
              .trim()
              .split('\n')
              .map((line) => JSON.parse(line) as Record<string, unknown>),
    }
  }

  test('one decision a line, in order, ids as they came; nothing is written', async () => {
    const before = await house.rows('select count(*) from orders')
    const { status, answers } = await run('{"id": 7, "text": "稻香小区的路灯坏了"}', '{"id": "b", "title": "路灯", "body": "路灯坏了", "placeText": "柳湾村"}')
    expect(status).toBe(0)
    expect(answers).toMatchObject([
      { id: 7, place: { territory: '320999.t1.v1.g1.m1' }, post: { person: '王芳' } },
      { id: 'b', place: { territory: '320999.t2.v1' }, post: { person: '周主任' } },
    ])
    expect(await house.rows('select count(*) from orders')).toEqual(before)
  })

  test('a line that cannot be read or is refused is named, the rest goes on, and the status says so', async () => {
    const { status, answers } = await run(
      '{',
      '',
      '{"text": "没有编号"}',
      '{"id": 1}',
      '{"id": 2, "text": "路灯坏了", "territory": "320999.t9"}',
      '{"id": 3, "text": "路灯坏了"}',
    )
    expect(status).toBe(1)
    expect(answers.map(({ id }) => id)).toEqual([3])
    expect(err.join('')).toBe('line 1: not JSON\nline 3: no id (a string or a number)\nline 4: no text or body\nline 5: 没有这个网格，请重新选择\n')
  })
})
