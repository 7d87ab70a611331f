import { createHash } from 'node:crypto'
import type { Database } from '@platform/kernel/database'
import { commonness } from '../../cloudfunctions/triage/rules/likeness/commonness'
import { encodeSketch } from '../../cloudfunctions/triage/rules/likeness/encoded'
import { likenessVersion, type Sketch, sketchOf } from '../../cloudfunctions/triage/rules/likeness/sketch'
import { keysToFile, type Surroundings } from '../../cloudfunctions/triage/rules/index-keys'
import { shelfOf } from '../../cloudfunctions/triage/rules/shelf'
import { seeded } from '../../demo/district/random'
import { type Invented, invent } from './invented'
import { inGuise } from './guise'

const district = '320999'
const day = 86_400_000
/** So many texts are written and read; beyond them the same come in other guises. */
const baseTexts = 100_000
const batch = 2000
/** Orders of two years, the time in which a lookup looks. */
const span = 725 * day

export const world = invent(20_261_123)

/** The random-looking id of the n-th invented appeal. */
export function idOf(no: number): string {
  return createHash('md5')
    .update(`appeal ${no}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

type Order = Omit<Invented, 'sender'> & Surroundings & { saidAt: Date }

/** The n-th order, counted from 1: its words, and where, when and by whom. */
export function orderOf(no: number, end: Date): Order {
  const [n, guise] = [(no - 1) % baseTexts, Math.floor((no - 1) / baseTexts)]
  const written = world.write(n, guise)
  const [where, when, own] = [seeded(written.estate + 7), seeded(written.event + 13), seeded(no + 17)]
  const [town, village, grid] = [1 + (written.estate % 12), 1 + (written.estate % 120), 1 + (written.estate % 600)]
  const point = { lng: 120.5 + 0.4 * where() + 0.002 * own(), lat: 31.3 + 0.3 * where() + 0.002 * own() }
  return {
    ...written,
    sender: written.sender === null ? null : `sender-${written.sender}`,
    point: own() < 0.5 ? point : null,
    territory: `${district}.t${town}.v${village}.g${grid}.m${1 + (written.estate % 3)}`,
    category: { l1: `类${Math.floor(where() * 3 + when() * 5)}`, l2: null },
    saidAt: new Date(end.getTime() - when() * span - own() * 10 * day),
  }
}

/** Fills the index with orders 1 to `count`, in batches, its keys sorted in once at the end; and the words into a table for others to search. */
export async function fillIndex(database: Database, count: number, end: Date): Promise<void> {
  await database.run('set synchronous_commit = off')
  await database.run("set maintenance_work_mem = '512MB'")
  await database.run('alter table likeness_keys drop constraint likeness_keys_district_id_shelf_key_no_pk')
  await database.run('create table said (no int not null, words text not null)')
  const sketches = readBase(Math.min(count, baseTexts))
  let writing: Promise<unknown> = Promise.resolve()
  for (let from = 1; from <= count; from += batch) {
    const rows = Array.from({ length: Math.min(batch, count - from + 1) }, (_, i) => rowOf(from + i, sketches, end))
    await writing
    writing = write(database, rows)
  }
  await writing
  await database.run('alter table likeness_keys add constraint likeness_keys_district_id_shelf_key_no_pk primary key (district_id, shelf, key, no)')
  await database.run("select setval('likeness_numbers', (select max(no) from likenesses))")
  for (const table of ['likenesses', 'likeness_keys', 'said']) await database.run(`vacuum analyze ${table}`)
  await database.run('checkpoint')
  await database.run('reset all')
}

/** Sketches of the base texts, by what is common among the first of them. */
function readBase(count: number): Sketch[] {
  const said = (n: number) => world.write(n, 0)
  const counts = new Map<number, number>()
  const first = Math.min(count, 3000)
  for (let n = 0; n < first; n++) for (const { term } of sketchOf(said(n), commonness()).terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  const local = commonness({ counts, documents: first })
  return Array.from({ length: count }, (_, n) => sketchOf(said(n), local))
}

function rowOf(no: number, sketches: readonly Sketch[], end: Date) {
  const order = orderOf(no, end)
  const sketch = inGuise(sketches[(no - 1) % baseTexts] as Sketch, Math.floor((no - 1) / baseTexts))
  const { sameText, sender, words, place } = keysToFile(sketch, order)
  const keys = [...new Set([sameText, sender, ...words, ...place].filter((key) => key !== null))]
  return { ...order, no, shelf: shelfOf(order.saidAt), keys, sketch: encodeSketch(sketch) }
}

async function write(database: Database, rows: ReturnType<typeof rowOf>[]): Promise<void> {
  const all = <T>(pick: (row: (typeof rows)[number]) => T): T[] => rows.map(pick)
  await database.run(
    `insert into likenesses (district_id, appeal_id, no, version, said_at, sender, territory, lng, lat, category_l1, sketch)
     select '${district}', id, no, ${likenessVersion}, said_at, sender, territory, lng, lat, l1, sketch
     from unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::text[], $5::text[], $6::float8[], $7::float8[], $8::text[], $9::bytea[])
       as u(id, no, said_at, sender, territory, lng, lat, l1, sketch)`,
    [
      all(({ no }) => idOf(no)),
      all(({ no }) => no),
      all(({ saidAt }) => saidAt.toISOString()),
      all(({ sender }) => sender),
      all(({ territory }) => territory),
      all(({ point }) => point?.lng ?? null),
      all(({ point }) => point?.lat ?? null),
      all(({ category }) => category.l1),
      all(({ sketch }) => Buffer.from(sketch)),
    ],
  )
  await database.run(
    `insert into likeness_keys (district_id, shelf, key, no) select '${district}', shelf, key, no from unnest($1::smallint[], $2::int[], $3::int[]) as u(shelf, key, no)`,
    [rows.flatMap(({ shelf, keys }) => keys.map(() => shelf)), rows.flatMap(({ keys }) => keys), rows.flatMap(({ no, keys }) => keys.map(() => no))],
  )
  await database.run('insert into said select * from unnest($1::int[], $2::text[])', [all(({ no }) => no), all(({ title, text }) => `${title ?? ''}\n${text}`)])
}
