import { anAppeal } from '../make/appeal'
import type { TestHouse } from '../make/house'
import { pointIn } from '../make/small-district'

/** 稻香村第1网格: its worker is wang, its committee li. */
export const place = pointIn('320999.t1.v1.g1.m1')

export interface Told {
  who: string
  ref: string
  number: string
  orderId: string
}

/** Somebody says something; answers their receipt and the order that it came as. */
export async function says(house: TestHouse, who: string, change: Parameters<typeof anAppeal>[0] = {}): Promise<Told> {
  const receipt = await house.as(who).appeals.submit(anAppeal({ place, ...change }))
  const [row] = await house.rows<{ id: string }>('select id from orders where number = $1', [receipt.number])
  return { who, ref: receipt.ref, number: receipt.number, orderId: row?.id ?? '' }
}

export async function heldAs(house: TestHouse, orderId: string): Promise<{ orderId: string; version: number }> {
  const [row] = await house.rows<{ version: number }>('select version from orders where id = $1', [orderId])
  return { orderId, version: row?.version ?? 0 }
}

/** 王芳 merges the first order into the second as both are now. */
export async function mergedBy(house: TestHouse, who: string, from: string, into: string) {
  return house.as(who).appeals.merge({ from: await heldAs(house, from), into: await heldAs(house, into) })
}

export async function mine(house: TestHouse, { who, ref }: Pick<Told, 'who' | 'ref'>) {
  return house.as(who).appeals.getMine({ ref })
}
