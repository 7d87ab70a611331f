import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../kernel/database'

/**
 * Brings a database up to date: the SQL files of `folder` in order, each once, each in one transaction.
 * The same on PGlite and on a server. Refuses a database that cannot tell Chinese words apart (not UTF-8).
 */
export async function migrate(database: Database, folder: string, onStep: (name: string) => void = () => undefined): Promise<number> {
  await database.run('create extension if not exists pg_trgm')
  await assertSeesChinese(database)
  await database.run('create table if not exists migrations (name text primary key, at timestamptz not null default now())')
  const { rows } = await database.run('select name from migrations')
  const done = new Set((rows as { name: string }[]).map((row) => row.name))
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql') && !done.has(file)).sort()
  for (const file of files) {
    onStep(file)
    const text = await readFile(join(folder, file), 'utf8')
    await database.transaction(async (tx) => {
      for (const statement of text.split('--> statement-breakpoint')) if (statement.trim()) await tx.run(statement)
      await tx.run('insert into migrations (name) values ($1)', [file])
    })
  }
  return files.length
}

/** An SQL_ASCII database has no trigrams of Chinese: search would find nothing and say nothing. */
async function assertSeesChinese(database: Database): Promise<void> {
  const { rows } = await database.run(`select cardinality(show_trgm('路灯坏了')) as trigrams, current_setting('server_encoding') as encoding`)
  const [row] = rows as { trigrams: number; encoding: string }[]
  if (!row || row.trigrams === 0 || row.encoding !== 'UTF8')
    throw new Error(`the database must be UTF-8 with a UTF-8 locale; it is ${row?.encoding ?? 'unknown'}`)
}
