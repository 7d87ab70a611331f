import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Installs exactly what the lock file says, when that has not been done for this lock file. */
export function ensureInstalled(root) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    process.stderr.write(`需要 Node.js 20.19 或更新的版本，现在是 ${process.versions.node}\n`)
    process.exit(1)
  }
  const stamp = join(root, 'node_modules/.wusedai-installed')
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  process.stdout.write('  安装依赖（第一次需要一两分钟）…\n')
  const npm = (...args) =>
    spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status
  // Where `ci` finds the lock file incomplete for this platform, `install` still keeps to what it pins.
  if (npm('ci') !== 0 && npm('install', '--no-save') !== 0) {
    process.stderr.write('依赖没有装好：请检查网络后再试\n')
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}
