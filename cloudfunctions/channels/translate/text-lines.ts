import { Refusal } from '@shared/platform/refusal'

export type Bytes = AsyncIterable<Uint8Array>

/** One line of a file, without its 0x0A; a 0x0D before it stays. `broken` = its bytes are no text in the file's encoding. */
export interface Line {
  text: string
  broken: boolean
}

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le'

/** Stands where bytes could not be read; a noncharacter, so no text of a person has it. */
export const unreadable = '\ufdd0'

const newline = 0x0a
/** A line longer than this is no ticket. */
const longestLine = 8 * 1024 * 1024

/**
 * Finds out how a file is written. Line by line, because one damaged line must not turn the rest into nonsense:
 * lines with other than ASCII bytes vote UTF-8 when they are valid UTF-8 (GB18030 text hardly ever is), else GB18030.
 */
export async function encodingOf(bytes: Bytes): Promise<Encoding> {
  const strict = new TextDecoder('utf-8', { fatal: true })
  let votes = 0
  let first = true
  for await (const line of byteLines(bytes)) {
    if (first && line[0] === 0xff && line[1] === 0xfe) return 'utf-16le'
    if (first && line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf) return 'utf-8'
    first = false
    if (line.every((byte) => byte < 0x80)) continue
    votes += decodes(strict, line) ? 1 : -1
    if (Math.abs(votes) >= 500) break
  }
  return votes >= 0 ? 'utf-8' : 'gb18030'
}

function decodes(strict: TextDecoder, line: Uint8Array): boolean {
  try {
    strict.decode(line)
    return true
  } catch {
    return false
  }
}

/** The lines of a text file. The byte order mark is left out. */
export async function* textLines(bytes: Bytes, encoding: Encoding): AsyncGenerator<Line> {
  if (encoding === 'utf-16le') return yield* wideLines(bytes)
  const strict = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  const lax = new TextDecoder(encoding, { ignoreBOM: true })
  let first = true
  for await (const line of byteLines(bytes)) {
    const broken = !decodes(strict, line)
    const text = broken ? lax.decode(line).replaceAll('\ufffd', unreadable) : strict.decode(line)
    yield { text: first ? text.replace(/^\ufeff/, '') : text, broken }
    first = false
  }
}

/** Excel's “Unicode text”: two bytes a letter, where a lone 0x0A byte is no line's end. */
async function* wideLines(bytes: Bytes): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-16le')
  let rest = ''
  for await (const chunk of bytes) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = parts.pop() ?? ''
    if (rest.length > longestLine) throw tooLong()
    for (const text of parts) yield { text, broken: false }
  }
  if (rest) yield { text: rest, broken: false }
}

/** Cut at 0x0A, which is never part of a letter in UTF-8 or GB18030. */
async function* byteLines(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const chunk of bytes) {
    let from = 0
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      yield joined([...held, chunk.subarray(from, at)])
      held = []
      size = 0
      from = at + 1
    }
    if (from < chunk.length) held.push(chunk.subarray(from))
    size += chunk.length - from
    if (size > longestLine) throw tooLong()
  }
  if (size > 0) yield joined(held)
}

function joined(parts: Uint8Array[]): Uint8Array {
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
}

function tooLong(): Refusal {
  return new Refusal('badInput', 'a line over 8 MB', { field: 'file', sentence: '文件里有一行超过 8 MB，这不像工单文件，请检查格式' })
}
