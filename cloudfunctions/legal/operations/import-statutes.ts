import { createHash } from 'node:crypto'
import { contract } from '@shared/contract'
import type { StatuteArticle } from '@shared/legal/statute'
import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { writeVersions } from '../store/statutes'

/** Takes versions of laws with their articles. The same again changes nothing; what a version does not bring any more is kept. */
export const importStatutes = serve(contract.legal.importStatutes, async (ctx, { versions }) => {
  const hashed = versions.map((version) => ({ ...version, hashes: version.articles.map(hashOf) }))
  const given = versions.reduce((sum, { articles }) => sum + articles.length, 0)
  return act(ctx, async ({ db, record }) => {
    const { created, changed } = await writeVersions(db, ctx.districtId, hashed)
    const counts = { created, changed, same: given - created - changed }
    record({ subject: ctx.districtId, internal: true, data: { versions: versions.length, ...counts } })
    return counts
  })
})

function hashOf({ ordinal, chapter, text }: StatuteArticle): string {
  return createHash('sha256')
    .update(JSON.stringify([ordinal, chapter, text]))
    .digest('hex')
    .slice(0, 32)
}
