import { Refusal } from '@shared/platform/refusal'
import { findByOpenid, findBySession, type Known } from '../store/people'
import { namedHats } from '../store/sensitive-readers'
import type { Actor, Hat, Kernel } from './context'
import { readToken } from './seal'

const residentOf = (kernel: Kernel): Hat => ({ role: 'resident', territory: kernel.settings.districtId, bodyId: null, post: '居民' })

function actor(kernel: Kernel, known: Known | null, openid: string | null, from: string): Actor {
  return {
    personId: known?.personId ?? null,
    openid: known?.openid ?? openid,
    name: known?.name ?? null,
    hats: [residentOf(kernel), ...(known?.hats ?? [])],
    throttleKey: known?.personId ?? openid ?? from,
  }
}

/** Hats of the district centre carry the sensitive signs that their wearer is named for. */
async function named({ database, settings }: Kernel, known: Known | null, now: Date): Promise<Known | null> {
  return known && { ...known, hats: await namedHats(database.db, settings.districtId, known, now) }
}

/** Who WeChat says is calling. Somebody unknown is a resident without a row yet. */
export async function byOpenid(kernel: Kernel, openid: string, now: Date): Promise<Actor> {
  const { database, settings } = kernel
  return actor(kernel, await named(kernel, await findByOpenid(database.db, settings.districtId, openid, now), now), openid, openid)
}

/** Who a signed session belongs to. Without one: a visitor, who may read what is public and sign in. */
export async function byToken(kernel: Kernel, token: string | null, from: string, now: Date): Promise<Actor> {
  if (!token) return actor(kernel, null, null, from)
  const sessionId = readToken(kernel.keys.session, token, now)
  const known = sessionId ? await named(kernel, await findBySession(kernel.database.db, kernel.settings.districtId, sessionId, now), now) : null
  if (!known) throw new Refusal('notSignedIn', 'the session has ended')
  return { ...actor(kernel, known, null, from), ...(sessionId ? { sessionId } : {}) }
}

/** A woken operation acts as the system. */
export function system(kernel: Kernel): Actor {
  const hat: Hat = { role: 'system', territory: kernel.settings.districtId, bodyId: null, post: '系统' }
  return { personId: null, openid: null, name: null, hats: [hat], throttleKey: 'system' }
}
