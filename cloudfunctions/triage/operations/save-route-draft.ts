import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { changeSet, findSet, holdVersions, insertSet } from '../store/route-sets'
import { assertDistrict, ruleDistrict, signedBy, toSet } from './show-routes'

const stale = () =>
  new Refusal('changedMeanwhile', 'draft saved or published meanwhile', { sentence: '别人刚刚改过或发布了这份草稿，您改的还在，请刷新后对照着再改' })

/**
 * Writes the district's one draft: `version` null makes it, else version and revision say what was looked at. A draft may be wrong: what is
 * wrong comes back with it, and only a sound one can be published.
 */
export const saveRouteDraft = serve(contract.triage.saveRouteDraft, async (ctx, { version: seen, revision, rules, useCategoryBody, note }) => {
  assertDistrict(ctx)
  const row = await act(ctx, async ({ db, record }) => {
    const versions = await holdVersions(db, ctx.districtId)
    const draft = versions.find(({ state }) => state === 'draft') ?? null
    if ((draft?.version ?? null) !== seen || (draft && draft.revision !== revision)) throw stale()
    const written = { rules, useCategoryBody, note, at: ctx.now, ...signedBy(ctx) }
    const version = draft?.version ?? (versions.at(-1)?.version ?? 0) + 1
    if (draft) await changeSet(db, ctx.districtId, version, { ...written, revision: draft.revision + 1 })
    else if (!(await insertSet(db, { districtId: ctx.districtId, version, state: 'draft', ...written }))) throw stale()
    record({ subject: ctx.districtId, data: { version, rules: rules.length, useCategoryBody }, internal: true })
    return (await findSet(db, ctx.districtId, version))!
  })
  return toSet(row, await ruleDistrict(ctx))
})
