import { runNamed } from '@platform/kernel/insert-row'
import type { Db } from '@platform/kernel/database'
import type { Surroundings } from '../rules/index-keys'

/** An appeal as it lies in the index. */
export interface Likeness extends Surroundings {
  no: number
  appealId: string
  saidAt: Date
  sketch: Uint8Array
}

export interface Filed extends Omit<Likeness, 'no'> {
  version: number
  shelf: number
  /** The key of the whole text; null when it says nothing. */
  sameText: number | null
  /** Keys that it is always filed under. */
  always: number[]
  /** Keys that only the first copies of a text are filed under. */
  first: number[]
}

/** So many copies of one text are filed under all their keys; further ones would only crowd other appeals out. */
export const copiesFiled = 8

// One statement, so that it travels with the others of the act. What was filed by an older version is filed anew under another number;
// its old keys lead nowhere from then on. Filed again by the same version nothing happens.
const fileText = `
  with made as (
    insert into likenesses (district_id, appeal_id, version, said_at, sender, territory, lng, lat, category_l1, category_l2, sketch)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    on conflict (district_id, appeal_id) do update set no = excluded.no, version = excluded.version, said_at = excluded.said_at, sender = excluded.sender,
      territory = excluded.territory, lng = excluded.lng, lat = excluded.lat, category_l1 = excluded.category_l1, category_l2 = excluded.category_l2, sketch = excluded.sketch
      where likenesses.version < excluded.version
    returning no
  ), copies as (
    select count(*) as many from (select 1 from likeness_keys where district_id = $1 and shelf = $12 and key = $13 limit ${copiesFiled}) as seen
  )
  insert into likeness_keys (district_id, shelf, key, no)
  select $1, $12, key, made.no from made
  cross join unnest(case when (select many from copies) < ${copiesFiled} then $14::int[] || $15::int[] else $14::int[] end) as key`

/** Files an appeal. A second time it does nothing. */
export async function fileLikeness(db: Db, districtId: string, one: Filed): Promise<void> {
  const { appealId, version, saidAt, sender, territory, point, category, sketch, shelf, sameText, always, first } = one
  await runNamed(db, 'file_likeness', fileText, [
    districtId,
    appealId,
    version,
    saidAt.toISOString(),
    sender,
    territory,
    point?.lng ?? null,
    point?.lat ?? null,
    category.l1,
    category.l2,
    sketch,
    shelf,
    sameText,
    always,
    first,
  ])
}

const columns = 'no, appeal_id, said_at, sender, territory, lng, lat, category_l1, category_l2, sketch'

interface Row {
  no: number
  appeal_id: string
  said_at: Date | string
  sender: string | null
  territory: string | null
  lng: number | null
  lat: number | null
  category_l1: string
  category_l2: string | null
  sketch: Uint8Array
}

function likenessOf(row: Row): Likeness {
  return {
    no: row.no,
    appealId: row.appeal_id,
    saidAt: new Date(row.said_at),
    sender: row.sender,
    territory: row.territory,
    point: row.lng !== null && row.lat !== null ? { lng: row.lng, lat: row.lat } : null,
    category: { l1: row.category_l1, l2: row.category_l2 },
    sketch: row.sketch,
  }
}

/** The likeness of one appeal, or null when it has none of this version yet. */
export async function findLikeness(db: Db, districtId: string, appealId: string, version: number): Promise<Likeness | null> {
  const text = `select ${columns} from likenesses where district_id = $1 and appeal_id = $2 and version = $3`
  const [row] = await runNamed<Row>(db, 'find_likeness', text, [districtId, appealId, version])
  return row ? likenessOf(row) : null
}

export interface Wanted {
  shelves: number[]
  sameText: number | null
  sender: number | null
  words: number[]
  place: number[]
  since: Date
  until: Date
  /** Appeals that it is not: its own number, or null. */
  except: number | null
}

/** How much one lookup reads at most, whatever the text and however many there are: see `findCandidates`. */
export const bounds = { aKey: 40, words: 24, sameText: 6, sender: 8, place: 8 }

// Of each key the newest `aKey` rows of the nearest shelves, read in order from the primary key and nothing more. Words count the more
// the rarer their key proved; the others stand beside them with the newest of each kind.
const findText = `
  with hits as materialized (
    select k.kind, k.key, p.no
    from (
      select 1 as kind, $4::int as key where $4::int is not null union all select 2, $5::int where $5::int is not null
      union all select 3, unnest($6::int[]) union all select 4, unnest($7::int[])
    ) as k
    cross join lateral (
      select b.no from unnest($2::smallint[]) as s(shelf)
      cross join lateral (
        select no from likeness_keys where district_id = $1 and shelf = s.shelf and key = k.key order by no desc limit ${bounds.aKey}
      ) as b
      limit ${bounds.aKey}
    ) as p
  ), weighed as (
    select no, sum(case when many < ${bounds.aKey} then 8 - ln(many) else 2 end) as weight from (select no, count(*) over (partition by key) as many from hits where kind = 3) as h group by no
  ), chosen as (
    (select no from hits where kind = 1 order by no desc limit ${bounds.sameText})
    union (select no from hits where kind = 2 order by no desc limit ${bounds.sender})
    union (select no from weighed order by weight desc, no desc limit ${bounds.words})
    union (select no from hits where kind = 4 group by no order by count(*) desc, no desc limit ${bounds.place})
  )
  select l.* from chosen as c
  cross join lateral (select ${columns} from likenesses where district_id = $1 and no = c.no limit 1) as l
  where l.said_at between $8 and $9 and l.no is distinct from $3`

/**
 * Appeals worth comparing: at most 46 of them, for which at most 40 rows of each of at most 30 keys are read. The same however many
 * appeals there are and however often a text was sent.
 */
export async function findCandidates(db: Db, districtId: string, wanted: Wanted): Promise<Likeness[]> {
  const { shelves, except, sameText, sender, words, place, since, until } = wanted
  const values = [districtId, shelves, except, sameText, sender, words, place, since.toISOString(), until.toISOString()]
  return (await runNamed<Row>(db, 'find_candidates', findText, values)).map(likenessOf)
}
