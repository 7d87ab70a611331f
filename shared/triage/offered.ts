import type { CategoryName } from './category'
import { sureEnough } from './confidence'
import type { Explanation } from './explanation'

/** At most this many to choose from: more is a list to read, not a tap. */
const most = 3

/**
 * What staff can set with one tap: when the machine is unsure of the first level its likeliest three, when only of the second its likeliest
 * three under the first, when sure the one answer.
 */
export function offeredOf({ category, confidence, alternatives, choices }: Explanation): CategoryName[] {
  if (confidence < sureEnough) {
    const others = alternatives.filter((one) => one.category !== category.l1)
    return [category, ...others.map((one) => ({ l1: one.category, l2: null }))].slice(0, most)
  }
  if (category.l2 === null) return choices.length > 0 ? choices.slice(0, most).map(({ l2 }) => ({ l1: category.l1, l2 })) : [category]
  return [category]
}

export function isSame(one: CategoryName, other: CategoryName): boolean {
  return one.l1 === other.l1 && one.l2 === other.l2
}

/** 城乡建设 · 安全生产. */
export function categoryWords({ l1, l2 }: CategoryName): string {
  return l2 === null ? l1 : `${l1} · ${l2}`
}
