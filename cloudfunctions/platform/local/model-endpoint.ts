import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ModelEndpoint {
  url: string
  /** The bodies that arrived, as they were sent. */
  asked: string[]
  close(): Promise<void>
}

/**
 * A stand-in for a language model on this machine: it speaks the wire form of chat completions and understands nothing; what it
 * answers is what it was told to answer. For tests of everything around it, never for judging how good an opinion is.
 */
export async function startModelEndpoint(answer: () => { status?: number; content?: string; body?: string; afterMs?: number }): Promise<ModelEndpoint> {
  const asked: string[] = []
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      asked.push(Buffer.concat(parts).toString('utf8'))
      const { status = 200, content = '', body = JSON.stringify({ choices: [{ message: { content } }] }), afterMs = 0 } = answer()
      setTimeout(() => response.writeHead(status, { 'content-type': 'application/json' }).end(body), afterMs)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
