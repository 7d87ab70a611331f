import { onFault, report } from '../faults'
import { appMethods } from './app'
import { elementMethods } from './element'
import { pageMethods } from './page'

type Call = (params: never) => unknown

declare global {
  interface Window {
    __automation: { call: (method: string, params: unknown) => Promise<unknown>; report: typeof report }
    /** Given by the server outside: sends an event of the protocol. */
    __tell?: (method: string, params: unknown) => void
  }
}

/** Opens the page to the automation server. */
export function installAutomation(): void {
  const methods: Readonly<Record<string, Call>> = { ...appMethods, ...pageMethods, ...elementMethods }
  window.__automation = {
    report,
    call: async (method, params) => {
      const run = methods[method]
      if (!run) throw new Error(`unsupported ${method}`)
      return run((params ?? {}) as never)
    },
  }
  onFault((message) => window.__tell?.('App.exceptionThrown', { exception: { message }, message }))
}
