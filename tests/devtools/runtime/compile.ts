import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import type { Manifest } from './manifest'
import { importsOf, toCss } from './styles'
import { toDomTag } from './tags'

/** Tags that belong to the template language, not to the page. */
const structural = new Set(['template', 'block', 'import', 'include', 'slot', 'wxs'])

/** Compiles a weapp build (`dist/weapp`) for the runtime page. Refuses a template that WeChat's own compiler refuses. */
export function compileMiniProgram(root: string): Manifest {
  const files = filesBelow(root)
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
  const only = (extension: string) => files.filter((file) => file.endsWith(extension))
  const stem = (file: string) => file.slice(0, -path.extname(file).length)
  const configs = Object.fromEntries(only('.json').map((file) => [stem(file), JSON.parse(read(file)) as unknown]))
  const sources = Object.fromEntries(only('.wxss').map((file) => [stem(file), read(file)]))
  const templates = only('.wxml').map((file) => ({ path: stem(file), text: read(file) }))
  return {
    configs,
    templates: compileTemplates(
      templates,
      only('.wxs').map((file) => ({ path: stem(file), text: read(file) })),
      customTags(configs),
    ),
    nodeNames: [...new Set(templates.flatMap(({ text }) => [...text.matchAll(/name="tmpl_\d+_(\w+)"/g)].map((found) => found[1] ?? '')))],
    styles: Object.fromEntries(Object.keys(sources).map((name) => [name, toCss(withImports(name, sources))])),
    scripts: Object.fromEntries(only('.js').map((file) => [stem(file), read(file)])),
  }
}

interface Source {
  readonly path: string
  readonly text: string
}

function compileTemplates(templates: readonly Source[], scripts: readonly Source[], custom: ReadonlySet<string>): string {
  const group = new TmplGroup()
  const refused: string[] = []
  for (const { path: name, text } of templates) {
    const warnings = group.addTmpl(name, renameTags(text, custom)) as { isError: boolean; message: string }[]
    refused.push(...warnings.filter((warning) => warning.isError).map((warning) => `${name}.wxml: ${warning.message}`))
  }
  for (const { path: name, text } of scripts) group.addScript(name, text)
  if (refused.length > 0) throw new Error(`The templates do not compile:\n${refused.join('\n')}`)
  return `return ${group.getTmplGenObjectGroups()}`
}

/** Every built-in tag gets its DOM name, known to the runtime page or not: an unknown one must be seen, not swallowed. */
function renameTags(wxml: string, custom: ReadonlySet<string>): string {
  return wxml.replace(/<(\/?)([a-z][\w-]*)/g, (all, slash: string, tag: string) => (structural.has(tag) || custom.has(tag) ? all : `<${slash}${toDomTag(tag)}`))
}

function customTags(configs: Readonly<Record<string, unknown>>): Set<string> {
  const using = (config: unknown) => (config as { usingComponents?: Record<string, string> }).usingComponents ?? {}
  return new Set(Object.values(configs).flatMap((config) => Object.keys(using(config))))
}

function withImports(name: string, sources: Readonly<Record<string, string>>, seen = new Set<string>()): string {
  if (seen.has(name)) return ''
  seen.add(name)
  const text = sources[name] ?? ''
  return (
    importsOf(text, name)
      .map((imported) => withImports(imported, sources, seen))
      .join('\n') + text
  )
}

/** All files below a folder, as paths relative to it. */
export function filesBelow(root: string): string[] {
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
}
