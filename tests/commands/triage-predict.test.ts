import { Writable } from 'node:stream'
import { predict } from '../../cloudfunctions/entry/command/triage-predict'

let err: string[]
beforeEach(() => {
  err = []
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0)
})
afterEach(() => jest.restoreAllMocks())

interface Line {
  id: unknown
  category: string
  confidence: number
  alternatives: { category: string; confidence: number }[]
}

async function ask(input: string, cut = 7): Promise<{ status: number; lines: Line[] }> {
  const bytes = Buffer.from(input)
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += cut) yield bytes.subarray(at, at + cut)
  }
  const out: string[] = []
  const output = new Writable({
    highWaterMark: 16,
    write(chunk, _, done) {
      out.push(String(chunk))
      setImmediate(done)
    },
  })
  const status = await predict([], chunks(), output)
  return {
    status,
    lines: out
      .join('')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line),
  }
}

test('one line in, one line out, in order, with the id of the type it had', async () => {
  const rows = [
    { id: 7, text: '油烟扰民\n楼下饭店油烟直往屋里灌' },
    { id: '7', title: '路灯不亮', body: '巷子口两盏路灯不亮' },
    { id: 'x', title: null, body: '幼儿园说下学期学费要涨' },
  ]
  const { status, lines } = await ask(rows.map((row) => JSON.stringify(row)).join('\n'))
  expect(status).toBe(0)
  expect(lines.map(({ id }) => id)).toEqual([7, '7', 'x'])
  expect(lines.map(({ category }) => category)).toEqual(['环境保护', '城乡建设', '教育文体'])
  for (const { category, alternatives } of lines) {
    expect(alternatives.length).toBeGreaterThanOrEqual(6)
    expect(alternatives.map((one) => one.category)).not.toContain(category)
  }
})

test('a line that cannot be read is named, the rest goes on, and the status says so', async () => {
  const { status, lines } = await ask('{"id":1,"text":"路灯不亮"}\r\nnot json\n{"text":"路灯"}\n{"id":2}\n[1]\n{"id":3,"text":5}\n{"id":4,"text":""}\n')
  expect(status).toBe(1)
  expect(lines.map(({ id }) => id)).toEqual([1, 4])
  expect(err.map((line) => line.split(':')[0])).toEqual(['line 2', 'line 3', 'line 4', 'line 5', 'line 6'])
})

test('more than one write holds comes out whole', async () => {
  const many = Array.from({ length: 600 }, (_, id) => JSON.stringify({ id, text: '快递丢了没人赔' })).join('\n')
  const { lines } = await ask(many, 4096)
  expect(lines.map(({ id }) => id)).toEqual(Array.from({ length: 600 }, (_, id) => id))
})
