import { anAppeal } from './appeal'
import type { TestHouse } from './house'
import { pointIn } from './small-district'

export interface Replied {
  id: string
  number: string
  ref: string
  resident: string
  version(): Promise<number>
}

/** An order of 稻香村第1网格 that 王芳 has answered, said by this resident. */
export async function aReplied(house: TestHouse, resident: string, more: Parameters<typeof anAppeal>[0] = {}): Promise<Replied> {
  const receipt = await house.as(resident).appeals.submit(anAppeal({ place: pointIn('320999.t1.v1.g1.m1'), ...more }))
  const [row] = await house.rows<{ id: string }>('select id from orders where number = $1', [receipt.number])
  const id = row?.id ?? ''
  const version = async () => (await house.rows<{ version: number }>('select version from orders where id = $1', [id]))[0]?.version ?? 0
  await house.as('wang').appeals.accept({ orderId: id, version: await version() })
  await house.as('wang').appeals.reply({ orderId: id, version: await version(), outcome: 'solved', note: '换了灯头' })
  return { id, number: receipt.number, ref: receipt.receipt ?? receipt.ref, resident, version }
}
