import { randomBytes, randomUUID } from 'node:crypto'
import { qualityLimits } from '@shared/appeals/quality'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act, hatsOver } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { throttle } from '@platform/store/throttles'
import { countDrawable, drawOrders, type Drawing, insertSample } from '../store/samples'

const mostAnHour = 30
const day = 86_400_000
/** Midnight in Shanghai. */
const begins = (date: string) => new Date(`${date}T00:00:00+08:00`)

/** 抽查: draws closed orders of a territory by lot. Who drew, from how many and by which seed is kept, so that it can be reckoned again. */
export const drawSample = serve(contract.appeals.drawSample, async (ctx, { territory, since, until, category, size, seed }) => {
  if (hatsOver(ctx, territory).length === 0)
    throw new Refusal('notAllowed', `not over ${territory}`, { field: 'territory', sentence: '只能抽查自己辖区的工单' })
  const [from, before] = [begins(since), new Date(begins(until).getTime() + day)]
  if (before <= from) throw new Refusal('badInput', 'ends before it begins', { field: 'until', sentence: '结束日期要在开始日期之后' })
  if (before.getTime() - from.getTime() > qualityLimits.days * day)
    throw new Refusal('badInput', 'too long', { field: 'since', sentence: '一次最多抽一年内办结的' })
  const drawing: Drawing = { territory, from, before, category: category ?? null, seed: seed ?? randomBytes(8).toString('hex'), size }
  return act(ctx, async (open) => {
    await throttle(ctx, `sample ${ctx.actor.throttleKey}`, mostAnHour, 3600, open.db)
    const population = await countDrawable(open.db, ctx.districtId, drawing)
    const orderIds = await drawOrders(open.db, ctx.districtId, drawing)
    if (orderIds.length === 0) throw new Refusal('notFound', 'nothing closed', { field: 'since', sentence: '这段时间没有办结的工单，换个时间或类别再抽' })
    const id = randomUUID()
    await insertSample(
      open.db,
      {
        ...{ districtId: ctx.districtId, id, territory, since, until, categoryL1: drawing.category, seed: drawing.seed, population },
        ...{ drawnBy: ctx.actor.personId, drawnByName: ctx.actor.name, drawnAt: ctx.now },
      },
      orderIds,
    )
    open.record({
      subject: id,
      internal: true,
      data: { territory, since, until, category: drawing.category, seed: drawing.seed, population, drawn: orderIds.length },
    })
    return { id }
  })
})
