import { contract } from '@shared/contract'
import { act } from '../kernel/context'
import { serve } from '../kernel/serve'
import { addAllowances } from '../store/allowances'
import { ownPerson } from './own-person'

/** The caller accepted one more message of each of these templates (订阅消息). Templates that are not ours are passed over. */
export const allowMessages = serve(contract.platform.allowMessages, async (ctx, { templates }) => {
  const ours = new Set(Object.values(ctx.kernel.settings.templates))
  const accepted = [...new Set(templates)].filter((template) => ours.has(template))
  if (accepted.length > 0) {
    await act(ctx, async (open) => {
      const personId = await ownPerson(ctx, open)
      await addAllowances(open.db, ctx.districtId, personId, accepted)
      open.record({ subject: personId, internal: true, data: { accepted } })
    })
  }
  return { ok: true as const }
})
