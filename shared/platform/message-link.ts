import * as z from 'zod/mini'

/** What a message opens: an appeal or order, a questionnaire of the area survey, a knowledge card. */
export const MessageLink = z.object({ kind: z.enum(['appeal', 'order', 'area', 'card']), ref: z.string() })
export type MessageLink = z.infer<typeof MessageLink>
