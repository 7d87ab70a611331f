import { randomUUID } from 'node:crypto'
import type { OrderStatus } from '@shared/appeals/order.flow'
import { handlers, type Role } from '@shared/platform/role'
import type { Actor, Hat } from '@platform/kernel/context'
import { postKey } from '../../cloudfunctions/grids'
import { anAppeal } from '../make/appeal'
import type { TestHouse } from '../make/house'
import { pointIn } from '../make/small-district'
import type { Column } from './expected'

export type Relation = 'own' | 'foreign'

/** Where somebody with this role is over the place of the order, and where not. */
const places: Record<Column, Record<Relation, string>> = {
  resident: { own: '320999', foreign: '320999' },
  visitor: { own: '320999', foreign: '320999' },
  system: { own: '320999', foreign: '320999' },
  groupAdmin: { own: '320999.t1.v1', foreign: '320999.t2.v1' },
  liaison: { own: '320999.t1.v1.g1.m1', foreign: '320999.t2.v1.g1.m1' },
  scout: { own: '320999.t1.v1.g1.m1', foreign: '320999.t2.v1.g1.m1' },
  gridWorker: { own: '320999.t1.v1.g1', foreign: '320999.t1.v1.g2' },
  committee: { own: '320999.t1.v1', foreign: '320999.t2.v1' },
  townCentre: { own: '320999.t1', foreign: '320999.t2' },
  districtCentre: { own: '320999', foreign: '320998' },
  department: { own: '320999', foreign: '320999.t2' },
  mediator: { own: '320999.t1.v1', foreign: '320999.t2.v1' },
  lawyer: { own: '320999.t1.v1', foreign: '320999.t2.v1' },
  auditor: { own: '320999.t1', foreign: '320999.t2' },
  admin: { own: '320999', foreign: '320998' },
}

export const here = '320999.t1.v1.g1.m1'

/** One cell of the matrix: somebody, standing so to the thing that is asked about. */
export interface Cell {
  column: Column
  relation: Relation
  actor: Actor
  /** The post of this role over the place, whoever asks. */
  post: Pick<Hat, 'role' | 'territory' | 'bodyId'>
}

/** One order that is put back into the wanted state before every cell: quicker than making 1,200. */
export interface Stage {
  house: TestHouse
  orderId: string
  number: string
  /** The appeal on it, and whose it is. */
  appealId: string
  appellant: string
}

export async function setStage(house: TestHouse): Promise<Stage> {
  const receipt = await house.as('resident-own').appeals.submit(anAppeal({ place: pointIn(here), name: '张三', phone: '13912345678' }))
  const [row] = await house.rows<{ order_id: string; person_id: string }>('select order_id, person_id from appeals where id = $1', [receipt.ref])
  return { house, orderId: row?.order_id ?? '', number: receipt.number, appealId: receipt.ref, appellant: row?.person_id ?? '' }
}

const bodyOf = (column: Column, relation: Relation) => (column === 'department' ? (relation === 'own' ? 'cityManagement' : 'water') : null)

export function aCell(stage: Stage, column: Column, relation: Relation): Cell {
  const role: Role = column === 'visitor' ? 'resident' : column
  const isAppellant = column === 'resident' && relation === 'own'
  const personId = column === 'visitor' || column === 'system' ? null : isAppellant ? stage.appellant : randomUUID()
  const hat: Hat = { role, territory: places[column][relation], bodyId: bodyOf(column, relation), post: role }
  const actor: Actor = { personId, openid: personId && `openid-${personId}`, name: '某人', hats: [hat], throttleKey: randomUUID() }
  return { column, relation, actor, post: { role, territory: places[column].own, bodyId: bodyOf(column, 'own') } }
}

const grid = { role: 'gridWorker' as const, territory: '320999.t1.v1.g1', bodyId: null }

/** The order as new, in this state; held by the post of the role where the role can hold orders, else by the grid worker. */
export async function putInto(stage: Stage, cell: Cell, status: OrderStatus): Promise<{ orderId: string; version: number }> {
  const holder = (handlers as readonly string[]).includes(cell.post.role) ? cell.post : grid
  await stage.house.rows(
    `update orders set status = $2, version = 1, holder_role = $3, holder_territory = $4, holder_body = $5, replied_by = null, outcome = null,
     replied_at = received_at, paused_at = received_at, held_for = null, merged_into = null, own = null, split_from = null, sensitive = null, kept_from = null,
     hand_backs = 0, ruled_post = null, decision = null, asked = null, extensions = 0, supervision = null, suspended_for = null, undo = null, bag = 'complaint', deliberated = null where id = $1`,
    [stage.orderId, status, holder.role, holder.territory, holder.bodyId],
  )
  await stage.house.rows('delete from deliberations where order_id = $1', [stage.orderId])
  // What was merged into it or split out of it for another cell has nothing to do with this one.
  await stage.house.rows('update orders set merged_into = null, status = $2 where merged_into = $1', [stage.orderId, 'closed'])
  await stage.house.rows('update orders set split_from = null where split_from = $1', [stage.orderId])
  await stage.house.rows('delete from merges where into_order = $1', [stage.orderId])
  await stage.house.rows('delete from kept_apart where a = $1 or b = $1', [stage.orderId])
  await stage.house.rows('update appeals set order_id = home_order_id, urged_at = null, reopened = 0, score = null, withdrawn_at = null where id = $1', [
    stage.appealId,
  ])
  return { orderId: stage.orderId, version: 1 }
}

/** A post that the holder can give the order to: not the one that has it. */
export function otherPost({ post }: Cell): string {
  return postKey(post.role === 'committee' ? grid : { role: 'committee', territory: '320999.t1.v1', bodyId: null })
}
