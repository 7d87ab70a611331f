import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act } from '../kernel/context'
import { serve } from '../kernel/serve'
import { changeMe } from '../store/me'
import { sealedPhone } from '../store/people'
import { isTerritory } from '../store/territory-names'
import { ownPerson } from './own-person'
import { showMe } from './show-me'

/** What people say of themselves, and how they want to be told. The ledger keeps which fields changed, never what they hold. */
export const updateMe = serve(contract.platform.updateMe, async (ctx, { name, phone, home, elder, digest }) => {
  if (home && !(await isTerritory(ctx.db, ctx.districtId, home)))
    throw new Refusal('badInput', `no territory ${home}`, { field: 'home', sentence: '没有找到这个网格，请重新选择' })
  const personId = await act(ctx, async (open) => {
    const id = await ownPerson(ctx, open)
    const settings = { ...(elder === undefined ? {} : { elder }), ...(digest === undefined ? {} : { withoutDigest: !digest }) }
    const change = { ...(name ? { name } : {}), ...(phone ? sealedPhone(ctx.kernel.keys, phone) : {}), ...(home ? { home } : {}), ...settings }
    await changeMe(open.db, ctx.districtId, id, change)
    const changed = Object.entries({ name, phone, home, elder, digest }).flatMap(([field, value]) => (value === undefined ? [] : [field]))
    open.record({ subject: id, internal: true, data: { changed } })
    return id
  })
  return showMe(ctx, personId)
})
