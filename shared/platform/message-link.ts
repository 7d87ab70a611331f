import * as z from 'zod/mini'

/** What a message opens: an appeal or order, a questionnaire of the area survey, a knowledge card, a legal chat as the resident or as the lawyer has it. */
export const MessageLink = z.object({ kind: z.enum(['appeal', 'order', 'area', 'card', 'chat', 'consultation']), ref: z.string() })
export type MessageLink = z.infer<typeof MessageLink>
