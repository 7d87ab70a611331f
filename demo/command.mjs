// `npm run import -- …`, `npm run grids -- …`, `npm run admin -- …`: installs and builds what is missing, then runs the command in this same process.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ensureInstalled } from './ensure-installed.mjs'

const root = join(import.meta.dirname, '..')
ensureInstalled(root)
// Standard output is the command's; what building says goes to standard error.
const { status } = spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'cloudfunctions/build.ts', 'command'], { cwd: root, stdio: ['ignore', 2, 2] })
if (status !== 0) process.exit(status ?? 1)

createRequire(import.meta.url)(join(root, 'dist/local/command.cjs'))
