import * as z from 'zod/mini'

/** Who rules (裁定人) on the third hand-back, by town and district, and who can be named. */
export const Judges = z.array(
  z.object({
    territory: z.string(),
    name: z.string(),
    judge: z.nullable(z.string()),
    people: z.array(z.object({ personId: z.string(), name: z.string() })),
  }),
)
export type Judges = z.infer<typeof Judges>

/** One ruling (裁定) as a lesson: what, where, who handles it. */
export const Ruled = z.object({
  orderId: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
  placeName: z.string(),
  category: z.string(),
  post: z.string(),
  note: z.string(),
})
export type Ruled = z.infer<typeof Ruled>
