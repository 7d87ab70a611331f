import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { StatuteVersion } from '@shared/legal/statute'
import { type Db, rowsOf } from '@platform/kernel/database'
import { lawArticles, laws, lawVersions } from './tables'

export type VersionRow = typeof lawVersions.$inferSelect
export type LawRow = typeof laws.$inferSelect
export type ArticleRow = typeof lawArticles.$inferSelect

export interface Taken {
  created: number
  changed: number
}

/** Writes versions with the hashes of their articles; answers how many articles were new and how many changed. Nothing is removed. */
export async function writeVersions(db: Db, districtId: string, versions: readonly (StatuteVersion & { hashes: readonly string[] })[]): Promise<Taken> {
  const heads = JSON.stringify(versions.map(({ articles: _, hashes: __, ...head }) => head))
  const articles = JSON.stringify(
    versions.flatMap(({ law, version, articles: rows, hashes }) => rows.map((row, at) => ({ law, version, ...row, hash: hashes[at] }))),
  )
  await db.execute(sql`
    insert into laws (district_id, name, kind, issuer)
    select distinct on (law) ${districtId}, law, kind, issuer from jsonb_to_recordset(${heads}::jsonb) as head (law text, kind text, issuer text) order by law
    on conflict (district_id, name) do update set kind = coalesce(excluded.kind, laws.kind), issuer = coalesce(excluded.issuer, laws.issuer)
    where laws.kind is distinct from coalesce(excluded.kind, laws.kind) or laws.issuer is distinct from coalesce(excluded.issuer, laws.issuer)`)
  const touched = await rowsOf<{ law: string; version: string; new: boolean }>(
    db,
    sql`insert into law_articles (district_id, law, version, number, ordinal, chapter, text, hash)
      select ${districtId}, law, version, number, ordinal, chapter, text, hash from jsonb_to_recordset(${articles}::jsonb)
        as one (law text, version text, number text, ordinal integer, chapter text, text text, hash text) order by law, version, ordinal
      on conflict (district_id, law, version, number)
        do update set ordinal = excluded.ordinal, chapter = excluded.chapter, text = excluded.text, hash = excluded.hash
        where law_articles.hash <> excluded.hash
      returning law, version, (xmax = 0) as new`,
  )
  await writeHeads(
    db,
    districtId,
    heads,
    JSON.stringify([...new Set(touched.map(({ law, version }) => JSON.stringify({ law, version })))].map((one) => JSON.parse(one) as object)),
  )
  const created = touched.filter((one) => one.new).length
  return { created, changed: touched.length - created }
}

/** What a file leaves open stays as it was; the revision goes up where the head or an article changed. */
async function writeHeads(db: Db, districtId: string, heads: string, touched: string): Promise<void> {
  await db.execute(sql`
    insert into law_versions as old (district_id, law, version, promulgated, amended, in_force, until, replaced_by, source, reviewed, revision)
    select distinct on (law, version) ${districtId}, law, version, promulgated, amended, "inForce", until, "replacedBy", source, reviewed, 1
      from jsonb_to_recordset(${heads}::jsonb) as head (law text, version text, promulgated text, amended text, "inForce" text, until text, "replacedBy" text, source text, reviewed text)
      order by law, version
    on conflict (district_id, law, version) do update set
      promulgated = coalesce(excluded.promulgated, old.promulgated), amended = coalesce(excluded.amended, old.amended),
      in_force = coalesce(excluded.in_force, old.in_force), until = coalesce(excluded.until, old.until),
      replaced_by = coalesce(excluded.replaced_by, old.replaced_by), source = coalesce(excluded.source, old.source),
      reviewed = coalesce(excluded.reviewed, old.reviewed), revision = old.revision + 1
    where exists (select 1 from jsonb_to_recordset(${touched}::jsonb) as t (law text, version text) where t.law = old.law and t.version = old.version)
      or (coalesce(old.promulgated, ''), coalesce(old.amended, ''), coalesce(old.in_force, ''), coalesce(old.until, ''),
          coalesce(old.replaced_by, ''), coalesce(old.source, ''), coalesce(old.reviewed, ''))
        <> (coalesce(excluded.promulgated, old.promulgated, ''), coalesce(excluded.amended, old.amended, ''), coalesce(excluded.in_force, old.in_force, ''), coalesce(excluded.until, old.until, ''),
          coalesce(excluded.replaced_by, old.replaced_by, ''), coalesce(excluded.source, old.source, ''), coalesce(excluded.reviewed, old.reviewed, ''))`)
}

/** Changes whenever anything that was imported does. */
export async function stampOf(db: Db, districtId: string): Promise<string> {
  const [row] = await rowsOf<{ stamp: string }>(
    db,
    sql`select count(*) || '-' || coalesce(sum(revision), 0) as stamp from law_versions where district_id = ${districtId}`,
  )
  return row?.stamp ?? ''
}

export async function findLaw(db: Db, districtId: string, name: string): Promise<LawRow | null> {
  const [row] = await db
    .select()
    .from(laws)
    .where(and(eq(laws.districtId, districtId), eq(laws.name, name)))
  return row ?? null
}

export async function listVersions(db: Db, districtId: string, names: readonly string[]): Promise<VersionRow[]> {
  if (names.length === 0) return []
  return db
    .select()
    .from(lawVersions)
    .where(and(eq(lawVersions.districtId, districtId), inArray(lawVersions.law, [...names])))
}

