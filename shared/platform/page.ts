import * as z from 'zod/mini'

/** Ask for a page: `after` is the opaque cursor of the page before. */
export const PageRequest = { after: z.optional(z.string().check(z.maxLength(200))), limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 20) }

/** A page of things, newest first unless said otherwise; no `next` means that was all. */
export function pageOf<T extends z.core.$ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.nullable(z.string()) })
}
