import { randomUUID } from 'node:crypto'
import type { Card } from '@shared/legal/card'

/** A sound knowledge card of the district's own, about a matter that no shipped card is about. */
export function aCard(more: Partial<Card> = {}): Card {
  return {
    id: `own-${randomUUID().slice(0, 8)}`,
    area: 'consumer',
    title: '专利被人抄了',
    asked: ['专利被人抄了怎么办', '别人仿冒我的专利产品', '我的专利让人侵权了', '厂里抄我专利能告吗'],
    terms: ['专利'],
    answer: [{ text: '先保存证据，再向知识产权局投诉或到法院起诉。', cites: [] }],
    asks: [],
    steps: ['收好专利证书', '去知识产权局投诉'],
    papers: ['专利证书'],
    limits: [{ text: '诉讼时效一般三年。', cites: [0] }],
    places: ['知识产权局'],
    cites: [{ law: '民法典', article: '第一百八十八条', says: '向人民法院请求保护民事权利的诉讼时效期间为三年' }],
    not: '商标和著作权',
    reviewed: '2026-11-23',
    ...more,
  }
}
