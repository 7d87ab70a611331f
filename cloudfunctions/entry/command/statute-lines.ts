import { StringDecoder } from 'node:string_decoder'

/** Longer than any article with all that belongs to it. */
const longest = 1_000_000

/** The lines of a file with their numbers from 1; one that is too long, or no UTF-8, comes as why it cannot be read, and is never held whole. */
export async function* numberedLines(input: AsyncIterable<Buffer>): AsyncGenerator<{ number: number; text: string } | { number: number; why: string }> {
  const decoder = new StringDecoder('utf8')
  let number = 1
  let rest = ''
  let over = false
  const whole = () => (over ? { number, why: `这一行超过 ${longest} 字` } : lineOf(number, rest))
  for await (const chunk of input) {
    const parts = decoder.write(chunk).split('\n')
    for (const [at, part] of parts.entries()) {
      if (at > 0) {
        yield whole()
        number++
        rest = ''
        over = false
      }
      if (rest.length + part.length > longest) over = true
      rest = over ? '' : rest + part
    }
  }
  const end = decoder.end()
  rest = over ? '' : rest + end
  if (rest !== '' || over) yield whole()
}

function lineOf(number: number, text: string) {
  const clean = (number === 1 ? text.replace(/^\uFEFF/, '') : text).replace(/\r$/, '')
  return clean.includes('\uFFFD') ? { number, why: '不是 UTF-8 文字' } : { number, text: clean }
}
