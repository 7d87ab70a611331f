import { type Contact, contactKinds } from '@shared/grids/contract'
import { type TerritoryPath, upwards } from '@shared/platform/territory'

/**
 * The service contact card (一卡) of a place: for each kind the lines of the nearest territory that has any,
 * from the place upwards. In the fixed order of kinds, lines of a kind as they were given.
 */
export function contactCard(rows: readonly (Contact & { path: TerritoryPath })[], place: TerritoryPath): Contact[] {
  const up = upwards(place)
  return contactKinds.flatMap((kind) => {
    const nearest = up.find((path) => rows.some((row) => row.path === path && row.kind === kind))
    return rows.filter((row) => row.path === nearest && row.kind === kind).map(({ name, post, phone, hours }) => ({ kind, name, post, phone, hours }))
  })
}
