import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface HeardAs {
  action: string
  version: string
  engine: string
  format: string
  bytes: Buffer
  authorization: string
}

export interface HearingEndpoint {
  /** Host and port. */
  address: string
  heard: HeardAs[]
  /** What it answers from now on; null = it fails, `silent` = it never answers. It understands nothing: it stands in for Tencent Cloud. */
  say(words: string | null | 'silent'): void
  close(): Promise<void>
}

/** Stands in for Tencent Cloud ASR on this machine: takes what the genuine SDK signs and sends, and answers the words that a test gave it. */
export async function startHearingEndpoint(): Promise<HearingEndpoint> {
  const heard: HeardAs[] = []
  let answer: string | null = ''
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const asked = JSON.parse(Buffer.concat(parts).toString('utf8') || '{}') as Record<string, string>
      const header = (name: string) => String(request.headers[name] ?? '')
      heard.push({
        ...{ action: header('x-tc-action'), version: header('x-tc-version'), authorization: header('authorization') },
        ...{ engine: asked.EngSerViceType ?? '', format: asked.VoiceFormat ?? '', bytes: Buffer.from(asked.Data ?? '', 'base64') },
      })
      if (answer === 'silent') return
      const said = answer === null ? { Error: { Code: 'InternalError', Message: 'not now' } } : { Result: answer, AudioDuration: 1000 }
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ Response: { ...said, RequestId: `local-${heard.length}` } }))
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    say: (words) => {
      answer = words
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
