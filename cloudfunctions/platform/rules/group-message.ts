/** The longest text that WeCom takes, in bytes of UTF-8. */
const mostBytes = 2048

/** What a group of staff is told: what there is and where, never an appellant's words or name. Cut at a whole character. */
export function groupMessage({ title, body, urgent }: { title: string; body: string; urgent: boolean }): string {
  const text = `${urgent ? '【特急】' : ''}${title}\n${body}\n请打开五色袋查看处理`
  if (Buffer.byteLength(text) <= mostBytes) return text
  const cut = new TextDecoder('utf8').decode(new TextEncoder().encode(text).slice(0, mostBytes - 3))
  return `${cut.replace(/\uFFFD+$/, '')}…`
}

/** The key in a robot's address, or the key itself. */
export function keyOf(address: string): string {
  return address.slice(address.lastIndexOf('=') + 1)
}
