import type { MyAppealDetail } from '@shared/appeals/appeal'
import type { Context } from '@platform/kernel/context'
import { titleOf } from '../rules/title'
import { type Appeal, type AppealWithOrder, findById, listParts } from '../store/appeals'
import { codeOfPart } from './receipt-hash'

/** What staff split out of an appeal, or what it was split out of: all the appellant's own, opened as they open this one. */
export async function showSplit(ctx: Context, appeal: Appeal, ref: string): Promise<MyAppealDetail['split']> {
  const rootId = appeal.splitFrom ?? appeal.id
  const [root, parts] = await Promise.all([appeal.splitFrom ? findById(ctx.db, ctx.districtId, rootId) : null, listParts(ctx.db, ctx.districtId, rootId)])
  return {
    from: root && toRef(root, ref, null),
    parts: parts.filter((part) => part.appeal.id !== appeal.id).map((part) => toRef(part, ref, partOf(part.appeal))),
  }
}

/** The running number of a part: the end of its own id. */
export function partOf({ externalId }: Pick<Appeal, 'externalId'>): number {
  return Number(externalId.slice(externalId.lastIndexOf('-') + 1))
}

function toRef({ appeal, order, homeNumber }: AppealWithOrder, ref: string, part: number | null) {
  return {
    ref: appeal.receiptHash ? codeOfPart(ref, part) : appeal.id,
    number: homeNumber,
    title: titleOf(appeal.title, appeal.text),
    status: appeal.withdrawnAt ? ('withdrawn' as const) : order.status,
  }
}
