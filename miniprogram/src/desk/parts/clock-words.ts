import type { OrderRow, Urgency } from '@shared/appeals/order'
import { statusName } from '@shared/appeals/order.flow'
import { byWords, dayWords, lateWords, timeWords } from '@shared/platform/due-words'
import type { Tone } from '@/ui'

const hour = 3_600_000
const day = 24 * hour

/** A deadline in a few letters: 今天 17:00 前 · 明天 17:00 前 · 周四 17:00 前 · 12月3日 17:00 前. */
function shortBy(due: string, now: Date): string {
  const usual = byWords(due, now)
  if (usual.startsWith('今天') || usual.startsWith('明天')) return usual
  const [date = '', weekday = ''] = dayWords(due, now).split(' ')
  return `${Date.parse(due) - now.getTime() < 6 * day ? weekday : date} ${timeWords(due)} 前`
}

const verb = { accept: '接收', reply: '答复' } as const

/** What the clock chip says, and how loudly. Colour alone never says it. */
export function clockSaid(order: Pick<OrderRow, 'clock' | 'status'>, now: Date): { words: string; tone: Tone; icon: boolean } {
  const { due, state, what } = order.clock
  if (state === 'paused') return { words: order.status === 'suspended' ? '暂停办理' : '等居民补充', tone: 'calm', icon: false }
  if (!due || state === 'none') return { words: statusName[order.status], tone: 'plain', icon: false }
  const late = lateWords(due, now)
  if (late) return { words: late, tone: 'late', icon: true }
  const left = Date.parse(due) - now.getTime()
  const words = left < hour ? `还剩 ${Math.max(1, Math.floor(left / 60_000))} 分钟` : shortBy(due, now)
  return { words: what ? `${words}${left < hour ? '' : verb[what]}` : words, tone: state === 'near' || left < hour ? 'soon' : 'plain', icon: true }
}

/** 紧急 and 特急 are flags with the word in them; 一般 needs none. */
export const urgencyName: Record<Urgency, string | null> = { ordinary: null, urgent: '紧急', emergency: '特急' }
