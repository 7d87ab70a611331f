import type { Database } from '@platform/kernel/database'

/**
 * Fills a seeded house with this many orders by copying one real order, appeal and its three ledger entries: other numbers, places,
 * statuses and times, over 638 grids. The shares of statuses are those of a district that keeps up: nine in ten are done.
 */
export async function fillWithOrders(database: Database, count: number): Promise<void> {
  const columns = async (table: string, own: string[]) =>
    (
      (
        await database.run('select column_name as name from information_schema.columns where table_schema = $1 and table_name = $2 order by ordinal_position', [
          'public',
          table,
        ])
      ).rows as { name: string }[]
    )
      .map(({ name }) => name)
      .filter((name) => !own.includes(name))
      .join(', ')
  const orderColumns = await columns('orders', [
    'id',
    'number',
    'status',
    'territory',
    'received_at',
    'accept_due',
    'reply_due',
    'due',
    'updated_at',
    'holder_role',
    'holder_territory',
  ])
  const appealColumns = await columns('appeals', ['id', 'order_id', 'home_order_id', 'external_id', 'received_at'])
  const eventColumns = await columns('events', ['id', 'subject', 'appeal_id', 'name'])
  await database.run(`
    create temp table made as
    select n, gen_random_uuid() as order_id, gen_random_uuid() as appeal_id, now() - (n || ' minutes')::interval as made_at,
      coalesce((array['320999.t1.v1.g1.m1','320999.t1.v1.g1.m2','320999.t1.v1.g2.m1','320999.t1.v1.g2.m2','320999.t1.v2.g1.m1','320999.t2.v1.g1.m1','320999'])[1 + g],
        '320999.t' || 1 + g % 11 || '.v' || 1 + g % 142 || '.g' || g || '.m1') as territory,
      case when n % 100 < 3 then 'dispatched' when n % 100 < 8 then 'handling' when n % 100 < 9 then 'waiting' when n % 100 < 12 then 'replied' when n % 100 = 12 then 'visiting' else 'closed' end as status
    from generate_series(1, ${count}) as n cross join lateral (select ((n::bigint * 7919) % 638)::int as g) as spread`)
  await database.run(`
    insert into orders (id, number, status, territory, received_at, accept_due, reply_due, due, updated_at, holder_role, holder_territory, ${orderColumns})
    select order_id, 'bench-' || n, status, territory, made_at, made_at, made_at, case when status in ('dispatched', 'handling') then made_at + '5 days'::interval end, made_at, 'gridWorker', regexp_replace(territory, '\\.m\\d+$', ''), ${orderColumns}
    from made cross join (select ${orderColumns} from orders where number not like 'bench-%' limit 1) as like_this`)
  await database.run(`
    insert into appeals (id, order_id, home_order_id, external_id, received_at, ${appealColumns})
    select appeal_id, order_id, order_id, 'bench-' || n, made_at, ${appealColumns} from made cross join (select ${appealColumns} from appeals where external_id not like 'bench-%' limit 1) as like_this`)
  await database.run(`
    insert into events (subject, appeal_id, name, ${eventColumns})
    select order_id::text, appeal_id, kind, ${eventColumns} from made cross join (values ('appeals.submit'), ('appeals.accept'), ('appeals.reply')) as kinds(kind)
    cross join (select ${eventColumns} from events where name = 'appeals.submit' limit 1) as like_this`)
  await database.run('vacuum analyze orders')
  await database.run('vacuum analyze appeals')
  await database.run('vacuum analyze events')
}
