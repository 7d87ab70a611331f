import type { Me } from '@shared/platform/platform.contract'
import type { Context } from '../kernel/context'
import { unseal } from '../kernel/seal'
import { maskPhone } from '../rules/mask'
import { countUnread, findMe } from '../store/me'
import { findTerritoryNames, shownName } from '../store/territory-names'

/** Somebody as they see themselves. A visitor without an identity is nobody yet: `personId` null. */
export async function showMe(ctx: Context, personId: string | null): Promise<Me> {
  const { settings, keys } = ctx.kernel
  const row = personId ? await findMe(ctx.db, ctx.districtId, personId) : null
  const rights = ctx.actor.hats.filter((hat) => hat.role !== 'resident')
  const home = row?.home ?? null
  const names = await findTerritoryNames(ctx.db, ctx.districtId, [...rights.map((hat) => hat.territory), ...(home ? [home] : [])])
  return {
    personId,
    name: row?.name ?? null,
    phone: row?.phone ? maskPhone(unseal(keys.data, row.phone)) : null,
    district: ctx.districtId,
    districtName: settings.districtName,
    home,
    homeName: home && shownName(names, home, settings),
    grants: rights.map(({ role, territory, post, bodyId }) => ({ role, territory, territoryName: shownName(names, territory, settings), post, bodyId })),
    unread: personId ? await countUnread(ctx.db, ctx.districtId, personId) : 0,
    elder: row?.elder ?? false,
    digest: !row?.withoutDigest,
    hears: ctx.ports.hearing !== null,
    demo: settings.demo,
    templates: Object.values(settings.templates),
  }
}
