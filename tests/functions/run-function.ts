import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { functionsOf, mapTexts, fill, readServices } from '../../cloudfunctions/build/services'

export interface FunctionProcess {
  pid: number | undefined
  /** Calls `main` as WeChat does; `openid` null = a timer, which has no identity. */
  call(openid: string | null, event: unknown): Promise<unknown>
  /** What the function wrote to its log. */
  log(): string
  stop(): Promise<void>
}

/** The environment that serverless.yml gives a function, its variables filled from `env`. Nothing else of this process is in it. */
export function environmentOf(name: string, env: Record<string, string>): Record<string, string> {
  const services = readServices()
  const service = functionsOf(services).find(([known]) => known === name)?.[1]
  if (!service) throw new Error(`serverless.yml knows no function ${name}`)
  return mapTexts(service.inputs.environment.variables, (text) => fill(text, services, name, env))
}

/** What the platform itself adds: credentials of the running function and where its far end is. */
export function platformEnvironment(wechatUrl: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'env-test',
    TCB_ENV: 'env-test',
    TENCENTCLOUD_SECRETID: 'id',
    TENCENTCLOUD_SECRETKEY: 'key',
    TENCENTCLOUD_SESSIONTOKEN: 'token',
    WX_API_TOKEN: 'token',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: wechatUrl }),
  }
}

/** Starts `dist/cloudfunctions/<name>/index.js` in a process of its own. Resolves once it is loaded. */
export async function runFunction(name: string, env: Record<string, string>): Promise<FunctionProcess> {
  const child = fork(join(__dirname, 'function-process.cjs'), [`dist/cloudfunctions/${name}/index.js`], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
  })
  const log = keepLog(child)
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  child.on('message', (said: { id?: number; result?: unknown; error?: string }) => {
    const one = said.id === undefined ? undefined : waiting.get(said.id)
    if (said.id !== undefined) waiting.delete(said.id)
    if (said.error !== undefined) one?.reject(new Error(said.error))
    else one?.resolve(said.result)
  })
  const gone = once(child, 'exit').then(() => {
    for (const { reject } of waiting.values()) reject(new Error(`${name} ended: ${log()}`))
  })
  if ((await Promise.race([once(child, 'message'), gone])) === undefined) throw new Error(`${name} did not load: ${log()}`)
  let last = 0
  return {
    pid: child.pid,
    log,
    call(openid, event) {
      const id = ++last
      const identity = openid === null ? {} : { WX_OPENID: openid, WX_APPID: 'wx-test', WX_CLIENTIP: '127.0.0.1' }
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        child.send({ id, event, identity })
      })
    },
    async stop() {
      child.disconnect()
      await gone
    },
  }
}

/** Starts a web function as its bootstrap does, on this port. Resolves once it listens. */
export async function runWebFunction(name: string, env: Record<string, string>, port: number): Promise<{ url: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, ['index.js'], {
    cwd: `dist/cloudfunctions/${name}`,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log = keepLog(child)
  const url = `http://127.0.0.1:${port}`
  const gone = once(child, 'exit')
  while ((await fetch(url).catch(() => null)) === null) {
    if (child.exitCode !== null) throw new Error(`${name} did not start: ${log()}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return {
    url,
    async stop() {
      child.kill('SIGTERM')
      await gone
    },
  }
}

function keepLog(child: ChildProcess): () => string {
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => lines.push(chunk.toString()))
  return () => lines.join('')
}
