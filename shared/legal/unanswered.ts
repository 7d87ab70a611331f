import * as z from 'zod/mini'

/** Why it is on the list: no card fitted, or the resident said that the answer was of no help (没帮到). */
export const unansweredReasons = ['noCard', 'noHelp'] as const
export const UnansweredReason = z.enum(unansweredReasons)
export type UnansweredReason = z.infer<typeof UnansweredReason>

/** Questions that read alike and found no answer (没答上的), as the lawyers of the place see them: masked, without names. */
export const UnansweredGroup = z.object({
  ids: z.array(z.string()),
  /** The newest of them. */
  words: z.string(),
  /** How else it was asked. */
  others: z.array(z.string()),
  /** The card that was of no help, where there was one. */
  card: z.nullable(z.string()),
  noHelp: z.number(),
  placeNames: z.array(z.string()),
  lastAt: z.iso.datetime(),
})
export type UnansweredGroup = z.infer<typeof UnansweredGroup>
