import * as z from 'zod/mini'
import { words } from '../platform/text'
import { limits } from './limits'

const upTo = (what: string, least: number, most: number) =>
  z.int32(`${what}填一个整数`).check(z.minimum(least, `${what}至少 ${least}`), z.maximum(most, `${what}最多 ${most}`))

/** 上限 that a district sets for its moves, within the product's own (`limits`): how often and by how many working days. */
export const Caps = z.object({
  /** Extensions of one order (延期); none = nobody can ask. */
  extensions: upTo('延期次数', 0, limits.extensions),
  extensionDays: upTo('每次延期的工作日', 1, limits.extensionDays),
  suspensionDays: upTo('暂停的工作日', 1, limits.suspensionDays),
  /** Working days the clock waits for a resident's answer. */
  waitDays: upTo('等居民补充的工作日', 1, limits.mostWaitDays),
})
export type Caps = z.infer<typeof Caps>

/** As the product comes. */
export const usualCaps: Caps = {
  extensions: limits.extensions,
  extensionDays: limits.extensionDays,
  suspensionDays: limits.suspensionDays,
  waitDays: limits.waitDays,
}

/** To be set from now on; `version` = the one that was changed, 0 = the product's. */
export const CapsWanted = z.extend(Caps, { version: z.int32().check(z.minimum(0)), source: words('依据', 200, 4) })

export const CapsShown = z.extend(Caps, {
  version: z.number(),
  source: z.nullable(z.string()),
  setBy: z.nullable(z.string()),
  setAt: z.nullable(z.iso.datetime()),
})
export type CapsShown = z.infer<typeof CapsShown>
