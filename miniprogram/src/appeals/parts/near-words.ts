import type { SimilarNearby } from '@shared/appeals/order'
import { sinceWords } from '@shared/platform/due-words'
import { holderWords, residentStatus } from './where-words'

/** 约 60 米外，昨天 20:40 说的: where and since when. A place is never nearer than about 50 m. */
export function nearWhere(one: SimilarNearby, now: Date): string {
  const far = one.metres === null ? `在${one.placeName}` : `离这里约 ${one.metres} 米`
  return `${far} · ${sinceWords(one.saidAt, now)} 反映的`
}

/** 正在办理 · 网格员王芳在办: how far it has come and who has it. */
export function nearState(one: SimilarNearby): string {
  return `${residentStatus[one.status]} · ${holderWords(one.holder)}负责`
}

/** 12 位邻居已反映. */
export function nearMany(one: SimilarNearby): string {
  return `${one.appellants} 位邻居已反映`
}
