import type { Bag } from '@shared/appeals/bag'
import type { Urgency } from '@shared/appeals/order'
import { type Role, roleName } from '@shared/platform/role'
import type { TerritoryPath } from '@shared/platform/territory'

/** As much of a post as routing needs; what comes out is the very post that went in. */
export interface DutyPost {
  role: Role
  territory: TerritoryPath
  /** 稻香村第3网格 网格员 */
  postName: string
}

/** What the place offers. `onDuty` is whoever the fallback chain gives for the place; both are null when no place could be read. */
export interface Posts<P extends DutyPost> {
  onDuty: P | null
  committee: P | null
  /** The district's pool (区集成指挥中心): always there. */
  pool: P
}

export interface RoutedMatter {
  bag: Bag
  urgency: Urgency
  category: { l1: string; l2: string | null }
}

/**
 * Who gets the order, and why, in Chinese. The first of these that fits:
 * no place → the pool; a charge against officials (纪检监察) → the pool, never those it may be about;
 * an emergency → whoever is on duty at the place; a suggestion or a wish → the committee of the place;
 * all else → whoever is on duty at the place. A post that is missing falls to the next, at last to the pool.
 */
export function route<P extends DutyPost>(matter: RoutedMatter, posts: Posts<P>): { post: P; reasons: string[] } {
  const { onDuty, committee, pool } = posts
  if (!onDuty && !committee) return { post: pool, reasons: [`没有读出地点，由${pool.postName}派办`] }
  if (matter.category.l1 === '纪检监察') return { post: pool, reasons: ['反映干部的事不交当地经办，由区级派办'] }
  if (matter.urgency === 'emergency' && onDuty) return { post: onDuty, reasons: [...byPlace(onDuty), '紧急事项，直接派给当班人员'] }
  if ((matter.bag === 'suggestion' || matter.bag === 'wish') && committee) return { post: committee, reasons: [toCommittee[matter.bag], ...byPlace(committee)] }
  const post = onDuty ?? committee ?? pool
  return { post, reasons: [...byPlace(post), ...standIn(post)] }
}

const toCommittee = { suggestion: '建议类由村（社区）委会议事', wish: '心愿类由村（社区）委会审核、认领' } as const

function byPlace(post: DutyPost): string[] {
  return [`按地点：${post.postName}`]
}

/** The fallback chain gave somebody other than the grid worker. */
function standIn(post: DutyPost): string[] {
  return post.role === 'gridWorker' ? [] : [`地点不到网格，或网格员不在岗，由${roleName[post.role]}接办`]
}