/** Laws whose name holds all of these words, shortest first where some are given, else by name after `after`. */
export async function listLawNames(db: Db, districtId: string, words: string, kind: string, after: string, most: number): Promise<LawRow[]> {
  const parts = words.split(/\s+/).filter(Boolean)
  const fit = [
    eq(laws.districtId, districtId),
    sql`${laws.name} collate "C" > ${after}`,
    ...(kind ? [eq(laws.kind, kind)] : []),
    ...parts.map((part) => sql`strpos(${laws.name}, ${part}) > 0`),
  ]
  return db
    .select()
    .from(laws)
    .where(and(...fit))
    .orderBy(sql`${laws.name} collate "C"`)
    .limit(most)
}

/** Laws that a person may mean by these words: the name itself, then the shortest that holds it. */
export async function guessLaws(db: Db, districtId: string, words: string, most: number): Promise<LawRow[]> {
  return db
    .select()
    .from(laws)
    .where(and(eq(laws.districtId, districtId), sql`strpos(${laws.name}, ${words}) > 0`))
    .orderBy(sql`length(${laws.name})`, sql`${laws.name} collate "C"`)
    .limit(most)
}

export async function listKinds(db: Db, districtId: string): Promise<string[]> {
  const rows = await rowsOf<{ kind: string }>(
    db,
    sql`select kind from laws where district_id = ${districtId} and kind is not null group by kind order by count(*) desc, kind limit 20`,
  )
  return rows.map(({ kind }) => kind)
}

/** All articles of a version, in order. */
export async function listArticles(db: Db, districtId: string, law: string, version: string): Promise<ArticleRow[]> {
  return db
    .select()
    .from(lawArticles)
    .where(inVersion(districtId, law, version))
    .orderBy(asc(lawArticles.ordinal), asc(lawArticles.number))
}

/** Numbers and chapters only: what a table of contents needs. */
export async function listNumbers(db: Db, districtId: string, law: string, version: string): Promise<Pick<ArticleRow, 'number' | 'chapter'>[]> {
  return db
    .select({ number: lawArticles.number, chapter: lawArticles.chapter })
    .from(lawArticles)
    .where(inVersion(districtId, law, version))
    .orderBy(asc(lawArticles.ordinal), asc(lawArticles.number))
}

/** An article with the one before and the one after, in order; empty when there is none. */
export async function findWithNeighbours(db: Db, districtId: string, law: string, version: string, number: string): Promise<ArticleRow[]> {
  const [own] = await db
    .select()
    .from(lawArticles)
    .where(and(inVersion(districtId, law, version), eq(lawArticles.number, number)))
  if (!own) return []
  const beside = (way: 'before' | 'after') =>
    db
      .select()
      .from(lawArticles)
      .where(
        and(
          inVersion(districtId, law, version),
          way === 'before' ? sql`${lawArticles.ordinal} < ${own.ordinal}` : sql`${lawArticles.ordinal} > ${own.ordinal}`,
        ),
      )
      .orderBy(way === 'before' ? sql`${lawArticles.ordinal} desc` : asc(lawArticles.ordinal))
      .limit(1)
  const [before] = await beside('before')
  const [after] = await beside('after')
  return [before, own, after].filter((row) => row !== undefined)
}

/** Articles at these places; those that are no longer there are left out. */
export async function listAt(db: Db, districtId: string, places: readonly { law: string; version: string; ordinal: number }[]): Promise<ArticleRow[]> {
  if (places.length === 0) return []
  const rows = await rowsOf<{ law: string; version: string; number: string; ordinal: number; chapter: string | null; text: string; hash: string }>(
    db,
    sql`select a.law, a.version, a.number, a.ordinal, a.chapter, a.text, a.hash from law_articles a
      join jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as p (law text, version text, ordinal integer)
        on a.law = p.law and a.version = p.version and a.ordinal = p.ordinal
      where a.district_id = ${districtId}`,
  )
  return rows.map((row) => ({ districtId, ...row }))
}

/** Articles of the newest version of the laws after `after`, some `most` of them and always whole laws. */
export async function listNewest(
  db: Db,
  districtId: string,
  after: string,
  most: number,
): Promise<Pick<ArticleRow, 'law' | 'version' | 'number' | 'ordinal' | 'text'>[]> {
  return rowsOf(
    db,
    sql`with newest as (select law, max(version) as version from law_versions where district_id = ${districtId} and law collate "C" > ${after} group by law),
      counted as (
        select n.law, n.version, sum(c.n) over (order by n.law collate "C") - c.n as before
        from newest n join lateral (select count(*)::integer as n from law_articles a where a.district_id = ${districtId} and a.law = n.law and a.version = n.version) c on true)
      select a.law, a.version, a.number, a.ordinal, a.text from counted
      join law_articles a on a.district_id = ${districtId} and a.law = counted.law and a.version = counted.version
      where counted.before < ${most}
      order by a.law collate "C", a.ordinal, a.number`,
  )
}

function inVersion(districtId: string, law: string, version: string) {
  return and(eq(lawArticles.districtId, districtId), eq(lawArticles.law, law), eq(lawArticles.version, version))
}
