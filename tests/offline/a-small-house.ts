import type { Parcel } from '../../miniprogram/src/platform/parcel'
import type { House } from './a-bad-phone'

/** A house in memory as `act` has it: orders with versions, keys that are known, a ledger of what was done under them. */
export function aSmallHouse(orders: number) {
  const versions = Array.from({ length: orders }, () => 1)
  const known = new Map<string, unknown>()
  const ledger: { order: number; key: string }[] = []
  const ask: House = async ({ key, what }: Parcel) => {
    const { order, version } = what as { order: number; version: number }
    if (known.has(key)) return known.get(key)
    if (versions[order] !== version) throw { code: 'changedMeanwhile', sentence: '这件事刚刚有了新进展，请看过最新进展再操作' }
    versions[order] = version + 1
    ledger.push({ order, key })
    known.set(key, { version: version + 1 })
    return known.get(key)
  }
  return {
    ask,
    ledger,
    seen: (order: number) => versions[order] ?? 0,
    byOthers: (order: number) => {
      versions[order] = (versions[order] ?? 0) + 1
    },
  }
}
