import { deliberationDays, deliberationWayName, mostArguments, sideName, verdictName } from '@shared/appeals/deliberation'
import { contract } from '@shared/contract'
import { momentWords } from '@shared/platform/due-words'
import { Refusal } from '@shared/platform/refusal'
import { cutAt } from '@shared/platform/territory'
import type { Act, Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { personalIn } from '../rules/personal-in'
import { listOfOrder } from '../store/appeals'
import { changeDeliberation, type DeliberationRow, findDeliberation, insertDeliberation } from '../store/deliberations'
import type { Order } from '../store/orders'
import { advance } from './advance'
import { tellAppellants } from './tell-appellants'

const day = 86_400_000

/** 召集议事 about a suggestion: topic, when and where or in writing, who is asked in general words. The one who suggested it is told. */
export const openDeliberation = serve(contract.appeals.openDeliberation, (ctx, { topic, how, at, place, invited, ...held }) =>
  advance(ctx, held, async (order, open) => {
    await assertNameless(ctx, open, order, { topic, place, invited })
    const when = new Date(at)
    assertWhen(ctx, when, how === 'meeting' && !place.trim())
    await insertDeliberation(open.db, {
      ...{ districtId: ctx.districtId, orderId: order.id, village: cutAt(order.territory, 'village'), topic, how, at: when, place: place.trim(), invited },
      ...{ openedAt: ctx.now, openedBy: ctx.actor.personId },
    })
    const said = how === 'meeting' ? `${momentWords(when, ctx.now)}，在${place.trim()}` : `${momentWords(when, ctx.now)}前收书面意见`
    const text = `议题：${topic}\n${deliberationWayName[how]}：${said}\n请：${invited}`
    const tell = await tellAppellants(ctx, open.db, order, { title: '您的建议要议一议', body: (title) => `“${title}”：${said}` })
    return { change: { deliberated: 'open' }, event: { data: { text, tell } } }
  }),
)

/** A reason for or against, written down as it was said, without whose it was. */
export const addArgument = serve(contract.appeals.addArgument, (ctx, { side, text, ...held }) =>
  advance(ctx, held, async (order, open) => {
    await assertNameless(ctx, open, order, { text })
    const row = await openOne(open, order)
    if (row.arguments.length >= mostArguments)
      throw new Refusal('badInput', 'too many arguments', { field: 'text', sentence: `最多记 ${mostArguments} 条，请把相近的并在一起` })
    await changeDeliberation(open.db, row, { arguments: [...row.arguments, { side, text }] })
    return { event: { data: { line: `议事记下一条${sideName[side]}的理由`, text } } }
  }),
)

/** 议事结果 with its reasons: published at once, without names, for the residents of the village. */
export const decideDeliberation = serve(contract.appeals.decideDeliberation, (ctx, { verdict, reasons, people, ...held }) =>
  advance(ctx, held, async (order, open) => {
    await assertNameless(ctx, open, order, { reasons })
    const row = await openOne(open, order)
    if (row.how === 'meeting' && ctx.now < row.at)
      throw new Refusal('wrongMoment', 'before the meeting', { sentence: `定在 ${momentWords(row.at, ctx.now)} 议，还没到时间，您写的还在` })
    await changeDeliberation(open.db, row, { state: 'decided', verdict, reasons, people, decidedAt: ctx.now, decidedBy: ctx.actor.personId })
    const tell = await tellAppellants(ctx, open.db, order, { title: `议事结果：${verdictName[verdict]}`, body: reasons })
    return { change: { deliberated: 'decided' }, event: { data: { line: `议事结果：${verdictName[verdict]}`, text: reasons, tell } } }
  }),
)

async function openOne({ db }: Act, order: Order): Promise<DeliberationRow> {
  const row = await findDeliberation(db, order)
  if (row?.state !== 'open') throw new Refusal('wrongMoment', 'no open deliberation', { sentence: '这件事没有正在进行的议事，请刷新看看' })
  return row
}

/** What will be read by everybody holds nothing of anybody: numbers, doors, and the names that we know. @throws Refusal badInput */
async function assertNameless(ctx: Context, { db }: Act, order: Order, said: Record<string, string>): Promise<void> {
  const names = (await listOfOrder(db, ctx.districtId, order.id)).flatMap(({ name, anonymous }) => (name && name.length > 1 && !anonymous ? [name] : []))
  for (const [field, text] of Object.entries(said)) {
    const found = [...personalIn(text), ...names.filter((name) => text.includes(name))][0]
    if (found) throw new Refusal('badInput', 'personal words', { field, sentence: `“${found}”会让人认出是谁。议事要公开，请改成不带姓名、电话、门牌的说法` })
  }
}

function assertWhen(ctx: Context, when: Date, placeless: boolean): void {
  const no = (field: string, sentence: string) => new Refusal('badInput', `deliberation ${field}`, { field, sentence })
  if (when <= ctx.now) throw no('at', '议事的时间已经过了，请选以后的时间')
  if (when.getTime() > ctx.now.getTime() + deliberationDays * day) throw no('at', `最多定在 ${deliberationDays} 天以内`)
  if (placeless) throw no('place', '请写在哪里议')
}
