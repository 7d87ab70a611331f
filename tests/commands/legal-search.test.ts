import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'statutes-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const articles = [
  { doc: 'A1', name: '雇佣试拟法第一条', law: '雇佣试拟法', article: '第一条', text: '雇主应当按月足额支付劳动报酬。' },
  { doc: 'B1', name: '邻里试拟条例第一条', law: '邻里试拟条例', article: '第一条', text: '渗漏造成损害的，应当赔偿。' },
]

/** In a folder of its own, since the index is kept there. */
function search(file: string, questions: string, ...more: string[]) {
  writeFileSync(join(folder, 'articles.jsonl'), file)
  const root = process.cwd()
  const run = [
    '--no-warnings',
    '--import',
    pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href,
    join(root, 'cloudfunctions/entry/command/legal.ts'),
  ]
  return spawnSync(process.execPath, [...run, 'search', '--articles', 'articles.jsonl', ...more], { cwd: folder, input: questions, encoding: 'utf8' })
}
const file = articles.map((row) => JSON.stringify(row)).join('\n')

test('questions in, articles out, and the index is built once', () => {
  const questions = '{"id":3,"question":"渗漏要赔偿吗"}\n{"id":"4","question":"？"}\n'
  const first = search(file, questions)
  const lines = first.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: unknown; hits: { doc: string; score: number }[] })
  expect(lines.map(({ id }) => id)).toEqual([3, '4'])
  expect(lines[0]?.hits[0]?.doc).toBe('B1')
  expect(lines[1]?.hits).toEqual([])
  expect(first.stderr).toContain('只需这一次')
  const second = search(file, questions)
  expect(second.stderr).toBe('')
  expect(second.stdout).toBe(first.stdout)
  expect(second.status).toBe(0)
})

test('a kept index that is damaged is built anew', () => {
  const first = search(file, '{"id":1,"question":"劳动报酬"}')
  const kept = join(folder, '.data', 'legal')
  writeFileSync(join(kept, readdirSync(kept)[0] ?? ''), 'damaged')
  const second = search(file, '{"id":1,"question":"劳动报酬"}')
  expect(second.stdout).toBe(first.stdout)
  expect(second.status).toBe(0)
})

test('what cannot be read is said, by line', () => {
  const { stdout, stderr, status } = search(file, 'oops\n{"id":1}\n{"id":2,"question":"赔偿"}', '--k', '1')
  expect(stderr).toContain('line 1: not JSON\nline 2: question: a text is needed\n')
  expect(stdout).toMatch(/^\{"id":2,"hits":\[\{"doc":"B1","score":[\d.-]+\}\]\}\n$/)
  expect(status).toBe(1)
  expect(search(`${file}\n{"doc":1}`, '').stderr).toContain('articles line 3: doc, law and text are needed')
  expect(search(file, '', '--k', '0').stderr).toContain('--k')
})
