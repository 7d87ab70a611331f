import type { Call } from './cast'
import type { Step } from './demo-appeal'
import type { OrderNow } from './progress'

/** What a move needs beside its words: the appellant's own handle, photos that are there already, the order that one is folded into. */
interface Beside {
  ref: string
  attachments: string[]
  into: OrderNow | null
  /** When it is made. */
  at: Date
}

/** Opinions are written for a fortnight. */
const fortnight = 14 * 86_400_000

/** Makes one move. */
export async function move(call: Call, step: Step, { id: orderId, version }: OrderNow, { ref, attachments, into, at }: Beside): Promise<unknown> {
  const held = { orderId, version }
  switch (step.action) {
    case 'accept':
    case 'release':
      return call(step.action, held)
    case 'ask':
    case 'note':
    case 'visit':
    case 'decline':
    case 'escalate':
    case 'answerSupervision':
      return call(step.action, { ...held, note: step.note })
    case 'handBack':
      return call('handBack', { ...held, reason: step.reason, note: step.note })
    case 'supervise':
      return call('supervise', { ...held, level: step.level, note: step.note })
    case 'inviteHelper':
      return call('inviteHelper', { ...held, post: step.to, days: step.days, note: step.note })
    case 'askExtension':
      return call('askExtension', { ...held, days: step.days, note: step.note })
    case 'suspend':
      return call('suspend', { ...held, condition: step.condition, days: step.days, note: step.note })
    case 'transfer':
      return call('transfer', { ...held, post: step.to, note: step.note })
    case 'merge':
      if (!into) throw new Error(`nothing to merge into: ${step.into}`)
      return call('merge', { from: held, into: { orderId: into.id, version: into.version }, ...(step.note ? { note: step.note } : {}) })
    case 'reply':
      return call('reply', {
        ...held,
        outcome: step.outcome,
        note: step.note,
        attachments,
        ...(step.noDeliberation ? { noDeliberation: step.noDeliberation } : {}),
      })
    case 'openDeliberation':
      return call('openDeliberation', {
        ...held,
        topic: step.topic,
        how: 'written',
        at: new Date(at.getTime() + fortnight).toISOString(),
        invited: step.invited,
      })
    case 'addArgument':
      return call('addArgument', { ...held, side: step.side, text: step.text })
    case 'decideDeliberation':
      return call('decideDeliberation', { ...held, verdict: step.verdict, reasons: step.reasons, people: step.people })
    case 'urge':
    case 'withdraw':
    case 'unsend':
      return call(step.action, { ref })
    case 'respond':
    case 'add':
    case 'reopen':
      return call(step.action, { ref, text: step.text })
    case 'survey':
      return call('survey', { ref, score: step.score, reasons: [...(step.reasons ?? [])], words: step.words ?? '' })
    case 'resume':
    case 'close':
      return call(step.action, {})
  }
}
