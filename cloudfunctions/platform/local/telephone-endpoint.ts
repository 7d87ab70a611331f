import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Ringing {
  action: 'SendSms' | 'SendTtsVoice'
  number: string
  values: string[]
  /** How it was signed, for tests of the wire. */
  authorization: string
  version: string
}

export interface TelephoneEndpoint {
  /** Host and port. */
  address: string
  rang: Ringing[]
  close(): Promise<void>
}

interface Asked {
  PhoneNumberSet?: string[]
  CalledNumber?: string
  TemplateParamSet?: string[]
}

/**
 * Stands in for Tencent Cloud's text messages and calls on this machine: takes what the genuine SDK signs and sends, and says what a
 * telephone would have shown. Nobody is called.
 */
export async function startTelephoneEndpoint(show: (one: Ringing) => void): Promise<TelephoneEndpoint> {
  const rang: Ringing[] = []
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const asked = JSON.parse(Buffer.concat(parts).toString('utf8') || '{}') as Asked
      const header = (name: string) => String(request.headers[name] ?? '')
      const action = header('x-tc-action') === 'SendTtsVoice' ? 'SendTtsVoice' : 'SendSms'
      const number = asked.CalledNumber ?? asked.PhoneNumberSet?.[0] ?? ''
      const one: Ringing = { action, number, values: asked.TemplateParamSet ?? [], authorization: header('authorization'), version: header('x-tc-version') }
      rang.push(one)
      show(one)
      const taken = action === 'SendSms' ? { SendStatusSet: [{ Code: 'Ok', PhoneNumber: number }] } : { SendStatus: { CallId: `local-${rang.length}` } }
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ Response: { ...taken, RequestId: `local-${rang.length}` } }))
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    rang,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

/** A line for the terminal; the number is masked there too. */
export function rungWords({ action, number, values }: Ringing): string {
  return `${action === 'SendSms' ? '短信' : '语音电话'} → ${number.replace(/\d{4}(?=\d{4}$)/, '****')}：${values.join('｜')}`
}
