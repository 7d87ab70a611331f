import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { checkRules, type District } from '../rules/check-rules'
import { changeSet, findSet, holdVersions, insertSet, type RouteSetRow } from '../store/route-sets'
import { forgetBook, refuseVersion } from './rule-book'
import { assertDistrict, ruleDistrict, signedBy, toSet } from './show-routes'

/** Makes a version the one that holds: the draft, or an earlier one again, which then comes back under a new number. What was live stays as it was. */
export const publishRoutes = serve(contract.triage.publishRoutes, async (ctx, { version, revision }) => {
  assertDistrict(ctx)
  const district = await ruleDistrict(ctx)
  const published = await act(ctx, async ({ db, record }) => {
    const versions = await holdVersions(db, ctx.districtId)
    const row = await findSet(db, ctx.districtId, version)
    if (!row) throw refuseVersion(version)
    if (row.state === 'live') throw new Refusal('wrongMoment', 'live already', { sentence: `第 ${version} 版就是现行规则` })
    if (row.revision !== revision) throw new Refusal('changedMeanwhile', 'draft saved meanwhile', { sentence: '别人刚刚改过这份草稿，请看过再发布' })
    refuseUnsound(row, district)
    const before = versions.find(({ state }) => state === 'live')?.version ?? null
    if (before !== null) await changeSet(db, ctx.districtId, before, { state: 'retired' })
    const live = row.state === 'draft' ? version : (versions.at(-1)?.version ?? 0) + 1
    const signed = { state: 'live' as const, at: ctx.now, ...signedBy(ctx) }
    if (row.state === 'draft') await changeSet(db, ctx.districtId, version, signed)
    else if (!(await insertSet(db, { ...row, ...signed, version: live, note: `恢复第 ${version} 版` })))
      throw new Refusal('changedMeanwhile', 'published at once')
    record({ subject: ctx.districtId, data: { version: live, before, ...(row.state === 'retired' ? { restored: version } : {}) }, internal: true })
    return (await findSet(db, ctx.districtId, live))!
  })
  forgetBook(ctx)
  return toSet(published, district)
})

function refuseUnsound({ rules }: RouteSetRow, district: District): void {
  const [first, ...more] = checkRules(rules, district)
  if (!first) return
  const at = rules.findIndex(({ id }) => id === first.rule) + 1
  throw new Refusal('badInput', `rule ${at}: ${first.kind}`, {
    field: `rules.${at - 1}`,
    sentence: `还不能发布：第 ${at} 条${first.sentence}${more.length > 0 ? `（另有 ${more.length} 处）` : ''}`,
  })
}
