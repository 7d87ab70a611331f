import type { SampleShown } from '@shared/appeals/quality'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { type Context, hatsOver } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { findTerritoryNames, shownName, type TerritoryNames } from '@platform/store/territory-names'
import { qualityFound } from '../rules/quality'
import { findSample, listFlaws, listSampled, listSampleRows, type SampledRow, type SampleRow } from '../store/samples'

const most = 100

/** The samples of the caller's territories, the latest first, with what was found so far. */
export const listSamples = serve(contract.appeals.listSamples, async (ctx) => {
  const rows = await listSampleRows(
    ctx.db,
    ctx.districtId,
    ctx.hats.map(({ territory }) => territory),
    most,
  )
  const ids = rows.map(({ id }) => id)
  const [found, names] = await Promise.all([listFlaws(ctx.db, ctx.districtId, ids), namesOf(ctx, rows)])
  return rows.map((row) =>
    shown(
      ctx,
      row,
      found.filter(({ sampleId }) => sampleId === row.id),
      names,
    ),
  )
})

export const getSample = serve(contract.appeals.getSample, async (ctx, { id }) => {
  const row = await readSample(ctx, id)
  const [list, names] = await Promise.all([listSampled(ctx.db, ctx.districtId, id), namesOf(ctx, [row])])
  const head = shown(
    ctx,
    row,
    list.map(({ sampled }) => sampled),
    names,
  )
  const orders = list.map(({ sampled, order }) => ({
    orderId: order.id,
    number: order.number,
    title: order.title,
    placeName: order.placeName,
    category: order.categoryL2 ?? order.categoryL1,
    outcome: order.outcome,
    closedAt: order.closedAt?.toISOString() ?? null,
    post: order.holderPost,
    own: order.repliedBy !== null && order.repliedBy === ctx.actor.personId,
    flaws: sampled.flaws,
    note: sampled.note,
    judgedBy: sampled.judgedByName,
  }))
  return { ...head, orders }
})

/** @throws Refusal where there is none, or it is of another territory */
export async function readSample(ctx: Context, id: string): Promise<SampleRow> {
  const row = await findSample(ctx.db, ctx.districtId, id)
  if (!row) throw new Refusal('notFound', `sample ${id}`, { field: 'id', sentence: '没有找到这次抽查，请刷新' })
  if (hatsOver(ctx, row.territory).length === 0) throw new Refusal('notAllowed', `not over ${row.territory}`, { field: 'id', sentence: '这次抽查不在您的辖区' })
  return row
}

function namesOf(ctx: Context, rows: readonly SampleRow[]): Promise<TerritoryNames> {
  return findTerritoryNames(
    ctx.db,
    ctx.districtId,
    rows.map(({ territory }) => territory),
  )
}

function shown(ctx: Context, row: SampleRow, found: readonly Pick<SampledRow, 'flaws'>[], names: TerritoryNames): SampleShown {
  const { id, territory, since, until, categoryL1, seed, population, drawnByName, drawnAt } = row
  return {
    ...{ id, territory, since, until, seed, population, category: categoryL1, drawnBy: drawnByName, drawnAt: drawnAt.toISOString() },
    territoryName: shownName(names, territory, ctx.kernel.settings),
    ...qualityFound(found.map(({ flaws }) => flaws)),
  }
}
