import { type Bag, bagName } from '@shared/appeals/bag'

/** 城市建设和市政管理 → 城市建设和市政管理问题, 其他 and nothing → the first level alone. */
function matterOf({ l1, l2 }: { l1: string; l2: string | null }): string {
  return l2 && l2 !== '其他' && l2 !== l1 ? `${l1} · ${l2}` : l1
}

const ending: Record<Bag, string> = { suggestion: '方面的建议', complaint: '问题', wish: '方面的心愿', publicity: '方面的宣传', service: '方面的服务' }

/**
 * One neutral public line on an open order, such as `稻香村 · 环境保护 · 环境污染问题`. It is made of the category's and the place's
 * names alone: the words of the appeal are not even an argument, so none of them can slip out.
 */
export function neutralSummary({ category, placeName, bag }: { category: { l1: string; l2: string | null }; placeName: string | null; bag: Bag }): string {
  const matter = category.l1 ? `${matterOf(category)}${ending[bag]}` : `一件${bagName[bag]}`
  return placeName ? `${placeName} · ${matter}` : matter
}
