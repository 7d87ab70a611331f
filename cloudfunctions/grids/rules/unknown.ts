import { Refusal } from '@shared/platform/refusal'
import type { TerritoryPath } from '@shared/platform/territory'

/** There is no such territory here. */
export function refuseUnknown(path: TerritoryPath): Refusal {
  return new Refusal('notFound', `no territory ${path}`, { field: 'path', sentence: '没有这个辖区，请重新选择' })
}
