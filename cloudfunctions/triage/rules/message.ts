/** A message as the model reads it: all its words, and how many characters of them come first (its title, or what stands for one). */
export interface Message {
  text: string
  lead: number
}

/** A first line longer than this is no title. */
const longestTitle = 80

/** What a message without a title begins with says as much as a title does: this many characters. */
export const leadLength = 24

/** Joins title and body; a text without a title may bring it as its first line. The body is not read twice when it begins with the title. */
export function messageOf(title: string | null | undefined, body: string): Message {
  const head = title?.trim() ?? ''
  if (head === '') return { text: body, lead: leadOf(body) }
  return body.startsWith(head) ? { text: body, lead: head.length } : { text: `${head}\n${body}`, lead: head.length }
}

function leadOf(text: string): number {
  const line = text.indexOf('\n')
  return line > 0 && line <= longestTitle ? line : Math.min(text.length, leadLength)
}
