// `npm start`: everything a bare machine with Node 20 needs, then the product. Plain JavaScript, because it installs the rest.
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled } from './ensure-installed.mjs'

const root = join(import.meta.dirname, '..')
process.stdout.write('五色袋 · 启动\n')
ensureInstalled(root)

function must(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
must(process.execPath, ['miniprogram/build.mjs', 'h5'])
must('npm', ['run', '-s', 'build:local'])

// The product is a child, so that Ctrl-C reaches it and this process ends with its status.
const product = spawn(process.execPath, ['--no-warnings', 'dist/local/server.cjs', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => product.kill(signal))
product.on('exit', (code) => process.exit(code ?? 1))
