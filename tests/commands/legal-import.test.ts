import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { runCommand } from '../../cloudfunctions/entry/command'
import { databases } from '../make/databases'
import type { TestHouse } from '../make/house'

let house: TestHouse
let folder: string
let out: string[]
let err: string[]

interface Row {
  law?: unknown
  date?: string | null
  article: string
  text: string
  chapter?: string | null
  category?: string
}
const row = (law: string, article: string, text: string, more: Partial<Row> = {}): Row => ({ law, article, text, ...more })

const old = { date: '2001-05-01', category: '法律', chapter: '第一章 总则' }
const young = { date: '2020-05-01', category: '法律', chapter: '第一章 总则' }
const dogs = [
  row('犬只试拟法', '第一条', '为了管好犬只，制定本法。', old),
  row('犬只试拟法', '第二条', '遛狗应当牵绳。', old),
  row('犬只试拟法', '第三条', '本法自公布之日起施行。', { ...old, chapter: '第二章 附则' }),
  row('中华人民共和国犬只试拟法', '第一条', '为了管好犬只，制定本法。', young),
  row('中华人民共和国犬只试拟法', '第二条', '遛狗应当牵绳，绳长不超过一米。', young),
  row('中华人民共和国犬只试拟法', '第二条之一', '犬粪应当当场清理。', young),
  row('渗漏试拟条例', '第一条', '楼上渗漏造成楼下损害的，应当修缮并赔偿。', { category: '行政法规' }),
]
const lines = (rows: readonly (Row | string)[]) => rows.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n')

