import { spawnSync } from 'node:child_process'

/** Every bench, each in a process of its own, so that none warms or weighs on the next. `npm run bench -- submit inbox` runs just these. */
const all = [
  'sizes',
  'cold-start',
  'submit',
  'inbox',
  'import',
  'grids',
  'places',
  'clock',
  'triage',
  'likeness',
  'alike',
  'group',
  'urgency',
  'sweep',
  'at-once',
  'replies',
  'cards',
  'chat',
  'statutes',
  'photos',
  'memory',
  'reports',
  'deliveries',
]
const given = process.argv.slice(2)
/** `-- reports --rows 1000000`: what begins with two dashes, and all after it, is for the bench itself. */
const from = given.findIndex((one) => one.startsWith('--'))
const asked = from < 0 ? given : given.slice(0, from)
const options = from < 0 ? [] : given.slice(from)
const unknown = asked.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`No such bench: ${unknown.join(', ')}. There are: ${all.join(', ')}\n`)
  process.exit(1)
}

const failed: string[] = []
for (const name of asked.length > 0 ? asked : all) {
  process.stdout.write(`\n▸ ${name}\n`)
  const { status } = spawnSync(process.execPath, ['--no-warnings', '--import', 'tsx', `bench/${name}.ts`, ...options], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'test' },
  })
  if (status !== 0) failed.push(name)
}
if (failed.length > 0) {
  process.stderr.write(`\nDid not run to their end: ${failed.join(', ')}\n`)
  process.exit(1)
}
