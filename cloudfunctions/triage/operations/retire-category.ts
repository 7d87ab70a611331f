import { serve } from '@platform/kernel/serve'
import { Refusal } from '@shared/platform/refusal'
import { triageContract } from '@shared/triage/contract'
import { nameOf } from '../rules/edit-category'
import { changeCategory, type Held } from './change-category'

/**
 * Takes a category out of use: no new appeal gets it, the orders that carry it keep it, its history stays. With a first level its
 * second levels rest too, and come back with it. The last first level stays.
 */
export const retireCategory = serve(triageContract.retireCategory, (ctx, asked) =>
  changeCategory(ctx, asked, (tree) => {
    const row = rowOf(tree, asked.code)
    if (row.retired) throw new Refusal('wrongMoment', 'retired already', { field: 'code', sentence: `“${nameOf(row)}”已经停用了` })
    const lastOne = row.l2 === null && tree.every((one) => one.l2 !== null || one.retired || one.code === row.code)
    if (lastOne) throw new Refusal('wrongMoment', 'the last first level', { field: 'code', sentence: '至少要留一个在用的一级类别' })
    return [{ ...row, retiredAt: ctx.now }]
  }),
)

/** Takes a category into use again, as it was. */
export const restoreCategory = serve(triageContract.restoreCategory, (ctx, asked) =>
  changeCategory(ctx, asked, (tree) => {
    const row = rowOf(tree, asked.code)
    if (!row.retired) throw new Refusal('wrongMoment', 'in use', { field: 'code', sentence: `“${nameOf(row)}”正在使用` })
    return [{ ...row, retiredAt: null }]
  }),
)

function rowOf(tree: readonly Held[], code: string): Held {
  const row = tree.find((one) => one.code === code)
  if (!row) throw new Refusal('notFound', `category ${code}`, { field: 'code', sentence: `没有编码为 ${code} 的类别` })
  return row
}
