import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { advance } from './advance'

/** 内部备注: never on a resident's timeline. */
export const note = serve(contract.appeals.note, (ctx, { note: text, ...held }) => advance(ctx, held, () => ({ event: { data: { text } } })))
