import * as z from 'zod/mini'

/** The four deadlines of an order: 接收 · 首次答复 · 办结答复 · 办结. */
export const stages = ['accept', 'firstAnswer', 'reply', 'close'] as const
export const Stage = z.enum(stages)
export type Stage = z.infer<typeof Stage>
export const stageName: Record<Stage, string> = { accept: '接收', firstAnswer: '首次答复', reply: '办结答复', close: '办结' }

/** One of the four deadlines of an order and how it stands; `at` = when it was met. */
export const DeadlineShown = z.object({
  stage: Stage,
  due: z.nullable(z.iso.datetime()),
  state: z.enum(['none', 'running', 'near', 'late', 'paused', 'met', 'metLate']),
  at: z.nullable(z.iso.datetime()),
})
export type DeadlineShown = z.infer<typeof DeadlineShown>
