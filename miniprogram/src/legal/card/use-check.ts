import type { CardDraft, CardLookedAt, CardProblem } from '@shared/legal/card-version'
import { useEffect, useRef, useState } from 'react'
import { asRefused, call } from '@/platform/call'
import { tidied } from '../parts/card-drafts'

/** Milliseconds without a letter before the card is looked at. */
const pause = 700

export interface Checked {
  preview: CardLookedAt['preview'] | null
  problems: readonly CardProblem[]
  /** What was typed last has been looked at. */
  fresh: boolean
}

/** Has the card looked over while it is written: what hinders it, and what a resident would be told. */
export function useCheck(card: CardDraft): Checked {
  const text = JSON.stringify(tidied(card))
  const [seen, setSeen] = useState<{ text: string; preview: Checked['preview']; problems: readonly CardProblem[] }>({ text: '', preview: null, problems: [] })
  const latest = useRef(text)
  latest.current = text
  useEffect(() => {
    const timer = setTimeout(
      () => {
        call.legal.checkCard({ card: JSON.parse(text) as CardDraft }).then(
          (looked) => latest.current === text && setSeen({ text, ...looked }),
          (thrown) => {
            const { field, sentence } = asRefused(thrown)
            if (field && latest.current === text) setSeen((before) => ({ ...before, text, problems: [{ field: field.replace(/^card\./, ''), sentence }] }))
          },
        )
      },
      seen.text === '' ? 0 : pause,
    )
    return () => clearTimeout(timer)
    // Only what was typed asks anew.
  }, [text])
  return { preview: seen.preview, problems: seen.problems, fresh: seen.text === text }
}

/** What is wrong with a field or anything in it, said once. */
export function wrongWith(problems: readonly CardProblem[], field: string): string | null {
  const own = problems.filter((one) => one.field === field || one.field.startsWith(`${field}.`)).map(({ sentence }) => sentence)
  return own.length > 0 ? [...new Set(own)].join('；') : null
}
