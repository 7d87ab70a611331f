import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { allowHost } from './context'
import { manifest, packageOf, windowOf } from './program'
import { resolvePath } from './paths'

type ScopeOf = (own: Record<string, unknown>) => Record<string, unknown>

interface Module {
  exports: unknown
}

const environment = new MiniProgramEnv()
export const codeSpace = environment.createCodeSpace('main', true)
export const associate = environment.associateBackend.bind(environment)
const modules = new Map<string, Module>()
let scope: ScopeOf = (own) => own

/** Registers templates and configurations; code is loaded when a page needs it, with the names that `scopeOf` gives. */
export function prepareCode(scopeOf: ScopeOf): void {
  scope = scopeOf
  const groups = new Function(manifest.templates)() as Record<string, never>
  for (const [path, config] of Object.entries(manifest.configs)) {
    codeSpace.addComponentStaticConfig(path, config as object)
    for (const tag of Object.keys((config as { usingComponents?: object }).usingComponents ?? {})) allowHost(tag)
  }
  // Taro writes events as `bindtap`, not `bind:tap`; the fallback reads that form.
  for (const [path, content] of Object.entries(groups)) codeSpace.addCompiledTemplate(path, { groupList: groups, content, fallbackListenerOnNativeNode: true })
}

const loading = new Set<string>()

/** Loads a page or component with the components it uses (which may be itself). */
export function loadComponent(path: string): void {
  if (loading.has(path)) return
  loading.add(path)
  for (const used of Object.values(windowOf(path).usingComponents ?? {})) loadComponent(resolvePath(path, used))
  if (!modules.has(path)) load(path, path)
}

/** Runs a file once, as WeChat's loader does. A package may require itself and the main package, nothing else. */
export function load(path: string, by: string): unknown {
  const known = modules.get(path)
  if (known) return known.exports
  const source = manifest.scripts[path]
  if (source === undefined) throw new Error(`module '${path}.js' is not defined, require args is by '${by}'`)
  const home = packageOf(path)
  if (home !== '' && home !== packageOf(by))
    throw new Error(`module '${path}.js' of the sub-package '${home}' is required from '${by}', where it may be missing`)
  const module: Module = { exports: {} }
  modules.set(path, module)
  codeSpace.componentEnv(path, (registered) => {
    const names = scope({
      ...registered,
      module,
      exports: module.exports,
      require: (target: string) => load(resolvePath(path, target).replace(/\.js$/, ''), path),
    })
    new Function(...Object.keys(names), `${source}\n//# sourceURL=weapp:///${path}.js`)(...Object.values(names))
  })
  return module.exports
}
