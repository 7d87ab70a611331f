import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** Serves the built H5 pages of `folder`; any path that is no file is the app itself. Never leaves the folder. */
export async function serveStatic(folder: string, path: string, response: ServerResponse): Promise<void> {
  const wanted = normalize(join(folder, decodeURIComponent(path)))
  const inside = wanted === folder || wanted.startsWith(folder + sep)
  const found = inside && (await isFile(wanted)) ? wanted : join(folder, 'index.html')
  if (!(await isFile(found))) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('页面还没有构建')
    return
  }
  const hashed = /\.[0-9a-f]{8,}\./.test(found)
  response.writeHead(200, {
    'content-type': types[extname(found)] ?? 'application/octet-stream',
    'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
  createReadStream(found).pipe(response)
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false
}
