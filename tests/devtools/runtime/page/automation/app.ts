import { pressNative } from '../native'
import { appScope } from '../scope'
import { type OpenPage, stack, topPage } from '../open-pages'
import { wx } from '../wx'

interface WxCall {
  readonly method: string
  readonly args?: readonly unknown[]
  readonly result?: unknown
  readonly functionDeclaration?: string
}
type Fn = (...given: unknown[]) => unknown

const originals = new Map<string, unknown>()
const describe = (page: OpenPage | undefined) => ({ pageId: page?.id, path: page?.path, query: page?.query })

/** The `App.` and `Tool.` half of the automation protocol. */
export const appMethods = {
  'App.getCurrentPage': () => describe(topPage()),
  'App.getPageStack': () => ({ pageStack: stack.map(describe) }),
  'App.callWxMethod': async ({ method, args }: WxCall) => ({ result: plain(await (wx[method] as Fn)(...(args ?? []))) }),
  'App.mockWxMethod': mock,
  'App.callFunction': async ({ functionDeclaration, args }: WxCall) => ({ result: plain(await evaluate(functionDeclaration ?? '')(...(args ?? []))) }),
  'App.enableLog': () => ({}),
  'App.exit': () => ({}),
  'Tool.getInfo': () => ({ SDKVersion: '3.8.0' }),
  'Tool.close': () => ({}),
  'Tool.native': ({ method }: { method: string }) => {
    if (method !== 'confirmModal' && method !== 'cancelModal') throw new Error(`native ${method} is not implemented`)
    pressNative(method === 'confirmModal' ? 'confirm' : 'cancel')
    return {}
  },
}

/** Puts another answer in the place of a method of `wx`; without an answer the method comes back. */
function mock({ method, result, functionDeclaration, args }: WxCall): object {
  if (!originals.has(method)) originals.set(method, wx[method])
  const origin = originals.get(method)
  if (functionDeclaration !== undefined) {
    const replacement = evaluate(functionDeclaration)
    wx[method] = (...given: unknown[]) => replacement.call({ origin }, ...given, ...(args ?? []))
  } else if (result === undefined) wx[method] = origin
  else wx[method] = (options?: Record<string, Fn | undefined>) => answerWith(method, result, options)
  return {}
}

function answerWith(method: string, result: unknown, options: Record<string, Fn | undefined> | undefined): unknown {
  options?.success?.(result)
  options?.complete?.(result)
  if (options?.success || options?.complete) return undefined
  return method.endsWith('Sync') ? result : Promise.resolve(result)
}

function evaluate(declaration: string): Fn {
  const scope = appScope()
  return new Function(...Object.keys(scope), `return (${declaration})`)(...Object.values(scope)) as Fn
}

/** What can cross a socket. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown)
}
