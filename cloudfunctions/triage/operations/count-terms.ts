import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { triageContract } from '@shared/triage/contract'
import { decodeSketch } from '../rules/likeness/encoded'
import { likenessVersion } from '../rules/likeness/sketch'
import { districtCommonness, documentsCounted, listNewestSketches, saveCounts } from '../store/commonness'

/** The newest appeals that are counted, and how many are read at a time. */
const documentsAtMost = 5000
const batch = 500
/** A term of fewer appeals is rare anyhow; of more terms than this the rarest are left out. */
const seenAtLeast = 3
const termsKept = 8192
/** Counted again when so much more is there: a tenth, and at least fifty. */
const isMore = (now: number, before: number) => now >= before + Math.max(50, before / 10)

/**
 * Counts which terms are common in the district, over its newest appeals, so that what everybody there writes counts little. Looks at
 * 5,000 appeals at most; done again it changes nothing.
 */
export const countTerms = serve(triageContract.countTerms, async (ctx) => {
  const counts = new Map<number, number>()
  let documents = 0
  let before = 2 ** 31 - 1
  while (documents < documentsAtMost) {
    const rows = await listNewestSketches(ctx.db, ctx.districtId, likenessVersion, before, batch)
    for (const { sketch } of rows) for (const { term } of decodeSketch(sketch).terms) counts.set(term, (counts.get(term) ?? 0) + 1)
    documents += rows.length
    before = rows.at(-1)?.no ?? 0
    if (rows.length < batch) break
  }
  const had = await documentsCounted(ctx.db, ctx.districtId)
  if (!isMore(documents, had) && had < documentsAtMost) return { documents: had }
  const kept = [...counts].filter(([, count]) => count >= seenAtLeast).sort((a, b) => b[1] - a[1] || a[0] - b[0])
  await act(ctx, async ({ db, record }) => {
    await saveCounts(db, ctx.districtId, new Map(kept.slice(0, termsKept)), documents, ctx.now)
    record({ subject: ctx.districtId, internal: true, data: { documents } })
  })
  districtCommonness.forget(ctx)
  return { documents }
})
