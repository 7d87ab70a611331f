import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Refusal } from '@shared/platform/refusal'
import fc from 'fast-check'
import { aHouse, type TestHouse } from '../make/house'
import { anOrder, type MadeOrder } from '../make/order'

let house: TestHouse
beforeAll(async () => {
  house = await aHouse()
})
afterAll(() => house.close())

/** One person of each post, by the post's key. */
const posts: Record<string, string> = {
  'gridWorker@320999.t1.v1.g1': 'wang',
  'gridWorker@320999.t1.v1.g2': 'zhao',
  'committee@320999.t1.v1': 'li',
  'townCentre@320999.t1': 'wu',
  'districtCentre@320999': 'feng',
  'department@cityManagement': 'chen',
}
const keys = Object.keys(posts)
const people = Object.values(posts)
const verbs = ['accept', 'handBack', 'transfer', 'rule', 'escalate', 'takeOver', 'supervise', 'answer', 'invite'] as const
type Verb = (typeof verbs)[number]
/** Mostly whoever has it (null) acts, and mostly they hand back, so that rulings are reached. */
const step = fc.record({
  verb: fc.constantFrom<Verb>(...verbs, 'handBack', 'handBack', 'handBack', 'handBack', 'transfer', 'rule', 'rule'),
  who: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...people) }),
  post: fc.constantFrom(...keys),
  hours: fc.nat(9),
})

const note = '随便写的理由'
const makes: Record<Verb, (who: string, held: { orderId: string; version: number }, post: string) => Promise<unknown>> = {
  accept: (who, held) => house.as(who).appeals.accept(held),
  handBack: (who, held) => house.as(who).appeals.handBack({ ...held, reason: 'notOurDuty', note }),
  transfer: (who, held, post) => house.as(who).appeals.transfer({ ...held, post, note }),
  rule: (who, held, post) => house.as(who).appeals.rule({ ...held, post, note }),
  escalate: (who, held) => house.as(who).appeals.escalate({ ...held, note }),
  takeOver: (who, held) => house.as(who).appeals.takeOver({ ...held, note }),
  supervise: (who, held) => house.as(who).appeals.supervise({ ...held, level: 'remind', note }),
  answer: (who, held) => house.as(who).appeals.answerSupervision({ ...held, note }),
  invite: (who, held, post) => house.as(who).appeals.inviteHelper({ ...held, post, days: 2, note }),
}

/** Null when it was done; the refusal when it was refused in so many words; anything else flies. */
async function refusalOf(work: Promise<unknown>): Promise<Refusal | null> {
  try {
    await work
    return null
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'ourFault') return error
    throw error
  }
}

type Row = Record<string, unknown>
const keyOf = (row: Row) => (row.holder_body ? `department@${row.holder_body}` : `${row.holder_role}@${row.holder_territory}`)

/** Exactly one post reads it as its own, and that is the one in the row. */
async function expectOneHolder(order: MadeOrder, row: Row): Promise<void> {
  const holding: string[] = []
  for (const [key, who] of Object.entries(posts)) {
    const seen = await house
      .as(who)
      .appeals.getOrder({ orderId: order.id })
      .catch(() => null)
    if (seen?.mine) holding.push(key)
  }
  expect(holding).toEqual([keyOf(row)])
}

/** What a move that was done may not have touched. */
function expectClockRuns(before: Row, after: Row, verb: Verb): void {
  expect(after.reply_due).toEqual(before.reply_due)
  expect([verb, after.due]).not.toEqual([verb, null])
  expect(after.hand_backs).toBe(Number(before.hand_backs) + (verb === 'handBack' ? 1 : 0))
  if (verb === 'handBack') expect(after.decision).toBe(Number(after.hand_backs) >= 3 ? 'ruling' : null)
}

/** A post that was ruled on neither hands it back nor passes it to anybody who is not below. */
function expectBound(before: Row, after: Row, verb: Verb): void {
  if (before.ruled_post === null || before.ruled_post !== keyOf(before)) return
  expect(verb).not.toBe('handBack')
  if (verb === 'transfer') expect(String(after.holder_territory).startsWith(`${before.holder_territory}.`)).toBe(true)
}

test('whatever moves are made, one post has it, no clock stops for it, a ruling binds, and what is refused changes nothing', async () => {
  const done = new Map<Verb, number>()
  let bound = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 30 }), async (steps) => {
      house.now.set('2026-11-23T09:00:00+08:00')
      const order = await anOrder(house)
      for (const { verb, who, post, hours } of steps) {
        house.now.forward(hours * 3_600_000)
        const [before, ledger] = [await order.row(), await order.ledger()]
        const refused = await refusalOf(makes[verb](who ?? posts[keyOf(before)] ?? '', await order.held(), post))
        const after = await order.row()
        if (refused?.sentence.includes('已经裁定')) bound++
        if (refused) {
          expect(after).toEqual(before)
          expect(await order.ledger()).toEqual(ledger)
          continue
        }
        done.set(verb, (done.get(verb) ?? 0) + 1)
        expect(after.version).toBe(Number(before.version) + 1)
        expect((await order.ledger()).length).toBe(ledger.length + 1)
        expectClockRuns(before, after, verb)
        expectBound(before, after, verb)
        await expectOneHolder(order, after)
        expect(await refusalOf(makes.accept(posts[keyOf(after)] ?? '', { orderId: order.id, version: Number(before.version) }, post))).not.toBeNull()
      }
    }),
    { numRuns: 10, seed: 20261126 },
  )
  // A property over moves that were all refused would say nothing.
  for (const verb of verbs) expect([verb, done.get(verb) ?? 0]).not.toEqual([verb, 0])
  expect(bound).toBeGreaterThan(0)
}, 600_000)
