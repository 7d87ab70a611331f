import type { IncomingMessage } from 'node:http'
import { Refusal } from '@shared/platform/refusal'

/** WeChat refuses request bodies of over 100 kB of text; H5 is held to the same. */
const largestBody = 100 * 1024

/** The body of a request as JSON; an empty one is `{}`. @throws Refusal `badInput` when it is too long or no JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largestBody) throw new Refusal('badInput', 'body over 100 kB', { sentence: '内容太长了，请缩短后再提交' })
    chunks.push(chunk)
  }
  try {
    return size === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw new Refusal('badInput', 'body is not JSON', { sentence: '提交的内容格式不对' })
  }
}
