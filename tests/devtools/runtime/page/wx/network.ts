import { findFile, storeFile } from '../files'
import { channel, method, type Options, WxFailure } from './answer'

const changes = channel<{ isConnected: boolean; networkType: string }>()
const networkType = () => (navigator.onLine ? 'wifi' : 'none')
const tell = () => changes.tell({ isConnected: navigator.onLine, networkType: networkType() })
window.addEventListener('online', tell)
window.addEventListener('offline', tell)

interface Task {
  abort: () => void
  onHeadersReceived: () => void
  offHeadersReceived: () => void
  onProgressUpdate: () => void
}

/** Runs a call that can be aborted and that ends by itself after `timeout` ms (WeChat: one minute). */
function task(name: string, options: Options, run: (signal: AbortSignal) => Promise<object>): Task {
  const controller = new AbortController()
  const limit = Number(options.timeout ?? 60_000)
  const clock = setTimeout(() => controller.abort(new Error('timeout')), limit)
  const started = method(name, () =>
    run(controller.signal)
      .catch((error: unknown) => Promise.reject(explain(error, controller.signal)))
      .finally(() => clearTimeout(clock)),
  )(options)
  started?.catch(() => undefined)
  const nothing = () => undefined
  return Object.assign(started ?? {}, {
    abort: () => controller.abort(new Error('abort')),
    onHeadersReceived: nothing,
    offHeadersReceived: nothing,
    onProgressUpdate: nothing,
  }) as Task
}

function explain(error: unknown, signal: AbortSignal): Error {
  if (signal.aborted) return new WxFailure((signal.reason as Error).message, { errno: 5 })
  if (error instanceof WxFailure) return error
  return new WxFailure('request failed net::ERR_CONNECTION', { errno: 600001 })
}

function send(options: Options, signal: AbortSignal): Promise<Response> {
  const verb = String(options.method ?? 'GET').toUpperCase()
  const header = Object.fromEntries(
    Object.entries((options.header ?? {}) as Record<string, string>).map(([name, value]) => [name.toLowerCase(), String(value)]),
  )
  const bare = verb === 'GET' || verb === 'HEAD'
  const pairs = bare && typeof options.data === 'object' && options.data !== null ? Object.entries(options.data as Record<string, unknown>) : []
  const query = pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`).join('&')
  const url = String(options.url) + (query === '' ? '' : `${String(options.url).includes('?') ? '&' : '?'}${query}`)
  const type = header['content-type'] ?? 'application/json'
  return fetch(url, { method: verb, headers: { ...header, ...(bare ? {} : { 'content-type': type }) }, body: bare ? null : bodyOf(options.data, type), signal })
}

function bodyOf(data: unknown, type: string): BodyInit | null {
  if (data === undefined || data === null) return null
  if (typeof data === 'string' || data instanceof ArrayBuffer) return data
  if (type.includes('x-www-form-urlencoded')) return new URLSearchParams(data as Record<string, string>).toString()
  return JSON.stringify(data)
}

async function received(response: Response, options: Options): Promise<object> {
  const data = options.responseType === 'arraybuffer' ? await response.arrayBuffer() : parsed(await response.text(), options.dataType ?? 'json')
  return { statusCode: response.status, header: Object.fromEntries(response.headers), cookies: [], data }
}

function parsed(words: string, dataType: unknown): unknown {
  if (dataType !== 'json') return words
  try {
    return JSON.parse(words)
  } catch {
    return words
  }
}

async function upload(options: Options, signal: AbortSignal): Promise<object> {
  const file = findFile(String(options.filePath))
  if (!file) throw new WxFailure('file not found')
  const form = new FormData()
  for (const [name, value] of Object.entries((options.formData ?? {}) as Record<string, string>)) form.append(name, value)
  form.append(String(options.name), new Blob([file.bytes], { type: file.type }), 'file')
  const response = await fetch(String(options.url), { method: 'POST', body: form, signal })
  return { statusCode: response.status, data: await response.text() }
}

async function download(options: Options, signal: AbortSignal): Promise<object> {
  const response = await fetch(String(options.url), { signal })
  const bytes = await response.arrayBuffer()
  return { statusCode: response.status, tempFilePath: storeFile(bytes, response.headers.get('content-type') ?? '') }
}

export const network = {
  request: (options: Options) => task('request', options, async (signal) => received(await send(options, signal), options)),
  uploadFile: (options: Options) => task('uploadFile', options, (signal) => upload(options, signal)),
  downloadFile: (options: Options) => task('downloadFile', options, (signal) => download(options, signal)),
  getNetworkType: method('getNetworkType', () => ({ networkType: networkType(), isConnected: navigator.onLine, hasSystemProxy: false })),
  onNetworkStatusChange: changes.on,
  offNetworkStatusChange: changes.off,
}
