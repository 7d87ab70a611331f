import type { Outside } from '../manifest'

/** Everything that must not happen, and everything that happened outside the page. Tests read it through the automation. */
const unknownTags = new Set<string>()
const errors: string[] = []
const outside: Outside[] = []
const listeners: ((message: string) => void)[] = []

/** A tag that no built-in component implements. WeChat would render it; this page refuses to. */
export function unknownTag(tag: string): Error {
  unknownTags.add(tag)
  return fault(new Error(`<${tag}> is not a component of the runtime page: write it in tests/devtools/runtime/page/elements`))
}

/** Records an error and hands it back, so that it can be thrown as well. */
export function fault(reason: unknown): Error {
  const error = reason instanceof Error ? reason : new Error(String(reason))
  const message = error.stack?.includes(error.message) ? error.stack : `${error.message}\n${error.stack ?? ''}`
  errors.push(message)
  for (const listener of listeners) listener(message)
  return error
}

export function onFault(listener: (message: string) => void): void {
  listeners.push(listener)
}

/** The phone did something that no page shows: a call, a share, a copied text. */
export function didOutside(what: string, detail: unknown): void {
  outside.push({ what, detail })
}

export function report(): { unknownTags: string[]; errors: string[]; outside: Outside[] } {
  return { unknownTags: [...unknownTags], errors: [...errors], outside: [...outside] }
}

/** Catches what nobody caught, and what the program itself complains about. */
export function watchFaults(): void {
  window.addEventListener('error', (event) => {
    if (event instanceof ErrorEvent) fault(event.error ?? event.message)
  })
  window.addEventListener('unhandledrejection', (event) => fault(describe(event.reason)))
  const complain = console.error.bind(console)
  console.error = (...words: unknown[]) => {
    complain(...words)
    fault(words.map(describe).join(' '))
  }
}

function describe(value: unknown): string {
  if (value instanceof Error) return value.stack ?? value.message
  if (typeof value === 'object' && value !== null) return JSON.stringify(value)
  return String(value)
}
