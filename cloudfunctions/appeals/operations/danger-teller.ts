import { parentOf } from '@shared/platform/territory'
import type { Context } from '@platform/kernel/context'
import type { Tell } from '@platform/operations/tell'
import { findPost, type Post } from '../../grids'

interface Told {
  id: string
  number: string
  title: string
  placeName: string
}

/**
 * Who else is told of an emergency, besides the post that gets it: the person on duty in WeChat too, and the post above. Looks up
 * before the act; what it answers makes the messages inside it. Of a sensitive one only `named` people are told, without its words.
 */
export async function dangerTeller(ctx: Context, holder: Post, named: readonly string[] | null): Promise<(order: Told) => Tell[]> {
  if (named)
    return ({ id, number }) => named.map((personId) => ({ to: 'person', personId, title: '紧急的敏感件', body: `编号 ${number}，请马上打开`, ...linked(id) }))
  const above = parentOf(holder.territory)
  const boss = above ? await findPost(ctx, above) : null
  return ({ id, title, placeName }) => {
    const said = { title: '紧急诉求', body: `${placeName}：${title}`, ...linked(id) }
    return [
      { to: 'person', personId: holder.personId, template: 'assigned', ...said },
      ...(boss && boss.key !== holder.key ? [{ to: 'post' as const, role: boss.role, territory: boss.territory, bodyId: boss.bodyId, ...said }] : []),
    ]
  }
}

const linked = (ref: string) => ({ link: { kind: 'order' as const, ref } })
