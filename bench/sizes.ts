import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildFunctions } from '../cloudfunctions/build'
import { printTable } from './make/table'

const kB = (bytes: number): string => `${(bytes / 1024).toFixed(0)} kB`
const megabyte = 1024 * 1024

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
const weigh = (files: string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0)
const weighGzipped = (files: string[]): number => files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)

interface AppJson {
  subPackages?: { root: string; independent?: boolean }[]
  subpackages?: { root: string; independent?: boolean }[]
}

/** WeChat: 2 MB a package, 30 MB together; our own bound for the main package is 1.2 MB. */
function weappRows(root: string): (string | number)[][] {
  const app = JSON.parse(readFileSync(join(root, 'app.json'), 'utf8')) as AppJson
  const roots = (app.subPackages ?? app.subpackages ?? []).map((subpackage) => subpackage.root.replace(/\/$/, ''))
  const all = filesUnder(root)
  const inside = (name: string) => all.filter((file) => file.startsWith(`${join(root, name)}/`))
  const main = all.filter((file) => !roots.some((name) => file.startsWith(`${join(root, name)}/`)))
  return [
    ['main package', kB(weigh(main)), kB(1.2 * megabyte)],
    ...roots.map((name) => [name, kB(weigh(inside(name))), kB(2 * megabyte)]),
    ['together', kB(weigh(all)), kB(30 * megabyte)],
  ]
}

async function main(): Promise<void> {
  const built = await buildFunctions()
  printTable('Function bundles', [['function', 'size', 'gzip'], ...built.map(({ name, bytes, output }) => [name, kB(bytes), kB(weighGzipped([output]))])])
  if (existsSync('dist/weapp/app.json')) printTable('Mini-program packages', [['package', 'size', 'bound'], ...weappRows('dist/weapp')])
  else process.stdout.write('\nMini-program packages: not built yet, run `npm run build`\n')
  if (existsSync('dist/h5')) {
    const files = filesUnder('dist/h5')
    const kinds = ['js', 'css', 'html'].map((kind) => files.filter((file) => file.endsWith(`.${kind}`)))
    printTable('H5', [
      ['kind', 'files', 'size', 'gzip'],
      ...kinds.map((of, index) => [['js', 'css', 'html'][index] ?? '', of.length, kB(weigh(of)), kB(weighGzipped(of))]),
    ])
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
