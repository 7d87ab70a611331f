import * as z from 'zod/mini'
import { pageOf } from '../platform/page'
import { limits } from './limits'

/** What the appellant said in the return visit of whether it is really done (回访结果). */
export const visitFindings = ['yes', 'partly', 'no'] as const
export const VisitFinding = z.enum(visitFindings)
export type VisitFinding = (typeof visitFindings)[number]
export const findingName: Record<VisitFinding, string> = { yes: '真解决了', partly: '解决了一部分', no: '没有解决' }

export const visitLists = ['open', 'overdue', 'done'] as const

/** A return visit to be made, or made (回访任务). */
export const VisitTask = z.object({
  id: z.string(),
  orderId: z.string(),
  number: z.string(),
  title: z.string(),
  placeName: z.string(),
  category: z.string(),
  openedAt: z.iso.datetime(),
  due: z.iso.datetime(),
  state: z.enum(['open', 'overdue', 'done', 'unreached', 'overtaken']),
  tries: z.number(),
  /** The post that is to make it. */
  assignee: z.string(),
  /** It is the caller's own post's. */
  mine: z.boolean(),
  /** The caller answered it, so that somebody else has to ask. */
  ownAnswer: z.boolean(),
  solved: z.nullable(VisitFinding),
  score: z.nullable(z.number()),
  doneAt: z.nullable(z.iso.datetime()),
})
export type VisitTask = z.infer<typeof VisitTask>
export const VisitTasks = z.extend(pageOf(VisitTask), { open: z.number(), overdue: z.number() })
export type VisitTasks = z.infer<typeof VisitTasks>

export const clusterStates = ['open', 'acknowledged', 'closed'] as const

/** Several unhappy orders of one grid and category (不满意预警). Whose scores they were is never in it. */
export const UnhappyCluster = z.object({
  id: z.string(),
  grid: z.string(),
  gridName: z.string(),
  category: z.string(),
  openedAt: z.iso.datetime(),
  state: z.enum(clusterStates),
  /** The post that was warned. */
  warned: z.string(),
  orders: z.array(z.object({ orderId: z.string(), number: z.string(), title: z.string() })),
  acknowledged: z.nullable(z.object({ at: z.iso.datetime(), by: z.string() })),
  closed: z.nullable(z.object({ at: z.iso.datetime(), by: z.string(), words: z.string() })),
})
export type UnhappyCluster = z.infer<typeof UnhappyCluster>
export const UnhappyClusters = pageOf(UnhappyCluster)

/** When the next try to reach somebody makes sense. */
export function nextTry(triedAt: Date | null): Date | null {
  return triedAt ? new Date(triedAt.getTime() + limits.visitHours * 3_600_000) : null
}
