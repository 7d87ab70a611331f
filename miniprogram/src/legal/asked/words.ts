import type { AskedRow } from '@shared/legal/asked-report'

/** 答了 5 · 没答上 5 · 没帮到 1 · 上月 5 次. */
export function rowWords({ asked, answered, unanswered, noHelp, before }: AskedRow): string {
  const parts = asked === null || answered === null ? [] : [`答了 ${answered}`, `没答上 ${unanswered}`, `没帮到 ${noHelp}`]
  return [...parts, `上月 ${before === null ? '不显示' : `${before} 次`}`].join(' · ')
}

/** The month so many before this one, in Shanghai: 2026-11. */
export function monthAt(now: Date, back: number): string {
  const here = new Date(now.getTime() + 8 * 3_600_000)
  const months = here.getUTCFullYear() * 12 + here.getUTCMonth() - back
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

export function monthName(month: string): string {
  const [year, at] = month.split('-')
  return `${year} 年 ${Number(at)} 月`
}
