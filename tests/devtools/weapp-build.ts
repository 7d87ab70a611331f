import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

export const projectRoot = path.resolve(__dirname, '../..')
export const weappDist = path.join(projectRoot, 'dist/weapp')

/** The folder of the weapp build; builds it first when there is none. */
export function weappBuild(): string {
  if (!existsSync(path.join(weappDist, 'app.json'))) execFileSync(process.execPath, ['miniprogram/build.mjs', 'weapp'], { cwd: projectRoot, stdio: 'inherit' })
  return weappDist
}
