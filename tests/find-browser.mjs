import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

function onPath() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      const file = join(folder, name)
      try {
        accessSync(file, constants.X_OK)
        return file
      } catch {
        // not here: look on
      }
    }
  }
  return null
}

/** The browser to test in: `CHROMIUM_PATH`, else on the PATH, else Debian's package when we are root. Nothing is downloaded by Playwright. */
export function findBrowser() {
  const known = process.env.CHROMIUM_PATH || onPath()
  if (known) return known
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    process.stdout.write('  no Chromium found; installing the package chromium …\n')
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    const installed = onPath()
    if (installed) return installed
  }
  process.stdout.write(
    '\nNo Chromium or Chrome was found. Install one (Debian: sudo apt-get install chromium fonts-noto-cjk)\nor set CHROMIUM_PATH to its executable, then run npm test again.\n\n0 passed, 1 failed, 0 skipped\n',
  )
  process.exit(1)
}
