/** What nearly every call of `wx` takes. */
export interface Options {
  readonly success?: (result: object) => void
  readonly fail?: (result: object) => void
  readonly complete?: (result: object) => void
  readonly [name: string]: unknown
}

/** A refusal in WeChat's form, with its number where it has one. */
export class WxFailure extends Error {
  constructor(
    message: string,
    readonly fields: object = {},
  ) {
    super(message)
  }
}

/** Answers as WeChat does: by `success`/`fail`/`complete`, later, and by a promise when none of them was given. */
export function answer(name: string, options: Options | undefined, run: () => object | void | Promise<object | void>): Promise<object> | undefined {
  const promise = settle(name, run)
  if (!options?.success && !options?.fail && !options?.complete) return promise
  promise.then(
    (result) => {
      options.success?.(result)
      options.complete?.(result)
    },
    (result: object) => {
      options.fail?.(result)
      options.complete?.(result)
    },
  )
  return undefined
}

/** A method of `wx` that answers so. */
export function method(name: string, run: (options: Options) => object | void | Promise<object | void>): (options?: Options) => Promise<object> | undefined {
  return (options) => answer(name, options, () => run(options ?? {}))
}

async function settle(name: string, run: () => object | void | Promise<object | void>): Promise<object> {
  await Promise.resolve()
  try {
    return { errMsg: `${name}:ok`, ...((await run()) ?? {}) }
  } catch (error) {
    const fields = error instanceof WxFailure ? error.fields : {}
    throw { errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}`, ...fields }
  }
}

/** A pair `onX`/`offX` and the way to tell the listeners. */
export function channel<T>(): {
  on: (listener: (value: T) => void) => void
  off: (listener?: (value: T) => void) => void
  tell: (value: T) => void
  heard: () => boolean
} {
  const listeners = new Set<(value: T) => void>()
  return {
    on: (listener) => void listeners.add(listener),
    off: (listener) => (listener ? void listeners.delete(listener) : listeners.clear()),
    tell: (value) => {
      for (const listener of listeners) listener(value)
    },
    heard: () => listeners.size > 0,
  }
}
