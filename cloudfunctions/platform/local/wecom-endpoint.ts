import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface WecomEndpoint {
  url: string
  said: { key: string; text: string }[]
  /** What the next messages are answered; 0 = taken. */
  answers: number[]
  close(): Promise<void>
}

/** Stands in for WeCom's group robots on this machine: takes what would be posted into a group and says it. No group is told. */
export async function startWecomEndpoint(show: (line: string) => void): Promise<WecomEndpoint> {
  const said: WecomEndpoint['said'] = []
  const answers: number[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { text } = JSON.parse(Buffer.concat(parts).toString('utf8') || '{}') as { text?: { content?: string } }
      const errcode = answers.shift() ?? 0
      const key = new URL(request.url ?? '/', 'http://local').searchParams.get('key') ?? ''
      if (errcode === 0) {
        said.push({ key, text: text?.content ?? '' })
        show(`企业微信群 → ${(text?.content ?? '').replaceAll('\n', '｜')}`)
      }
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ errcode, errmsg: errcode === 0 ? 'ok' : 'refused' }))
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    said,
    answers,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
