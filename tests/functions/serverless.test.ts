import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { build } from 'esbuild'
import { buildFunctions, functionBundles } from '../../cloudfunctions/build'
import { refuseStowaways } from '../../cloudfunctions/build/bundle'
import { describe as describeServices } from '../../cloudfunctions/build/descriptions'
import { findFaults } from '../../cloudfunctions/build/faults'
import { runtimes } from '../../cloudfunctions/build/schema'
import { componentsOf, envNames, functionsOf, readServices, type Services, timersOf } from '../../cloudfunctions/build/services'
import { deployEnvironment } from './a-cloud'

const text = readFileSync('serverless.yml', 'utf8')
const env = deployEnvironment('postgres://wusedai:secret@10.0.0.8:5432/wusedai')

beforeAll(async () => {
  await buildFunctions()
}, 120_000)

describe('serverless.yml as it stands', () => {
  test('has no fault', () => {
    expect(findFaults(readServices(text), env)).toEqual([])
  })

  test('asks its deployer for exactly the variables that docs/deploy.md explains', () => {
    const explained = [...readFileSync('docs/deploy.md', 'utf8').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
    expect([...explained].sort()).toEqual([...envNames(readServices(text)), 'ENV_ID', 'SUBNET_ID', 'VPC_ID'].sort())
  })

  test('gives every function what wire.ts reads from the environment, and nothing that nobody reads', () => {
    const read = [...readFileSync('cloudfunctions/platform/wire.ts', 'utf8').matchAll(/\b(?:env|need)\('([A-Z_]+)'\)/g)].map(([, name]) => name ?? '')
    // Never on a server: the demo's role switch, path style for a local store, and other ends than Tencent's.
    const deployed = [...new Set(read)].filter((name) => !['WUSEDAI_DEMO', 'COS_PATH_STYLE', 'TENCENT_ENDPOINT', 'WECOM_ENDPOINT'].includes(name))
    for (const [, { inputs }] of functionsOf(readServices(text))) expect(Object.keys(inputs.environment.variables).sort()).toEqual([...deployed, 'TZ'].sort())
  })

  test('holds no secret: what is secret comes out of the environment', () => {
    const variables = Object.entries(functionsOf(readServices(text))[0]?.[1].inputs.environment.variables ?? {})
    const secret = variables.filter(([name]) => /KEY|SECRET|URL$|PASSWORD|TOKEN/.test(name))
    expect(secret.length).toBeGreaterThan(3)
    expect(secret.filter(([name, value]) => value !== `\${env:${name}}`)).toEqual([])
  })

  test('names one function for each entry, and each entry has its function', () => {
    expect(functionBundles().filter(({ entry }) => !existsSync(entry))).toEqual([])
    expect(
      functionBundles()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['appeals', 'channels', 'clock', 'grids', 'http', 'legal', 'platform', 'triage'])
  })

  test('lets each function call only what WeChat it needs, and gives none more than one timer', () => {
    for (const [, service] of functionsOf(readServices(text))) expect(timersOf(service).length).toBeLessThanOrEqual(1)
    const asked = [...readFileSync('cloudfunctions/platform/ports/wechat-sdk.ts', 'utf8').matchAll(/openapi\.(\w+\.\w+)\(/g)].map(([, api]) => api ?? '')
    const allowed = new Set(functionsOf(readServices(text)).flatMap(([, { wechat }]) => wechat?.openapi ?? []))
    expect([...allowed].sort()).toEqual([...new Set(asked)].sort())
  })
})

describe('what is built from it', () => {
  test('each event function exports the handler that serverless.yml names', () => {
    for (const [name, { inputs }] of functionsOf(readServices(text)).filter(([, service]) => service.inputs.handler)) {
      const [file = '', exported = ''] = (inputs.handler ?? '').split('.')
      const loaded = require(`${process.cwd()}/${inputs.src}/${file}.js`) as Record<string, unknown>
      expect([name, typeof loaded[exported]]).toEqual([name, 'function'])
    }
  })

  test('the web function starts by an executable file with an absolute path and no carriage return', () => {
    const bootstrap = readFileSync('dist/cloudfunctions/http/scf_bootstrap', 'utf8')
    expect(bootstrap).toBe('#!/bin/bash\nexec /var/lang/node20/bin/node index.js\n')
  })

  test('every generated file is up to date', () => {
    for (const file of describeServices(readServices(text))) expect([file.path, readFileSync(`dist/${file.path}`, 'utf8')]).toEqual([file.path, file.text])
  })

  test('a bundle that took something local along is refused', async () => {
    const { metafile } = await build({
      stdin: { contents: "export * from './cloudfunctions/platform/local/pglite'", resolveDir: process.cwd() },
      bundle: true,
      platform: 'node',
      metafile: true,
      write: false,
      packages: 'external',
      logLevel: 'silent',
    })
    expect(() => refuseStowaways('grids', metafile)).toThrow('cloudfunctions/platform/local/pglite.ts must not be in the bundle of grids')
  })

  test('a bundle that leaves a package behind is refused', async () => {
    const { metafile } = await build({
      stdin: { contents: "import pg from 'pg'; console.log(pg)", resolveDir: process.cwd() },
      bundle: true,
      platform: 'node',
      metafile: true,
      write: false,
      packages: 'external',
      logLevel: 'silent',
    })
    expect(() => refuseStowaways('grids', metafile)).toThrow('pg is left outside the bundle of grids')
  })
})

type Tree = Record<string, unknown>
const at = (services: Services, path: string): Tree => path.split('.').reduce((tree, key) => tree[key] as Tree, services as Tree)
function changed(change: (services: Services) => void): string[] {
  const services = structuredClone(readServices(text))
  change(services)
  return findFaults(services, env)
}
const put = (path: string, key: string, value: unknown) => changed((services) => Object.assign(at(services, path), { [key]: value }))
const timerPath = 'clock.inputs.events.0.timer.parameters'

describe('a slip in serverless.yml is found', () => {
  test.each<[string, string, string, unknown]>([
    ['a cron of six fields', timerPath, 'cronExpression', '0 * * * * *'],
    ['a cron of five fields', timerPath, 'cronExpression', '* * * * *'],
    ['a minute of 60', timerPath, 'cronExpression', '0 60 * * * * *'],
    ['a step of nothing', timerPath, 'cronExpression', '0 */0 * * * * *'],
    ['a timeout of no time', 'appeals.inputs', 'timeout', 0],
    ['a timeout beyond a minute', 'appeals.inputs', 'timeout', 61],
    ['memory that is no size', 'appeals.inputs', 'memorySize', 1000],
    ['a retired runtime', 'appeals.inputs', 'runtime', 'Nodejs12.16'],
    ['a subnet without its network', 'appeals.inputs', 'vpcConfig', { subnetId: 'subnet-1' }],
    ['a network without its subnet', 'database.inputs', 'vpcConfig', { vpcId: 'vpc-1' }],
    ['a database in another network', 'database.inputs', 'vpcConfig', { vpcId: 'vpc-1', subnetId: 'subnet-1' }],
    ['a database open to the internet', 'database.inputs', 'extranetAccess', true],
    ['a database too old for the job queue', 'database.inputs', 'dBVersion', '10.4'],
    ['a bucket that anybody can read', 'bucket.inputs', 'acl', { permissions: 'public-read' }],
    ['an API gateway trigger, which is gone', 'http.inputs', 'events', [{ apigw: { parameters: {} } }]],
    [
      'two timers where WeChat takes one',
      'clock.inputs',
      'events',
      [1, 2].map((n) => ({ timer: { parameters: { name: `t${n}`, cronExpression: '0 * * * * * *', enable: true, argument: '' } } })),
    ],
    ['code of another function', 'grids.inputs', 'src', 'dist/cloudfunctions/triage'],
    ['a variable that nobody sets', 'grids.inputs.environment.variables', 'DATABASE_URL', '${env:NOT_THERE}'],
    ['a variable that the engine does not know', 'grids.inputs.environment.variables', 'DATABASE_URL', '${self:custom.url}'],
    ['an output that nothing hands on', 'grids.inputs.vpcConfig', 'vpcId', '${output:${stage}:${app}:network.id}'],
    ['the time of London', 'clock.inputs.environment.variables', 'TZ', 'Europe/London'],
    ['an environment over 4 kB', 'grids.inputs.environment.variables', 'DISTRICT_NAME', '区'.repeat(1400)],
    ['a component that nobody wrote', 'grids', 'component', 'lambda'],
  ])('%s', (_what, path, key, value) => {
    expect(put(path, key, value)).not.toEqual([])
  })

  test('a function whose full name is longer than 60 characters', () => {
    expect(changed((services) => (services.app = 'a'.repeat(56)))).toContainEqual(expect.stringContaining('longer than 60'))
  })

  test('two timers of one name', () => {
    expect(changed((services) => Object.assign(at(services, 'grids.inputs'), { events: structuredClone(at(services, 'clock.inputs').events) }))).toContain(
      'every-minute is there twice',
    )
  })

  const places = allPlaces(readServices(text))

  test('any key that nobody knows, wherever it stands', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.stringMatching(/^[a-z]{3,12}X$/), (path, key) => {
        expect(put(path, key, 'anything')).not.toEqual([])
      }),
    )
  })

  test('any required key that is missing, wherever it stood', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places.filter((path) => !path.endsWith('.variables'))), fc.nat(), (path, nth) => {
        const faults = changed((services) => {
          const tree = at(services, path)
          const required = Object.keys(tree).filter((key) => !optionalKeys.has(key))
          const key = required[nth % Math.max(required.length, 1)]
          if (key === undefined) tree.nothingRequiredHere = true
          else delete tree[key]
        })
        expect(faults).not.toEqual([])
      }),
    )
  })

  test('any number for a text and any text for a number', () => {
    const numbers = functionsOf(readServices(text)).flatMap(([name]) => [`${name}.inputs.timeout`, `${name}.inputs.memorySize`])
    fc.assert(
      fc.property(fc.constantFrom(...numbers), fc.string(), (path, wrong) =>
        expect(put(path.replace(/\.\w+$/, ''), path.split('.').at(-1) ?? '', wrong)).not.toEqual([]),
      ),
    )
  })

  test('any runtime outside the list', () => {
    fc.assert(
      fc.property(
        fc.string().filter((name) => !(runtimes as readonly string[]).includes(name)),
        (name) => expect(put('appeals.inputs', 'runtime', name)).not.toEqual([]),
      ),
    )
  })
})

/** Keys whose absence is no fault: functions that are called by nobody but the mini-program have no events. */
const optionalKeys = new Set(['wechat', 'events', 'expiration', 'abortIncompleteMultipartUpload'])

/** Every closed object of the file, as a path. */
function allPlaces(services: Services): string[] {
  const found: string[] = []
  const walk = (tree: unknown, path: string) => {
    if (tree === null || typeof tree !== 'object') return
    if (!Array.isArray(tree)) found.push(path)
    for (const [key, item] of Object.entries(tree)) walk(item, `${path}.${key}`)
  }
  for (const [name, service] of componentsOf(services)) walk(service, name)
  return found
}
