import { app, pageInstances, registerApp } from './open-pages'
import { wx } from './wx'

/** Names of a browser that WeChat's logic layer does not have: code that leans on one must fail here too. */
const absent = [
  'window',
  'self',
  'document',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'Headers',
  'Request',
  'Response',
  'FormData',
  'Blob',
  'File',
  'FileReader',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'AbortController',
  'AbortSignal',
  'structuredClone',
  'crypto',
  'atob',
  'btoa',
  'performance',
  'Event',
  'EventTarget',
  'CustomEvent',
  'customElements',
  'HTMLElement',
  'Element',
  'Node',
  'SVGElement',
  'MutationObserver',
  'IntersectionObserver',
  'ResizeObserver',
  'getComputedStyle',
  'matchMedia',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'requestIdleCallback',
  'alert',
  'confirm',
  'prompt',
  'open',
  'Image',
  'Audio',
  'Worker',
  'MessageChannel',
  'BroadcastChannel',
  'ReadableStream',
  'WebAssembly',
  'process',
  'Buffer',
  'top',
  'parent',
  'frames',
  'name',
  'screen',
  'scrollTo',
  'scroll',
] as const

/** What the language itself brings, for `globalThis`. */
const language = [
  'Object',
  'Function',
  'Array',
  'Number',
  'parseFloat',
  'parseInt',
  'Infinity',
  'NaN',
  'undefined',
  'Boolean',
  'String',
  'Symbol',
  'Date',
  'Promise',
  'RegExp',
  'Error',
  'AggregateError',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
  'JSON',
  'Math',
  'Intl',
  'ArrayBuffer',
  'Uint8Array',
  'Int8Array',
  'Uint16Array',
  'Int16Array',
  'Uint32Array',
  'Int32Array',
  'Float32Array',
  'Float64Array',
  'Uint8ClampedArray',
  'BigUint64Array',
  'BigInt64Array',
  'DataView',
  'Map',
  'BigInt',
  'Set',
  'WeakMap',
  'WeakSet',
  'WeakRef',
  'Proxy',
  'Reflect',
  'decodeURI',
  'decodeURIComponent',
  'encodeURI',
  'encodeURIComponent',
  'escape',
  'unescape',
  'isFinite',
  'isNaN',
] as const

let shared: Record<string, unknown> | undefined

/** The names a file of the program sees besides the language. */
export function scopeOf(own: Record<string, unknown>): Record<string, unknown> {
  shared ??= sharedScope()
  return { ...Object.fromEntries(absent.map((name) => [name, undefined])), ...shared, ...own }
}

/** The names that automation's `evaluate` sees. */
export function appScope(): Record<string, unknown> {
  return { wx, getApp: () => app(), getCurrentPages: () => pageInstances() }
}

function sharedScope(): Record<string, unknown> {
  const browser = window as unknown as Record<string, unknown>
  const global: Record<string, unknown> = Object.fromEntries(language.map((name) => [name, browser[name]]))
  const timers = {
    setTimeout: window.setTimeout.bind(window),
    clearTimeout: window.clearTimeout.bind(window),
    setInterval: window.setInterval.bind(window),
    clearInterval: window.clearInterval.bind(window),
    console,
  }
  Object.assign(global, timers, appScope(), { App: registerApp })
  global.globalThis = global
  return { ...timers, ...appScope(), App: registerApp, global, globalThis: global }
}
