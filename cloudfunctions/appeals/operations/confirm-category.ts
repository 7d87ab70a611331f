import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { categoryWords } from '@shared/triage/offered'
import { serve } from '@platform/kernel/serve'
import { lastAboutCategory } from '../store/corrections'
import { advance } from './advance'
import { keepCorrection } from './correct'

/** 类别正确: somebody looked and it is right. That too is a lesson, and without it nobody would know how often the machine is right. */
export const confirmCategory = serve(contract.appeals.confirmCategory, (ctx, held) =>
  advance(ctx, held, async (order, open) => {
    if (await lastAboutCategory(open.db, ctx.districtId, order.id)) throw new Refusal('wrongMoment', 'judged already', { sentence: '这件的类别已经核对过了' })
    const category = { l1: order.categoryL1, l2: order.categoryL2 }
    await keepCorrection(ctx, open, order, { about: 'category', from: category, to: category })
    return { event: { data: { line: `类别“${categoryWords(category)}”核对正确` } } }
  }),
)
