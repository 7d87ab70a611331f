import * as z from 'zod/mini'

/** A point in GCJ-02, the system WeChat speaks (国测局坐标), degrees. WGS-84 is converted at the edge. */
export const Point = z.object({
  lng: z.number('经度应为数字').check(z.minimum(73, '经度超出范围'), z.maximum(136, '经度超出范围')),
  lat: z.number('纬度应为数字').check(z.minimum(3, '纬度超出范围'), z.maximum(54, '纬度超出范围')),
})
export type Point = z.infer<typeof Point>
