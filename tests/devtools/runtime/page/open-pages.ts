import type { AssociatedBackend } from 'glass-easel-miniprogram-adapter'
import { fault } from './faults'
import { appConfig } from './program'

type Hook = (...given: unknown[]) => unknown

/** A page as the program knows it (`this` in its hooks). */
export interface Instance {
  route: string
  __route__: string
  options: Record<string, string>
  data: unknown
  setData: (data: Record<string, unknown>, done?: () => void) => void
  [name: string]: unknown
}

export interface OpenPage {
  readonly id: number
  readonly path: string
  readonly query: Record<string, string>
  readonly host: HTMLElement
  readonly root: ReturnType<AssociatedBackend['createRoot']>
  readonly instance: Instance
}

/** The pages that are open, the shown one last. Only the router changes it. */
export const stack: OpenPage[] = []
let appObject: Record<string, unknown> | undefined

/** Called by the program's `App({…})`. */
export function registerApp(definition: Record<string, unknown>): void {
  appObject = definition
}

export function app(): Record<string, unknown> | undefined {
  return appObject
}

export function pageInstances(): Instance[] {
  return stack.map((page) => page.instance)
}

export function topPage(): OpenPage | undefined {
  return stack.at(-1)
}

export function isTabPage(path: string): boolean {
  return (appConfig.tabBar?.list ?? []).some((tab) => tab.pagePath === path)
}

/** Calls a hook of a page, if it has it; an error is recorded and goes no further. */
export function call(page: OpenPage | undefined, hook: string, ...given: unknown[]): unknown {
  const method = page?.instance[hook]
  if (typeof method !== 'function') return undefined
  try {
    return (method as Hook).apply(page?.instance, given)
  } catch (error) {
    fault(error)
    return undefined
  }
}

/** What the page would share, asked as WeChat asks it. */
export function share(from: Element | null): unknown {
  const page = topPage()
  return call(page, 'onShareAppMessage', { from: from ? 'button' : 'menu' }) ?? { path: page?.path }
}
