import type { Bag } from '@shared/appeals/bag'
import type { Urgency } from '@shared/appeals/order'
import { type Role, roleName } from '@shared/platform/role'
import type { TerritoryPath } from '@shared/platform/territory'
import type { RouteRule, RouteRules } from '@shared/triage/route-rule'
import { fits, type Moment } from './rule-fits'

/** As much of a post as routing needs; what comes out is the very post that went in. */
export interface DutyPost {
  role: Role
  territory: TerritoryPath
  /** 稻香村第3网格 网格员 */
  postName: string
  onDuty: boolean
  /** Why this person of several, or null. */
  chosen: string | null
}

/** What the place offers. `onDuty` is whoever the fallback chain gives for the place; the first three are null when no place could be read. */
export interface Posts<P extends DutyPost> {
  onDuty: P | null
  committee: P | null
  town: P | null
  /** The district's pool (区集成指挥中心): always there. */
  pool: P
  /** A body's post; null when nobody works there. */
  body(id: string): P | null
}

export interface RoutedMatter {
  bag: Bag
  urgency: Urgency
  category: { l1: string; l2: string | null }
  territory: TerritoryPath
  text: string
  moment: Moment
  /** The category is sure enough to send something by it. */
  sure: boolean
}

/** A district's rules with what they need to be told in words. */
export interface RuleBook extends RouteRules {
  version: number
  sentence(rule: RouteRule): string
  bodyName(id: string): string | null
  /** The body that the category tree names. */
  bodyOf(category: { l1: string; l2: string | null }): string | null
}

export interface Routed<P> {
  post: P
  reasons: string[]
  /** The rule that decided. */
  rule: RouteRule | null
}

/** What charges against officials are filed under; never handled by those they may be about. */
export const aboutOfficials = '纪检监察'

/**
 * Who gets the order, and why, in Chinese. The first of these that fits:
 * no place → the pool; the first rule of the book that fits and has somebody on duty; the category's body where the book says so;
 * an emergency → whoever is on duty at the place; a suggestion or a wish → the committee of the place; all else → whoever is on duty there.
 * A post that is missing falls to the next, at last to the pool. No rule sends a charge against officials (纪检监察) to a post of the place,
 * and none an emergency elsewhere unless it speaks of emergencies.
 */
export function route<P extends DutyPost>(matter: RoutedMatter, posts: Posts<P>, book: RuleBook | null): Routed<P> {
  const { onDuty, committee, pool } = posts
  if (!onDuty && !committee) return { post: pool, reasons: [`没有读出地点，由${pool.postName}派办`], rule: null }
  const skipped: string[] = []
  const ruled = book ? byRules(matter, posts, book, skipped) : null
  if (ruled) return { ...ruled, reasons: [...skipped, ...ruled.reasons, ...chosen(ruled.post)] }
  const usual = asUsual(matter, posts)
  return { post: usual.post, reasons: [...skipped, ...usual.reasons, ...chosen(usual.post)], rule: null }
}

function byRules<P extends DutyPost>(matter: RoutedMatter, posts: Posts<P>, book: RuleBook, skipped: string[]): Routed<P> | null {
  for (const rule of book.rules) {
    if (!fits(rule, matter) || !mayDecide(rule, matter)) continue
    const post = postOf(rule, posts)
    if (post?.onDuty) return { post, reasons: [`规则（第 ${book.version} 版）：${book.sentence(rule)}`], rule }
    skipped.push(`规则“${book.sentence(rule)}”没有人在岗，看下一条`)
  }
  const body = book.useCategoryBody && matter.sure && mayGoByCategory(matter) ? book.bodyOf(matter.category) : null
  const post = body === null ? null : posts.body(body)
  if (!post?.onDuty || body === null) return null
  return { post, reasons: [`按分类目录：${matter.category.l2 ?? matter.category.l1}由${book.bodyName(body) ?? post.postName}办理`], rule: null }
}

function mayGoByCategory({ urgency, category }: RoutedMatter): boolean {
  return urgency !== 'emergency' && category.l1 !== aboutOfficials
}

/** Emergencies and charges against officials go elsewhere only by a rule that speaks of them. */
function mayDecide({ when, then }: RouteRule, { urgency, category }: RoutedMatter): boolean {
  if (category.l1 === aboutOfficials) return when.l1 === aboutOfficials && ('body' in then || then.post === 'district')
  return urgency !== 'emergency' || when.urgency === 'emergency'
}

function postOf<P extends DutyPost>({ then }: RouteRule, posts: Posts<P>): P | null {
  if ('body' in then) return posts.body(then.body)
  switch (then.post) {
    case 'onDuty':
      return posts.onDuty
    case 'committee':
      return posts.committee
    case 'town':
      return posts.town
    case 'district':
      return posts.pool
  }
}

/** What holds where no rule says otherwise. */
function asUsual<P extends DutyPost>(matter: RoutedMatter, { onDuty, committee, pool }: Posts<P>): { post: P; reasons: string[] } {
  if (matter.category.l1 === aboutOfficials) return { post: pool, reasons: ['反映干部的事不交当地经办，由区级派办'] }
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

function chosen(post: DutyPost): string[] {
  return post.chosen ? [post.chosen] : []
}
