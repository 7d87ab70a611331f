import type { Database } from '@platform/kernel/database'

/** `-- inbox --rows 1000000`: how many a bench shall make. */
export function rowsAsked(unlessSaid = 100_000): number {
  const at = process.argv.indexOf('--rows')
  return (at > 0 && Number(process.argv[at + 1])) || unlessSaid
}

const chunk = 100_000
const filled = ['orders', 'appeals', 'events'] as const
type Filled = (typeof filled)[number]

/**
 * Fills a seeded house, in which one appeal was sent, with this many orders of the year up to `now`, and with an appeal and three
 * ledger entries each: copies of that one with other numbers, places, holders, states, times and judgements. They lie in 11 towns,
 * 142 villages and 638 grids, among them those of the small district. Of the last twelve days' four in five are open, of the older ones one in
 * thirty, long past their time: a district that keeps up, with a tail. All by numbers, so that it is the same each time. Indexes are made
 * after the rows. `allHandled` = orders alone, all 办理中, their warnings a second apart from tomorrow on.
 */
export async function fillWithOrders(database: Database, count: number, now: Date, { allHandled = false } = {}): Promise<void> {
  const started = performance.now()
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(0)} s`
  const tables = allHandled ? (['orders'] as const) : filled
  const copies = await Promise.all(tables.map((table) => copyOf(database, table)))
  const indexes = await dropIndexes(database)
  await database.run(newsOf)
  for (let from = 1; from <= count; from += chunk) {
    const to = Math.min(count, from + chunk - 1)
    await database.run('truncate made')
    await database.run(make, [from, to, count, now.toISOString()])
    if (allHandled) await database.run(`update made set status = 'handling', due = now + interval '5 days'`)
    for (const copy of copies) await database.run(copy)
    process.stderr.write(`\r${to.toLocaleString('en')} orders, ${seconds()} `)
  }
  await database.run('drop table made')
  await database.run(`set maintenance_work_mem = '512MB'`)
  for (const index of indexes) await database.run(index)
  process.stderr.write(`\r${indexes.length} indexes made, ${seconds()} `)
  for (const table of tables) await database.run(`vacuum (analyze, freeze) ${table}`)
  process.stderr.write(`\r${count.toLocaleString('en')} orders filled in ${seconds()}\n`)
}

const newsOf = `create unlogged table made (n int, now timestamptz, order_id uuid, appeal_id uuid, at timestamptz, territory text, grid text, village text, town text, status text, due timestamptz, a int, b int, c int)`

/** `a`, `b`, `c`: numbers without order, each for choices that shall not go together. */
const make = `
  insert into made
  select n, $4::timestamptz, md5('order ' || n)::uuid, md5('appeal ' || n)::uuid, received, grid || '.m' || 1 + b % 4, grid, village, town, status,
    case when status in ('dispatched', 'handling', 'visiting') then received + case when c % 2 = 0 then interval '5 days' else interval '15 days' end end, a, b, c
  from (
    select n, received, a, b, c, town, village, village || '.g' || 1 + place / 142 as grid,
      case when $4::timestamptz - received < interval '12 days' and b % 5 > 0 or b % 30 = 0 then
          case when c % 20 < 6 then 'dispatched' when c % 20 < 16 then 'handling' when c % 20 < 18 then 'waiting' when c % 20 = 18 then 'suspended' else 'visiting' end
        when b % 100 = 1 then 'merged' when b % 100 = 2 then 'withdrawn' when b % 100 < 6 then 'replied' else 'closed' end as status
    from (
      select n, $4::timestamptz - interval '365 days' * (1 - n::float8 / ($3::int + 1)) as received, town, town || '.v' || 1 + place % 142 / 11 as village, place, a, b, c
      from (select n, hashint4(n) & 16777215 as a, hashint4(n + 500000000) & 16777215 as b, hashint4(n + 1000000000) & 16777215 as c from generate_series($1::int, $2::int) as n) as numbers
      cross join lateral (select a % 638 as place) as p cross join lateral (select '320999.t' || 1 + place % 142 % 11 as town) as t
    ) as spread
  ) as standing`

/** What is not copied of the one appeal, column by column: how it is made of a row of `made` (m). */
const own: Record<Filled, { columns: Record<string, string>; cross?: string }> = {
  orders: {
    columns: {
      id: 'm.order_id',
      number: `'bench-' || m.n`,
      status: 'm.status',
      bag: `(array['suggestion', 'complaint', 'complaint', 'wish', 'service'])[1 + m.a % 5]`,
      title: `(array['路灯不亮', '路面积水', '垃圾没有人收', '楼道堆物', '夜里施工', '下水道堵了', '车位被占', '树枝挡路', '广场舞声音大', '问社保怎么办'])[1 + m.c % 10]`,
      territory: 'm.territory',
      category_l1: `'类别' || 1 + (m.a / 638) % 12`,
      holder_role: `case m.b % 10 when 7 then 'committee' when 8 then 'townCentre' when 9 then 'department' else 'gridWorker' end`,
      holder_territory: `case m.b % 10 when 7 then m.village when 8 then m.town when 9 then '320999' else m.grid end`,
      holder_body: `case when m.b % 10 = 9 then 'cityManagement' end`,
      holder_post: `case m.b % 10 when 7 then m.village when 8 then m.town when 9 then '城管局' else m.grid end`,
      received_at: 'm.at',
      accept_due: `m.at + interval '4 hours'`,
      reply_due: `m.at + case when m.c % 2 = 0 then interval '5 days' else interval '15 days' end`,
      due: 'm.due',
      updated_at: `least(m.at + m.c % 10 * interval '1 day', m.at + (m.now - m.at) / 2)`,
      replied_at: `case when m.status in ('replied', 'visiting', 'closed') then least(m.at + m.c % 7 * interval '1 day', m.at + (m.now - m.at) / 2) end`,
      outcome: `case when m.status in ('replied', 'visiting', 'closed') then (array['solved', 'solved', 'explained', 'notNow'])[1 + m.a % 4] end`,
      sensitive: `case when m.c % 200 = 7 then 'petition' end`,
      wait_until: `case when m.status in ('waiting', 'suspended') then m.now + interval '3 days' end`,
      merged_into: `case when m.status = 'merged' then md5('order ' || m.n - 1)::uuid end`,
      decision: `case when m.status = 'handling' and m.a % 50 = 0 then 'extension' end`,
      supervision: `case when m.status = 'handling' and m.a % 50 = 1 then '{"level": "remind"}'::jsonb end`,
      warn_at: `case when m.status in ('dispatched', 'handling') then m.now + interval '1 day' + m.n * interval '1 second' end`,
      warn_of: `case when m.status in ('dispatched', 'handling') then 'near' end`,
      first_look_at: 'null',
    },
  },
  appeals: {
    columns: {
      id: 'm.appeal_id',
      order_id: 'm.order_id',
      home_order_id: 'm.order_id',
      external_id: `'bench-' || m.n`,
      person_id: `md5('person ' || m.a % 200000)::uuid`,
      said_at: 'm.at',
      received_at: 'm.at',
      score: `case when m.status in ('replied', 'closed') and m.a % 3 = 0 then 1 + m.c % 5 end`,
      reopened: `case when m.b % 40 = 3 then 1 else 0 end`,
    },
  },
  events: {
    columns: { id: `nextval('events_id_seq')`, subject: 'm.order_id::text', appeal_id: 'm.appeal_id', name: 'kind', at: 'm.at' },
    cross: `cross join (values ('appeals.submit'), ('appeals.accept'), ('appeals.reply')) as kinds(kind)`,
  },
}

/** The sentence that copies the one row of this table once for each row of `made`. */
async function copyOf(database: Database, table: Filled): Promise<string> {
  const { rows } = await database.run(`select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1`, [table])
  const { columns, cross = '' } = own[table]
  const names = (rows as { name: string }[]).map(({ name }) => name)
  const values = names.map((name) => columns[name] ?? `one.${name}`)
  return `insert into ${table} (${names.join(', ')}) select ${values.join(', ')} from made m ${cross} cross join (
    select * from ${table} where ${table === 'events' ? `name = 'appeals.submit'` : 'true'} limit 1) as one`
}

/** Drops what is no primary key; answers the sentences that make it again. */
async function dropIndexes(database: Database): Promise<string[]> {
  const { rows } = await database.run(
    `select indexname as name, indexdef as made from pg_indexes where schemaname = 'public' and tablename = any($1) and indexname not like '%_pk' and indexname not like '%_pkey'`,
    [[...filled]],
  )
  for (const { name } of rows as { name: string }[]) await database.run(`drop index ${name}`)
  return (rows as { made: string }[]).map(({ made }) => made)
}
