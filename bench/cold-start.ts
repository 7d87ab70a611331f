import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFunctions } from '../cloudfunctions/build'
import { functionsOf, readServices } from '../cloudfunctions/build/services'
import { runCommand } from '../cloudfunctions/entry/command'
import { aCloud, type TestCloud } from '../tests/functions/a-cloud'
import { runFunction, runWebFunction } from '../tests/functions/run-function'
import { pointIn } from '../tests/make/small-district'
import { memoryOf } from './make/memory-of'
import { machine, printTable, quantile } from './make/table'

const rounds = Number(process.env.BENCH_ROUNDS ?? 7)
/** Milliseconds within which the first answer should be there. */
const bound = 700
/** Not in the project. */
const laws = '../shared/data/legal'

/** What each function is asked first: something that reads the database. */
const firstQuestion: Record<string, { path: string[]; input: unknown }> = {
  appeals: { path: ['appeals', 'listMine'], input: {} },
  triage: { path: ['triage', 'suggest'], input: { bag: 'complaint', text: '路灯坏了三天' } },
  grids: { path: ['grids', 'locate'], input: { place: pointIn('320999.t1.v1.g1.m1') } },
  legal: { path: ['legal', 'findStatutes'], input: { words: '老板拖欠工资三个月怎么办' } },
  channels: { path: ['platform', 'whoAmI'], input: {} },
  platform: { path: ['platform', 'whoAmI'], input: {} },
}

/** From the start of the process to its first answer, and to its second: the difference is what only the start costs. */
async function once(cloud: TestCloud, name: string, round: number): Promise<{ first: number; second: number }> {
  const env = cloud.env(name)
  const started = performance.now()
  const ask = name === 'http' ? await askHttp(env, 21_000 + round) : await askFunction(name, env)
  await ask.call()
  const first = performance.now() - started
  const again = performance.now()
  await ask.call()
  const second = performance.now() - again
  await ask.stop()
  return { first, second }
}

async function askFunction(name: string, env: Record<string, string>) {
  const running = await runFunction(name, env)
  const question = firstQuestion[name]
  return { call: () => running.call(question ? 'wang' : null, question ?? { Type: 'Timer' }), stop: running.stop, pid: running.pid }
}

async function askHttp(env: Record<string, string>, port: number) {
  const running = await runWebFunction('http', env, port)
  return { call: async () => (await fetch(`${running.url}/api/platform/whoAmI`, { method: 'POST', body: '{}' })).json(), stop: running.stop }
}

async function rowOf(cloud: TestCloud, name: string, shown = name): Promise<(string | number)[]> {
  const times = []
  for (let round = 0; round < rounds; round++) times.push(await once(cloud, name, round))
  const p50 = (values: number[]) => Math.round(quantile(values, 0.5))
  const [firsts, seconds] = [times.map(({ first }) => first), times.map(({ second }) => second)]
  return [shown, p50(firsts), Math.round(Math.max(...firsts)), bound, p50(seconds)]
}

/** The old space that V8 gives itself in a function of this size (half of it); on a machine of many gigabytes it would let litter lie. */
const heapAsInTheCloud = (name: string): string => {
  const size = functionsOf(readServices()).find(([known]) => known === name)?.[1].inputs.memorySize ?? 512
  return `--max-old-space-size=${size / 2}`
}

/** The legal function once more, with the statutes in the database; and what it holds in memory after many questions. */
async function withStatutes(cloud: TestCloud): Promise<{ row: (string | number)[]; memory: string } | null> {
  if (!existsSync(laws)) return null
  const openHere = () => Promise.resolve({ what: 'bench', running: cloud.house.running, close: () => Promise.resolve() })
  const home = await mkdtemp(join(tmpdir(), 'wusedai-cold-start-'))
  await runCommand(['statutes', join(laws, 'laws.jsonl')], { folder: home, databaseUrl: 'postgres://bench', openHere })
  await rm(home, { recursive: true, force: true })
  const row = await rowOf(cloud, 'legal', 'legal, statutes indexed')
  const options = heapAsInTheCloud('legal')
  const running = await runFunction('legal', { ...cloud.env('legal'), NODE_OPTIONS: options })
  const started = memoryOf(running.pid)
  const questions = readFileSync(join(laws, 'questions-train.jsonl'), 'utf8').trim().split('\n')
  const times: number[] = []
  for (const line of questions) {
    const { question } = JSON.parse(line) as { question: string }
    const began = performance.now()
    await running.call('wang', { path: ['legal', 'findStatutes'], input: { words: question.slice(0, 60) } })
    times.push(performance.now() - began)
  }
  const asked = memoryOf(running.pid)
  await running.stop()
  const said = `${started.now} MiB when loaded, ${asked.now} MiB (peak ${asked.peak}) after ${questions.length} questions`
  const speed = `the whole call p50 ${quantile(times, 0.5).toFixed(1)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms`
  return { row, memory: `legal, statutes indexed, ${options} as in the cloud: ${said}; ${speed}` }
}

async function main(): Promise<void> {
  const built = await buildFunctions()
  const cloud = await aCloud()
  const rows: (string | number)[][] = [['function', 'first answer p50 ms', 'worst ms', 'bound ms', 'second answer p50 ms']]
  let memory = `${laws} is not there: the legal function was not measured with an index`
  try {
    for (const { name } of built) rows.push(await rowOf(cloud, name, name === 'legal' ? 'legal, no statutes' : name))
    const indexed = await withStatutes(cloud)
    if (indexed) rows.push(indexed.row)
    memory = indexed?.memory ?? memory
  } finally {
    await cloud.close()
  }
  printTable(`Cold start of each built function: process start to first answer, PostgreSQL on the same machine, ${rounds} starts each\n${machine()}`, rows)
  process.stdout.write(`${memory}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
