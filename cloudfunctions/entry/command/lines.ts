import { StringDecoder } from 'node:string_decoder'

/** The lines of a stream of UTF-8, one at a time; a byte order mark and carriage returns are dropped. The last needs no line end. */
export async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  let first = true
  for await (const chunk of input) {
    const parts = (rest + decoder.write(chunk)).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) {
      yield cleaned(part, first)
      first = false
    }
  }
  rest += decoder.end()
  if (rest !== '') yield cleaned(rest, first)
}

function cleaned(line: string, first: boolean): string {
  const bare = first && line.startsWith('\uFEFF') ? line.slice(1) : line
  return bare.endsWith('\r') ? bare.slice(0, -1) : bare
}
