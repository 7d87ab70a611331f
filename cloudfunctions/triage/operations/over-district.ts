import { type Context, hatsOver } from '@platform/kernel/context'
import { Refusal } from '@shared/platform/refusal'

/** What belongs to the whole district is changed only by who is over the whole of it. @throws Refusal notAllowed */
export function assertOverDistrict(ctx: Context): void {
  if (hatsOver(ctx, ctx.districtId).length === 0) throw new Refusal('notAllowed', 'not over the district', { sentence: '这是全区的设置，您的职权不在本区' })
}
