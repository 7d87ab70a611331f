import { type SensitiveSign, signName } from '@shared/triage/sensitive'
import type { Context } from '@platform/kernel/context'
import { peopleFor } from '@platform/rules/named-people'
import { listCentre, listNamed } from '@platform/store/sensitive-readers'
import { findPost, listPeopleOf, type Post, postKey } from '../../grids'

export interface NamedPost {
  post: Post
  reasons: string[]
  /** Named people whom the words name: it is kept from them. Null = nobody. */
  keptFrom: string[] | null
  /** Ids of all who may read it. */
  everybody: string[]
}

/**
 * Who gets a sensitive order (敏感件): the first on duty of those named for its sign, at the district centre; never the local chain,
 * and never somebody whose full name is in the words, unless nobody else is left.
 */
export async function namedPost(ctx: Context, { sign, words }: { sign: SensitiveSign; words: readonly string[] }, text: string): Promise<NamedPost> {
  const [rows, centre] = await Promise.all([listNamed(ctx.db, ctx.districtId, ctx.now), listCentre(ctx.db, ctx.districtId, ctx.now)])
  const ids = peopleFor(sign, rows, centre[0]?.personId ?? null)
  const posts = (await listPeopleOf(ctx, postKey({ role: 'districtCentre', territory: ctx.districtId }))).filter(({ personId }) => ids.includes(personId))
  const isMeant = ({ name }: Post) => name.length > 1 && text.includes(name)
  const others = posts.filter((post) => !isMeant(post))
  const able = others.length > 0 ? others : posts
  const post = able.find(({ onDuty }) => onDuty) ?? able[0] ?? (await findPost(ctx, ctx.districtId))
  const kept = others.length > 0 ? posts.filter(isMeant).map(({ personId }) => personId) : []
  const why = `敏感件（${signName[sign]}，出现“${words.join('”“')}”）：不经当地，只由点名的人办`
  return { post, reasons: [why], keptFrom: kept.length > 0 ? kept : null, everybody: able.map(({ personId }) => personId) }
}
