import { contract } from '@shared/contract'
import type { Ticket } from '@shared/channels/contract'
import { Refusal } from '@shared/platform/refusal'
import type { Context } from '@platform/kernel/context'
import { sqlState } from '@platform/kernel/database'
import { serve } from '@platform/kernel/serve'
import { listTaken, takeIn, wordToHold } from '../../appeals'
import { judge } from '../../triage'
import { type Read, readTicket } from '../rules/read-ticket'

interface Result {
  state: 'created' | 'already' | 'rejected'
  why: string | null
}

interface Origin {
  source: string
  sourceName?: string
}

/**
 * Takes tickets of a channel in, the same way as a tap. Each stands or falls alone: a bad one is rejected with its reason.
 * When we ourselves cannot go on (no database, nobody on any post) the call is refused; what was taken in by then stays,
 * and asking again finds it there already.
 */
export const receiveTickets = serve(contract.channels.receiveTickets, async (ctx, input) => {
  const read = input.tickets.map((sent) => readTicket(sent, ctx.now))
  // A resumed import is mostly tickets that are there: one look instead of the whole way for each.
  const taken = await listTaken(
    ctx.db,
    ctx.districtId,
    input.source,
    read.flatMap((one) => ('ticket' in one ? [one.ticket.id] : [])),
  )
  const results = await inTurns(ctx.kernel.database.width, read, (one) => receive(ctx, input, one, taken))
  return { results }
})

async function receive(ctx: Context, origin: Origin, read: Read, taken: ReadonlySet<string>): Promise<Result> {
  if ('why' in read) return { state: 'rejected', why: read.why }
  if (taken.has(read.ticket.id)) return { state: 'already', why: null }
  try {
    const { already } = await takeTicket(ctx, origin, read.ticket)
    return { state: already ? 'already' : 'created', why: null }
  } catch (error) {
    const why = whyThisOne(error)
    if (why === null) throw error
    return { state: 'rejected', why }
  }
}

/** WeChat's check needs an active person, so the words of a channel are held against our own list only. */
function takeTicket(ctx: Context, { source, sourceName }: Origin, ticket: Ticket) {
  const word = wordToHold(`${ticket.title ?? ''}\n${ticket.text}`)
  return takeIn(ctx, {
    source,
    sourceName: sourceName ?? source,
    externalId: ticket.id,
    bag: bagOf(ticket),
    title: ticket.title,
    text: ticket.text,
    saidAt: new Date(ticket.saidAt),
    placeText: ticket.placeText,
    attachments: [],
    anonymous: false,
    receipt: null,
    own: false,
    name: ticket.user,
    phone: ticket.phone,
    heldFor: word ? `含有“${word}”` : null,
    unchecked: false,
  })
}

/** Who calls a hotline mostly complains (吐槽); another bag only when the words plainly say so. */
function bagOf({ title, text }: Ticket) {
  return judge({ bag: 'complaint', title, text }).bagHint ?? 'complaint'
}

/** The reason when it lies in the ticket, or null when it lies in us. SQLSTATE class 22: a value that cannot be stored. */
function whyThisOne(error: unknown): string | null {
  if (error instanceof Refusal) return error.code === 'badInput' ? error.sentence : null
  return sqlState(error)?.startsWith('22') ? '这一条含有无法保存的内容' : null
}

/** So many at a time, results in order. Waits for all that were begun before it fails. */
async function inTurns<A, B>(width: number, items: readonly A[], work: (item: A) => Promise<B>): Promise<B[]> {
  const results: B[] = new Array<B>(items.length)
  const queue = items.entries()
  let stop = false
  const turns = Array.from({ length: Math.min(width, items.length) }, async () => {
    for (const [at, item] of queue) {
      if (stop) return
      results[at] = await work(item).catch((error: unknown) => {
        stop = true
        throw error
      })
    }
  })
  const ended = await Promise.allSettled(turns)
  const failed = ended.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
  return results
}
