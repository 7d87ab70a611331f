import * as z from 'zod/mini'
import { Point } from '../platform/place'
import { Id } from '../platform/text'
import { limits } from './limits'

/** A photo that was taken at the place (现场照片), with its moment and place as the phone says: what lies in the picture's own data is removed. */
export const Shot = z.object({
  at: z.iso.datetime({ error: '拍摄时间不正确' }).check(z.minLength(20), z.maxLength(30), z.regex(/^20\d\d-/, '拍摄时间不正确')),
  point: Point,
  /** Metres by which the place may be wrong. */
  accuracy: z.optional(z.number('定位误差应为数字').check(z.minimum(0), z.maximum(100_000))),
})
export type Shot = z.infer<typeof Shot>
export const Evidence = z.extend(Shot, { attachment: Id })
export type Evidence = z.infer<typeof Evidence>
export const evidences = z._default(z.array(Evidence).check(z.maxLength(limits.photos, `最多 ${limits.photos} 张照片`)), [])

/** So near counts as at the place; what the phone may be wrong by is added, up to the same again. */
export const atPlaceMetres = 200
