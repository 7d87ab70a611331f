import type { ReactNode } from 'react'
import { Box } from '@/platform/host'

export interface Step {
  key: string
  title: string
  /** When and who, in small letters. */
  note: string
  body?: ReactNode
  /** The newest one. */
  now?: boolean
  /** Only staff see it: on a different ground. */
  inner?: boolean
}

/** What happened, newest first, on a line. */
export function Steps({ steps, label = '经过' }: { steps: readonly Step[]; label?: string }) {
  return (
    <Box className="steps" role="list" label={label}>
      {steps.map((step) => (
        <Box key={step.key} role="listitem" className={`step ${step.now ? 'is-now' : ''} ${step.inner ? 'is-inner' : ''}`}>
          <Box className="step-dot" hidden />
          <Box className="step-title">{step.title}</Box>
          {step.body}
          <Box className="note">{step.note}</Box>
        </Box>
      ))}
    </Box>
  )
}
