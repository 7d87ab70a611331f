// `npm test`: sets everything up and runs every test. Plain JavaScript, because it also installs what TypeScript needs.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './find-browser.mjs'
import { ensureInstalled } from '../demo/ensure-installed.mjs'

const root = join(import.meta.dirname, '..')
const started = Date.now()
const say = (text) => process.stdout.write(`\n▸ ${text}  (${Math.round((Date.now() - started) / 1000)} s)\n`)

function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  return status ?? 1
}
/** Steps one after the other; what each says is shown when it is over, so that two lanes do not talk at once. */
async function lane(steps) {
  for (const [what, command, args] of steps) {
    say(`${what} …`)
    const { status, said } = await quietly(command, args)
    process.stdout.write(said)
    if (status === 0) {
      say(`${what}: done`)
      continue
    }
    process.stdout.write(`\n${what}: failed\n0 passed, 1 failed, 0 skipped\n`)
    process.exit(1)
  }
}
function quietly(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    const said = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part))
    child.on('error', (error) => resolve({ status: 1, said: `${error.message}\n` }))
    child.on('close', (status) => resolve({ status, said: Buffer.concat(said).toString() }))
  })
}

say('Dependencies')
ensureInstalled(root)
say('Browser')
const browser = findBrowser()
process.stdout.write(`  ${browser}\n`)
const only = process.argv.slice(2)
const builds = [
  ['Mini-program for WeChat', process.execPath, ['miniprogram/build.mjs', 'weapp']],
  ['Mini-program for the browser', process.execPath, ['miniprogram/build.mjs', 'h5']],
]
const rest = [
  ['Cloud functions', 'npm', ['run', '-s', 'build:functions']],
  ...(only.length === 0 ? [['Types, arrows, dead code, format', 'npm', ['run', '-s', 'check']]] : []),
]
await Promise.all([lane(builds), lane(rest)])

/** Runs these suites, so many at a time, and counts. A screen beside another suite waits longer than a person would. */
function suites(what, workers, choice) {
  say(what)
  const report = join(mkdtempSync(join(tmpdir(), 'wusedai-test-')), 'report.json')
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', `--maxWorkers=${workers}`, '--json', `--outputFile=${report}`]
  const status = run(process.execPath, [...jest, ...choice], { CHROMIUM_PATH: browser, NODE_ENV: 'test' })
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'))
  return { status, passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites, skipped: numPendingTests }
}

const onScreen = 'tests/(browser|devtools)/'
const results =
  only.length > 0
    ? [suites('Tests', 2, only)]
    : [suites('Tests', 2, [`--testPathIgnorePatterns=${onScreen}`, '/node_modules/']), suites('Screens', 1, [`--testPathPatterns=${onScreen}`])]
const sum = (key) => results.reduce((total, result) => total + result[key], 0)
process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`)
process.exit(results.some(({ status }) => status !== 0) ? 1 : 0)
