// node miniprogram/build.mjs <weapp|h5> [--force]: builds one target into dist/, or nothing when its sources are unchanged.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const root = path.dirname(here)
const target = process.argv[2]
const targets = { weapp: 'app.json', h5: 'index.html' }

if (!Object.hasOwn(targets, target ?? '')) {
  console.error('usage: node miniprogram/build.mjs <weapp|h5> [--force]')
  process.exit(2)
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesUnder(full)
    return [full]
  })
}

/** One hash over everything the build reads. */
function sourceHash() {
  const hash = createHash('sha256')
  const files = [...filesUnder(here), ...filesUnder(path.join(root, 'shared')), path.join(root, 'package-lock.json')]
  for (const file of files.filter((name) => !/\.test\.tsx?$/.test(name)).sort()) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** The pages open without a network: sw.js keeps every file of this very build. */
function writeServiceWorker() {
  const files = filesUnder(out)
    .map((file) => path.relative(out, file).split(path.sep).join('/'))
    .filter((file) => file !== 'sw.js' && !file.endsWith('.LICENSE.txt'))
    .sort()
  const version = createHash('sha256')
  for (const file of files)
    version
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(out, file)))
  const text = readFileSync(path.join(here, 'service-worker.js'), 'utf8')
  const filled = text.replace('{{version}}', version.digest('hex').slice(0, 12)).replace("['{{files}}']", JSON.stringify(files))
  writeFileSync(path.join(out, 'sw.js'), filled)
}

const out = path.join(root, 'dist', target)
const hashFile = path.join(root, 'dist', `${target}.hash`)
const hash = sourceHash()

if (!process.argv.includes('--force') && existsSync(path.join(out, targets[target])) && existsSync(hashFile) && readFileSync(hashFile, 'utf8') === hash) {
  console.log(`${target}: unchanged`)
  process.exit(0)
}

const started = performance.now()
process.stdout.write(`${target}: building …\n`)
rmSync(hashFile, { force: true })
const taro = path.join(root, 'node_modules/@tarojs/cli/bin/taro')
const child = spawn(process.execPath, [taro, 'build', '--type', target], { cwd: here, env: { ...process.env, NODE_ENV: 'production', TARO_ENV: target } })
const said = []
for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk))
child.on('exit', (code) => {
  const words = Buffer.concat(said).toString()
  if (code !== 0 || /\bERROR\b|Module not found/.test(words) || !existsSync(path.join(out, targets[target]))) {
    process.stdout.write(words)
    console.error(`${target}: the build failed`)
    process.exit(code || 1)
  }
  if (target === 'h5') writeServiceWorker()
  writeFileSync(hashFile, hash)
  console.log(`${target}: built in ${Math.round((performance.now() - started) / 1000)} s`)
})
