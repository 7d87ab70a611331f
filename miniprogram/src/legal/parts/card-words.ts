import type { CardLine } from '@shared/legal/card-version'

/** 审核中, 在写, or which card residents get. */
export function standingWords({ standing, open }: Pick<CardLine, 'standing' | 'open'>): string {
  if (open === 'inReview') return '待审核'
  if (open === 'draft') return standing === 'none' ? '草稿' : '有改动没发布'
  return { shipped: '随系统', own: '本区', retired: '停用', none: '没发布' }[standing]
}
