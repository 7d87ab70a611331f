import { Ticket } from '@shared/channels/contract'

/** Clocks of other systems may run ahead of ours by so much. */
const skewMs = 5 * 60_000

/** What a field is called when its own message does not say. */
const fieldName: Record<keyof Ticket, string> = {
  id: '编号',
  title: '标题',
  text: '内容',
  saidAt: '时间',
  user: '来电人',
  phone: '联系电话',
  placeText: '地址',
}

export type Read = { ticket: Ticket } | { why: string }

/**
 * A ticket as a channel sent it, or why it cannot be taken, naming the field in Chinese.
 * Refuses: no id, no text, text over 20,000 characters, a malformed time, a time more than five minutes ahead of `now`.
 */
export function readTicket(sent: unknown, now: Date): Read {
  const parsed = Ticket.safeParse(sent)
  if (!parsed.success) return { why: reasonOf(parsed.error.issues[0]) }
  const ahead = Date.parse(parsed.data.saidAt) - now.getTime()
  if (ahead > skewMs) return { why: `时间比现在还晚（${parsed.data.saidAt}），请检查时间或对方系统的时钟` }
  return { ticket: parsed.data }
}

function reasonOf(issue: { path: PropertyKey[]; message: string } | undefined): string {
  const field = fieldName[String(issue?.path[0]) as keyof Ticket] ?? '这一条'
  const said = issue && /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : '格式不正确'
  return said.includes(field) ? said : `${field}${said}`
}
