import * as z from 'zod/mini'
import { words } from '../platform/text'

/** A card that may answer what a resident asks, as the lawyer may put it into a reply. */
export const SuggestedCard = z.object({ key: z.string(), title: z.string(), text: z.string() })
export type SuggestedCard = z.infer<typeof SuggestedCard>

/** Most phrases that the lawyers of a place keep. */
export const mostPhrases = 60

/** The phone makes it, so that saving twice keeps one. */
const PhraseId = z.string('缺少编号').check(z.regex(/^[0-9A-Za-z-]{8,64}$/, '编号不正确'))

/** 常用语 of the lawyers of one place: a beginning that a reply is written from. */
export const SavePhrase = z.object({ id: PhraseId, name: words('名称', 20), body: words('内容', 1000, 4) })
export const PhraseKey = z.object({ id: PhraseId })
export const Phrase = z.object({
  id: z.string(),
  name: z.string(),
  body: z.string(),
  /** Comes with the product: it cannot be taken off. */ shipped: z.boolean(),
})
export type Phrase = z.infer<typeof Phrase>
