import { expect } from '@jest/globals'
import type { TestHouse } from '../make/house'

/** Each of these finds rows that must not be, whatever was done in whatever order. */
const mustBeEmpty: Record<string, string> = {
  'an appeal lies on a merged order': `select a.id from appeals a join orders o on o.id = a.order_id where o.status = 'merged'`,
  'an appeal lies on no order': 'select a.id from appeals a left join orders o on o.id = a.order_id where o.id is null',
  'merged and gone nowhere, or gone somewhere and not merged': `select id from orders where (status = 'merged') <> (merged_into is not null)`,
  'merged into a merged one': 'select o.id from orders o join orders lead on lead.id = o.merged_into where lead.merged_into is not null',
  'an order without one appeal of its own': `select o.id from orders o where (select count(*) from appeals a where a.home_order_id = o.id) <> 1`,
  'appellants counted wrong': `select o.id, o.appellants from orders o where o.status not in ('merged', 'withdrawn')
    and o.appellants <> (select count(*) from appeals a where a.order_id = o.id and a.withdrawn_at is null)`,
  'an appeal away from home without the order that it came as being merged there': `select a.id from appeals a join orders home on home.id = a.home_order_id
    where a.order_id <> a.home_order_id and home.merged_into is distinct from a.order_id`,
  'a merged order whose appeal is at home': `select o.id from orders o join appeals a on a.home_order_id = o.id where o.status = 'merged' and a.order_id = o.id`,
  'a merge that stands for no merged order, or the other way': `select o.id from orders o
    where (select count(*) from merges m where m.from_order = o.id and m.undone_at is null and m.into_order = o.merged_into) <> (o.status = 'merged')::int
      or (o.status <> 'merged' and exists (select 1 from merges m where m.from_order = o.id and m.undone_at is null))`,
  'a membership that does not say where the appeal is': `select a.id from appeals a where (a.order_id <> a.home_order_id)::int <>
    (select count(*) from memberships m where m.appeal_id = a.id and m.until_event is null and m.order_id = a.order_id)
    or (select count(*) from memberships m where m.appeal_id = a.id and m.until_event is null) > 1`,
  'an order that answers others and has forgotten its own clock, or the other way': `select o.id from orders o where o.status <> 'withdrawn'
    and (o.own is not null) <> exists (select 1 from orders shell where shell.merged_into = o.id)`,
  'an open order without a deadline': `select id from orders where status in ('dispatched', 'handling') and due is null`,
  'an ended or merged order with one': `select id from orders where status in ('merged', 'replied', 'visiting', 'closed', 'withdrawn', 'waiting') and due is not null`,
  'an answered order without its answer': `select id from orders where status in ('replied', 'visiting') and (outcome is null or replied_at is null)`,
}

/** That nothing is half merged, lost or counted twice. */
export async function expectAllWell(house: TestHouse): Promise<void> {
  const wrong: string[] = []
  for (const [what, query] of Object.entries(mustBeEmpty)) if ((await house.rows(query)).length > 0) wrong.push(what)
  expect(wrong).toEqual([])
}
