import * as z from 'zod/mini'

/** What a reply is looked through for before it is sent (答复检查). */
export const findingKinds = ['unanswered', 'relabelled', 'personal', 'officialese', 'noEvidence', 'farEvidence'] as const
export const ReplyFinding = z.object({
  kind: z.enum(findingKinds),
  /** What it is, in words for whoever writes the reply. */
  sentence: z.string(),
  /** The words that made it so: parts of the question, or of the reply. */
  words: z.array(z.string()),
})
export type ReplyFinding = z.infer<typeof ReplyFinding>
