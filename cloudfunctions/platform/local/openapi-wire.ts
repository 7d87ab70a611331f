/**
 * How wx-server-sdk and WeChat speak about openapi: a multipart form whose part `requestData` is protobuf,
 * answered by protobuf. Only the fields that the sdk writes and reads:
 * request `{ 1 apiType, 2 { 1 pairs { 1 key, 2 value } } }`, answer `{ 1 body, 2 contentType, 3 errorCode, 4 httpCode }`.
 */
type Field = [number: number, value: number | Buffer]

const varint = 0
const bytes = 2

/** The parts of a multipart form by name, as bytes: a text decoder would break the binary part. */
export function readForm(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1]
  const parts = new Map<string, Buffer>()
  if (!boundary) return parts
  const mark = Buffer.from(`--${boundary}`)
  let from = body.indexOf(mark)
  for (let to = body.indexOf(mark, from + mark.length); from >= 0 && to >= 0; to = body.indexOf(mark, from + mark.length)) {
    const part = body.subarray(from + mark.length + 2, to - 2)
    const gap = part.indexOf('\r\n\r\n')
    const name = /name="([^"]+)"/.exec(part.subarray(0, gap).toString())?.[1]
    if (name) parts.set(name, part.subarray(gap + 4))
    from = to
  }
  return parts
}

/** The input of an openapi call: each value is JSON, as the sdk sent it. @throws Error when it is not such a message. */
export function readCall(message: Buffer): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  const data = bytesOf(readFields(message), 2)
  for (const [number, pair] of data ? readFields(data) : []) {
    if (number !== 1 || !Buffer.isBuffer(pair)) continue
    const fields = readFields(pair)
    const key = bytesOf(fields, 1)?.toString()
    if (key) input[key] = readValue(bytesOf(fields, 2))
  }
  return input
}

/** An answer as the sdk reads it. */
export function writeAnswer(body: Buffer, contentType: string): Buffer {
  return Buffer.concat([writeBytes(1, body), writeBytes(2, Buffer.from(contentType)), writeInt(4 << 3), writeInt(200)])
}

function readValue(raw: Buffer | undefined): unknown {
  const text = raw?.toString() ?? ''
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function bytesOf(fields: Field[], wanted: number): Buffer | undefined {
  const value = fields.find(([number]) => number === wanted)?.[1]
  return Buffer.isBuffer(value) ? value : undefined
}

function readFields(message: Buffer): Field[] {
  const fields: Field[] = []
  const at = { offset: 0 }
  while (at.offset < message.length) {
    const tag = readInt(message, at)
    const value = readInt(message, at)
    if ((tag & 7) === varint) fields.push([tag >>> 3, value])
    else if ((tag & 7) === bytes) {
      fields.push([tag >>> 3, message.subarray(at.offset, at.offset + value)])
      at.offset += value
    } else throw new Error(`protobuf wire type ${tag & 7} is not used here`)
  }
  return fields
}

function readInt(message: Buffer, at: { offset: number }): number {
  let value = 0
  for (let weight = 1; ; weight *= 128) {
    const byte = message[at.offset++]
    if (byte === undefined) throw new Error('protobuf message ends too early')
    value += (byte & 127) * weight
    if (byte < 128) return value
  }
}

function writeInt(value: number): Buffer {
  const out: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...out, rest])
    out.push((rest % 128) + 128)
  }
}

function writeBytes(number: number, value: Buffer): Buffer {
  return Buffer.concat([writeInt((number << 3) | bytes), writeInt(value.length), value])
}
