import type { MessageLink } from '@shared/platform/message-link'

/** A `thing` of a subscription message holds 20 characters (subscribeMessage.send), the same a cautious text message parameter. */
const longest = 20

/** One line of at most 20 characters; what is cut off shows as an ellipsis. */
export function thing(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()]
  if (letters.length === 0) return '—'
  return letters.length <= longest ? letters.join('') : `${letters.slice(0, longest - 1).join('')}…`
}

/** 2026年11月24日 08:05, in Shanghai (UTC+8 all year), as a `time` field wants it. */
export function templateTime(at: Date): string {
  const [day = '', clock = ''] = new Date(at.getTime() + 8 * 3_600_000).toISOString().split('T')
  const [year, month, date] = day.split('-')
  return `${year}年${month}月${date}日 ${clock.slice(0, 5)}`
}

/** The fields of our subscription templates: 标题, 内容, 时间. */
export function templateData(message: { title: string; body: string; at: Date }): Record<string, string> {
  return { thing1: thing(message.title), thing2: thing(message.body), time3: templateTime(message.at) }
}

/** The page of the mini-program that a message opens. */
export function pageOfLink(link: MessageLink | null): string {
  if (!link) return 'home/messages/index'
  const ref = encodeURIComponent(link.ref)
  switch (link.kind) {
    case 'appeal':
      return `appeals/one/index?ref=${ref}`
    case 'order':
      return `desk/order/index?id=${ref}`
    case 'area':
      return `appeals/area/index?ref=${ref}`
    case 'card':
      return `legal/card/index?key=${ref}`
    case 'chat':
      return `legal/chat/index?chat=${ref}`
    case 'consultation':
      return `legal/consult/index?id=${ref}`
  }
}