describe.each(databases)('npm run legal -- import, on $name', ({ open }) => {
  beforeAll(async () => {
    house = await open()
    folder = await mkdtemp(join(tmpdir(), 'wusedai-laws-'))
  })
  afterAll(async () => {
    await house.close()
    await rm(folder, { recursive: true, force: true })
  })
  beforeEach(async () => {
    out = []
    err = []
    await house.rows('delete from laws')
    await house.rows('delete from law_versions')
    await house.rows('delete from law_articles')
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0)
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0)
  })
  afterEach(() => {
    jest.restoreAllMocks()
  })

  const around = () => ({
    folder,
    databaseUrl: 'postgres://server',
    openHere: () => Promise.resolve({ what: 'PostgreSQL', running: house.running, close: () => Promise.resolve() }),
  })
  async function load(content: string | Buffer, name = 'laws.jsonl') {
    const file = join(folder, name)
    await writeFile(file, content)
    out = []
    err = []
    const status = await runCommand(['statutes', file], around())
    return { status, counts: JSON.parse(out.join('').trim() || 'null') as object | null, said: err.join('') }
  }

  test('versions are kept, the same again changes nothing, and what changed is told', async () => {
    expect(await load(lines(dogs))).toMatchObject({ status: 0, counts: { created: 7, changed: 0, same: 0, rejected: 0, indexed: 4 } })
    const events = await house.rows("select data from events where name = 'legal.importStatutes'")
    expect(events.at(-1)).toEqual({ data: { versions: 3, created: 7, changed: 0, same: 0 } })
    const build = await house.rows('select build from statute_indexes')
    expect(await load(lines(dogs))).toMatchObject({ status: 0, counts: { created: 0, changed: 0, same: 7, rejected: 0 } })
    expect(await house.rows('select build from statute_indexes')).toEqual(build)
    const next = dogs.map((one) => (one.article === '第二条之一' ? { ...one, text: '犬粪应当当场清理干净。' } : one)).slice(3)
    expect(await load(lines([...next, row('渗漏试拟条例', '第二条', '本条例自公布之日起施行。', { category: '行政法规' })]))).toMatchObject({
      counts: { created: 1, changed: 1, same: 3, rejected: 0, indexed: 5 },
    })
    expect(await house.rows('select name, kind from laws order by name')).toEqual([
      { name: '渗漏试拟条例', kind: '行政法规' },
      { name: '犬只试拟法', kind: '法律' },
    ])
    expect(await house.rows("select version, count(*)::int as n from law_articles where law = '犬只试拟法' group by version order by version")).toEqual([
      { version: '2001-05-01', n: 3 },
      { version: '2020-05-01', n: 3 },
    ])
  })

  test('a damaged file: what is bad is named by line, the rest is taken, and the status says so', async () => {
    const damaged = lines([
      ...dogs.slice(0, 2),
      '{"law":"犬只试拟法","article":',
      row('犬只试拟法', '第二条', '遛狗可以不牵绳。', old),
      row('犬只试拟法', '第二条', '遛狗应当牵绳。', old),
      { ...row('', '第一条', '没有名字。') },
      row('犬只试拟法', '第四条', '含有\u0000的条文。', old),
      row('犬只试拟法', '第五条', '', old),
      row('犬只试拟法', '第六条', '日期不对。', { ...old, date: '去年' }),
      '[]',
      row('犬只试拟法', '第三条', '长'.repeat(1_200_000), old),
      row('犬只试拟法', '第九条', '最后一条。', old),
      row('犬只试拟法', '第八条', '乱了次序的一条。', old),
    ])
    const { status, counts, said } = await load(
      Buffer.concat([Buffer.from(`${damaged}\n`), Buffer.from([0xff, 0xfe, 0x0a]), Buffer.from(lines(dogs.slice(6)))]),
    )
    expect(status).toBe(2)
    expect(counts).toMatchObject({ created: 5, changed: 0, same: 1, rejected: 9 })
    for (const words of [
      '第 3 行：不是 JSON',
      '第 4 行：《犬只试拟法》（2001-05-01）第二条重复，文字不一样，已按前面的一条',
      '第 6 行：缺少法律名称',
      '第 7 行：含有无法保存的字符',
      '第 8 行：条文不能为空',
      '第 9 行：版本写作 2026-11-26',
      '第 10 行：不是 JSON 对象',
      '第 11 行：这一行超过',
      '第 13 行：从第八条起不在它的位置上，已按条号排好',
      '第 14 行：不是 UTF-8 文字',
    ])
      expect(said).toContain(words)
    expect(await house.rows("select number from law_articles where law = '犬只试拟法' order by ordinal")).toEqual(
      ['第一条', '第二条', '第八条', '第九条'].map((number) => ({ number })),
    )
  })

  test('two texts of one version in one file: the first holds, the second is named and not mixed in', async () => {
    const second = dogs.slice(0, 3).map((one) => ({ ...one, text: `另一个${one.text}` }))
    const { status, counts } = await load(lines([...dogs.slice(0, 3), ...dogs.slice(6), ...second]))
    expect([status, counts]).toMatchObject([2, { created: 4, rejected: 3 }])
    expect(await house.rows("select text from law_articles where text like '另一个%'")).toEqual([])
  })

  test('broken off in the middle and run again, nothing is doubled and nothing is missing', async () => {
    const many = Array.from({ length: 2500 }, (_, n) => row(`第${n % 50}号试拟规定`, `第${n + 1}条`, `第${n}条说的是${n}。`)).sort((a, b) =>
      String(a.law) < String(b.law) ? -1 : 1,
    )
    let calls = 0
    const legal = new Proxy(house.running.house.legal ?? {}, {
      get(served, name: string) {
        if (name === 'importStatutes' && ++calls > 1) throw new Error('断了')
        return served[name]
      },
    })
    const breaking = {
      ...around(),
      openHere: () =>
        Promise.resolve({ what: 'PostgreSQL', close: () => Promise.resolve(), running: { ...house.running, house: { ...house.running.house, legal } } }),
    }
    const file = join(folder, 'many.jsonl')
    await writeFile(file, lines(many))
    expect(await runCommand(['statutes', file], breaking)).toBe(1)
    expect(err.join('')).toContain('没有完成')
    const half = (await house.rows<{ n: number }>('select count(*)::int as n from law_articles'))[0]?.n ?? 0
    expect(half).toBeGreaterThan(0)
    const again = await load(lines(many), 'many.jsonl')
    expect(again).toMatchObject({ status: 0, counts: { created: 2500 - half, changed: 0, same: half, rejected: 0, indexed: 2500 } })
    expect(await house.rows('select count(*)::int as n from law_articles')).toEqual([{ n: 2500 }])
  })

  test('a folder of Markdown: dates, chapters and paragraphs are read; a line that is nothing is named by file and line', async () => {
    const laws = join(folder, 'markdown')
    await mkdir(laws, { recursive: true })
    const text = [
      '# 门牌试拟办法',
      '种类：部门规章',
      '公布：2019-01-01',
      '施行：2019-03-01',
      '来源：试拟令第1号',
      '核对：2026-11-01',
      '',
      '## 第一章 总则',
      '### 第一节 目的',
      '**第一条** 为了管好门牌，制定本办法。',
      '',
      '门牌由镇上统一制作。',
      '## 第二章 附则',
      '第二条　本办法自2019年3月1日起施行。',
    ]
    await writeFile(join(laws, 'a.md'), text.join('\r\n'))
    await writeFile(join(laws, 'b.md'), '# 空白试拟法\n这是什么\n')
    expect(await runCommand(['statutes', laws], around())).toBe(2)
    expect(err.join('')).toContain('b.md 第 2 行：看不懂这一行')
    expect(await house.rows('select number, chapter, text from law_articles order by ordinal')).toEqual([
      { number: '第一条', chapter: '第一章 总则 第一节 目的', text: '为了管好门牌，制定本办法。\n门牌由镇上统一制作。' },
      { number: '第二条', chapter: '第二章 附则', text: '本办法自2019年3月1日起施行。' },
    ])
    expect(await house.as('resident-1').legal.getLaw({ law: '门牌试拟办法' })).toMatchObject({
      version: '2019-01-01',
      versions: [{ inForce: '2019-03-01', source: '试拟令第1号', validity: { state: 'inForce', words: '现行有效（2026-11-01 核对）' } }],
    })
  })

  test('a file that is not there, and none at all, say so', async () => {
    expect(await runCommand(['statutes', join(folder, 'nothing.jsonl')], around())).toBe(1)
    expect(err.join('')).toContain('找不到文件')
    expect(await runCommand(['statutes'], around())).toBe(1)
    expect(err.join('')).toContain('缺少文件')
  })
})
