import * as z from 'zod/mini'

/**
 * What staff have confirmed (已确认): for a word of two characters, how many orders with it were found to be of which category.
 * Keys of the inner map are `一级` or `一级/二级`.
 */
export const Confirmed = z.object({
  /** Orders by category. */
  orders: z.record(z.string(), z.number()),
  words: z.record(z.string(), z.record(z.string(), z.number())),
  /** 0–1: how much these counts weigh beside the machine; measured on orders that they were not made from. */
  trust: z.number(),
})
export type Confirmed = z.infer<typeof Confirmed>
