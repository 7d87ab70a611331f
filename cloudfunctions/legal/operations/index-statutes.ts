import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { countBuckets, currentBuild, outlines, stampOfLayout, switchTo, writeBuckets } from '../store/statute-postings'
import { listNewest, stampOf } from '../store/statutes'

const articlesInPage = 2000

/** What an index is to be built of, in pages of whole laws. */
export const readStatutes = serve(contract.legal.readStatutes, async (ctx, { after }) => {
  const [stamp, build, rows] = [
    `${stampOfLayout}${await stampOf(ctx.db, ctx.districtId)}`,
    await currentBuild(ctx.db, ctx.districtId),
    await listNewest(ctx.db, ctx.districtId, after, articlesInPage),
  ]
  const laws = new Map<string, { law: string; version: string; articles: { number: string; ordinal: number; text: string }[] }>()
  for (const { law, version, ...article } of rows) {
    const one = laws.get(law) ?? { law, version, articles: [] }
    one.articles.push(article)
    laws.set(law, one)
  }
  return { stamp, indexed: build?.stamp === stamp, laws: [...laws.values()] }
})

/**
 * Keeps a part of a new index; with the last part it holds at once, and the old one is gone.
 * @throws Refusal changedMeanwhile when parts are missing, because another import switched meanwhile
 */
export const putStatuteIndex = serve(contract.legal.putStatuteIndex, async (ctx, { build, postings, last }) => {
  await act(ctx, async ({ db, record }) => {
    if (postings.length > 0) await writeBuckets(db, ctx.districtId, build, postings)
    if (last) {
      if ((await countBuckets(db, ctx.districtId, build)) !== last.buckets)
        throw new Refusal('changedMeanwhile', `index ${build} is not whole`, { sentence: '同时有另一次导入换了索引，请再运行一次' })
      await switchTo(db, ctx.districtId, build, last.stamp, last.outline)
    }
    record({ subject: ctx.districtId, internal: true, data: { buckets: postings.length, holds: last !== null } })
  })
  outlines.forget(ctx)
  return {}
})
