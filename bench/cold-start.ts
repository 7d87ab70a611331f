import { buildFunctions } from '../cloudfunctions/build'
import { aCloud, type TestCloud } from '../tests/functions/a-cloud'
import { runFunction, runWebFunction } from '../tests/functions/run-function'
import { pointIn } from '../tests/make/small-district'
import { machine, printTable, quantile } from './make/table'

const rounds = Number(process.env.BENCH_ROUNDS ?? 7)
/** Milliseconds within which the first answer should be there. */
const bound = 700

/** What each function is asked first: something that reads the database. */
const firstQuestion: Record<string, { path: string[]; input: unknown }> = {
  appeals: { path: ['appeals', 'listMine'], input: {} },
  triage: { path: ['triage', 'suggest'], input: { bag: 'complaint', text: '路灯坏了三天' } },
  grids: { path: ['grids', 'locate'], input: { place: pointIn('320999.t1.v1.g1.m1') } },
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
  return { call: () => running.call(question ? 'wang' : null, question ?? { Type: 'Timer' }), stop: running.stop }
}

async function askHttp(env: Record<string, string>, port: number) {
  const running = await runWebFunction('http', env, port)
  return { call: async () => (await fetch(`${running.url}/api/platform/whoAmI`, { method: 'POST', body: '{}' })).json(), stop: running.stop }
}

async function main(): Promise<void> {
  const built = await buildFunctions()
  const cloud = await aCloud()
  const rows: (string | number)[][] = [['function', 'first answer p50 ms', 'worst ms', 'bound ms', 'second answer p50 ms']]
  try {
    for (const { name } of built) {
      const times = []
      for (let round = 0; round < rounds; round++) times.push(await once(cloud, name, round))
      const firsts = times.map(({ first }) => first)
      rows.push([
        name,
        Math.round(quantile(firsts, 0.5)),
        Math.round(Math.max(...firsts)),
        bound,
        Math.round(
          quantile(
            times.map(({ second }) => second),
            0.5,
          ),
        ),
      ])
    }
  } finally {
    await cloud.close()
  }
  printTable(`Cold start of each built function: process start to first answer, PostgreSQL on the same machine, ${rounds} starts each\n${machine()}`, rows)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
