import * as z from 'zod/mini'
import { Turn } from './chat'

export const consultationStates = ['waiting', 'open', 'closed'] as const
export const ConsultationState = z.enum(consultationStates)

/** A conversation that was handed to the village's lawyer (请律师答复), as the lawyer's queue shows it. */
export const Consultation = z.object({
  id: z.string(),
  title: z.string(),
  state: ConsultationState,
  /** Masked until the resident agrees to be named. */
  appellant: z.string(),
  placeName: z.string(),
  askedAt: z.iso.datetime(),
  /** By when an answer was promised. */
  due: z.iso.datetime(),
  lawyer: z.nullable(z.string()),
  summary: z.nullable(z.string()),
  score: z.nullable(z.number()),
  /** What the resident has said and the lawyer has not seen. */
  unread: z.number(),
  /** It is the caller's to answer: given by the rota, or begun. */
  mine: z.boolean(),
})
export type Consultation = z.infer<typeof Consultation>

export const ConsultationDetail = z.extend(Consultation, { turns: z.array(Turn) })
export type ConsultationDetail = z.infer<typeof ConsultationDetail>
