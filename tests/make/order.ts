import { anAppeal } from './appeal'
import type { Calls, TestHouse } from './house'
import { pointIn } from './small-district'

export interface MadeOrder {
  id: string
  ref: string
  number: string
  /** The order's row as it lies in the database. */
  row(): Promise<Record<string, unknown>>
  /** What a move is made on: the order as it is now. */
  held(): Promise<{ orderId: string; version: number }>
  /** The verbs of its ledger, in order. */
  ledger(): Promise<string[]>
}

/** An appeal of `resident` in the grid of 王芳 (t1.v1.g1), as the order that it became. */
export async function anOrder(house: TestHouse, resident = 'resident-1', change: Parameters<typeof anAppeal>[0] = {}): Promise<MadeOrder> {
  await house.rows('delete from throttles')
  const { ref, number } = await house.as(resident).appeals.submit(anAppeal({ place: pointIn('320999.t1.v1.g1.m1'), ...change }))
  const row = async () => (await house.rows<Record<string, unknown>>('select * from orders where number = $1', [number]))[0] ?? {}
  const id = String((await row()).id)
  return {
    id,
    ref,
    number,
    row,
    held: async () => ({ orderId: id, version: Number((await row()).version) }),
    ledger: async () =>
      (await house.rows<{ name: string }>('select name from events where subject = $1 order by id', [id])).map(({ name }) => name.replace('appeals.', '')),
  }
}

/** An order that 王芳 has accepted. */
export async function anOrderInHand(house: TestHouse, resident?: string, change?: Parameters<typeof anAppeal>[0]): Promise<MadeOrder> {
  const order = await anOrder(house, resident, change)
  await (house.as('wang') as Calls).appeals.accept(await order.held())
  return order
}
