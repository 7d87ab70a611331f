import type { Database } from '@platform/kernel/database'

/** Orders that `fillWithOrders` made, laid over 11 towns, 142 villages, 638 grids, 12 categories and a year, answered and judged as in a district that keeps up. */
export async function spreadOut(database: Database): Promise<void> {
  await database.run(`
    create temp table spot as
    select o.id, '320999.t' || 1 + g % 11 || '.v' || 1 + g % 142 || '.g' || g || '.m1' as territory, '320999.t' || 1 + g % 11 || '.v' || 1 + g % 142 || '.g' || g as grid,
      '类别' || 1 + n % 12 as category, now() - (n % 365 || ' days')::interval - (n % 1440 || ' minutes')::interval as at, n
    from (select id, row_number() over (order by id) as n from orders where number like 'bench-%') as o cross join lateral (select (o.n * 7919) % 638 as g) as gg`)
  await database.run(`
    update orders set territory = s.territory, holder_territory = s.grid, holder_post = s.grid, category_l1 = s.category, received_at = s.at, updated_at = s.at, reply_due = s.at + interval '5 days',
      replied_at = case when status in ('replied', 'visiting', 'closed') then s.at + (s.n % 7 || ' days')::interval end,
      outcome = case when status in ('replied', 'visiting', 'closed') then (array['solved', 'explained', 'notNow'])[1 + s.n % 3] end
    from spot s where orders.id = s.id`)
  await database.run(`update appeals set score = case when s.n % 3 = 0 then 1 + s.n % 5 end from spot s where appeals.order_id = s.id`)
  await database.run('vacuum analyze orders')
  await database.run('vacuum analyze appeals')
}
