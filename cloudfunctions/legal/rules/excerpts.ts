import type { LawLine, LawShown } from '@shared/legal/statute'
import { inChapters } from './in-chapters'
import { shipped, validities } from './library'
import { validityOn } from './validity'

/**
 * The laws that the cards cite, for a district that has imported none: only the articles that came with the cards, and whether the law
 * holds on that day by the review.
 */
export function excerptLines(words: string, day: string): LawLine[] {
  const names = [...new Set(shipped.map(({ law }) => law))].filter((law) => law.includes(words))
  return names.map((law) => ({ law, kind: null, version: '', versions: 1, validity: validityOn(validities.get(law), day) }))
}

/** One of them with the articles there are, or null. */
export function excerptOf(law: string, day: string): LawShown | null {
  const own = shipped.filter((one) => one.law === law)
  if (own.length === 0) return null
  const review = validities.get(law)
  return {
    law,
    kind: null,
    issuer: null,
    version: '',
    excerpts: true,
    versions: [
      {
        version: '',
        promulgated: null,
        amended: null,
        inForce: review?.from ?? null,
        until: review?.until ?? null,
        replacedBy: review?.replacedBy ?? null,
        source: review?.source ?? null,
        validity: validityOn(review, day),
      },
    ],
    chapters: inChapters(own.map(({ article, chapter }) => ({ number: article, chapter }))),
  }
}
