import { existsSync, readFileSync, statSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { type Bundle, makeBundle } from './build/bundle'
import { describe } from './build/descriptions'
import { isUnchanged, place, remember } from './build/remembered'
import { functionsOf, readServices } from './build/services'

export interface Built {
  name: string
  output: string
  bytes: number
  /** Milliseconds it took to make; null when nothing had changed. */
  took: number | null
}

/** The bundle of `npm start`: everything in one process, from `demo/serve.ts`. */
const local: Bundle = { name: 'local', entry: 'demo/serve.ts', output: 'dist/local/server.cjs', deployed: false }

/** The bundle of the command line (`npm run import`), from `demo/command.ts`. */
const command: Bundle = { name: 'command', entry: 'demo/command.ts', output: 'dist/local/command.cjs', deployed: false }

/** One bundle for each function that serverless.yml names. */
export function functionBundles(): Bundle[] {
  return functionsOf(readServices()).map(([name]) => ({
    name,
    entry: `cloudfunctions/entry/functions/${name}.ts`,
    output: `dist/cloudfunctions/${name}/index.js`,
    deployed: true,
  }))
}

/** Makes the bundles that this machine runs, unless nothing has changed. Run in the root of the repository. */
export async function buildLocal(): Promise<Built[]> {
  return [await make(local), await make(command)]
}

/** Makes every function with its package.json, config.json and bootstrap, unless nothing has changed; and what describes them all. */
export async function buildFunctions(): Promise<Built[]> {
  const built: Built[] = []
  // One after the other: esbuild takes all cores for each.
  for (const bundle of functionBundles()) built.push(await make(bundle))
  writeDescriptions()
  return built
}

/** Writes what is generated from serverless.yml, where it differs. */
export function writeDescriptions(): void {
  for (const { path, text } of describe(readServices())) {
    const target = `dist/${path}`
    if (existsSync(target) && readFileSync(target, 'utf8') === text) continue
    place(target, text, target.endsWith('scf_bootstrap') ? 0o755 : 0o644)
  }
}

async function make(bundle: Bundle): Promise<Built> {
  const { name, output } = bundle
  if (isUnchanged(name, output)) return { name, output, bytes: statSync(output).size, took: null }
  const started = performance.now()
  const { bytes, inputs } = await makeBundle(bundle)
  place(output, bytes)
  remember(name, inputs)
  return { name, output, bytes: bytes.length, took: Math.round(performance.now() - started) }
}

/** The sizes as lines of a table. */
export function tableOf(built: Built[]): string {
  const rows = built.map(({ name, output, bytes, took }) => [
    name,
    `${Math.round(bytes / 1024)} kB`,
    `${Math.round(squeezed(output) / 1024)} kB`,
    took === null ? 'unchanged' : `${took} ms`,
    output,
  ])
  const all = [['bundle', 'size', 'brotli', 'made in', 'file'], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length))) ?? []
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const squeezed = (path: string): number => brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length

async function main(only: string | undefined): Promise<void> {
  const functions = only === undefined || only === 'functions' ? await buildFunctions() : []
  const composed = only === 'functions' ? [] : only === 'command' ? [await make(command)] : await buildLocal()
  process.stdout.write(`${tableOf([...functions, ...composed])}\n`)
}

// `tsx cloudfunctions/build.ts [functions|local|command]`
if (process.argv[1] && /cloudfunctions[\\/]build(\.ts)?$/.test(process.argv[1])) {
  main(process.argv[2]).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  })
}
