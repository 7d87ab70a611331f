import { bagName } from '@shared/appeals/bag'
import type { OrderRow } from '@shared/appeals/order'
import { statusName } from '@shared/appeals/order.flow'
import { urgencyWord } from '@shared/appeals/order'
import { maskWords } from '@platform/rules/mask-words'

/** What begins like this a table program may take for a formula, also after the file was saved as CSV. */
const formula = /^[\s\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20|]/

/** Text that no table program runs: an apostrophe stands before what looks like a formula. Control characters go. */
export function plainCell(text: string): string {
  const clean = text.replace(/[\p{Cc}\ufffe\uffff]+/gu, ' ')
  return formula.test(clean) ? `'${clean}` : clean
}

export const exportHeads = [
  '编号',
  '袋子',
  '标题',
  '状态',
  '类别',
  '紧急程度',
  '地点',
  '人数',
  '来源',
  '收到时间',
  '现在的时限',
  '时限情况',
  '承办岗位',
] as const

const clockName: Record<OrderRow['clock']['state'], string> = { none: '', running: '未到期', near: '快到期', late: '已超期', paused: '暂停计时' }

/** 2026-11-23 10:00, in Shanghai. */
function stamp(at: string | null): string {
  return at ? new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ') : ''
}

/** One line of the file. No appellant's name or number has a column, and words that tell who somebody is are taken out of the title. */
export function exportCells(row: OrderRow): (string | number)[] {
  return [
    row.number,
    bagName[row.bag],
    maskWords(row.title),
    statusName[row.status],
    row.category,
    urgencyWord[row.urgency],
    maskWords(row.placeName),
    row.appellants,
    row.sourceName,
    stamp(row.receivedAt),
    stamp(row.clock.due),
    clockName[row.clock.state],
    row.holder.post,
  ].map((cell) => (typeof cell === 'string' ? plainCell(cell) : cell))
}
