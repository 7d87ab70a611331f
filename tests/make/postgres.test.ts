import pg from 'pg'
import { startPostgres, type TestPostgres } from './postgres'

let server: TestPostgres
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

async function ask(url: string, query: string): Promise<unknown[]> {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(query)
  await client.end()
  return rows
}

test('the server of the tests is a real one, speaks UTF-8 and sees trigrams in Chinese words', async () => {
  expect(await ask(server.url, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }])
  await ask(server.url, 'create extension pg_trgm')
  expect(await ask(server.url, "select cardinality(show_trgm('路灯坏了')) > 0 as seen")).toEqual([{ seen: true }])
})

test('a second database on it is empty and its own', async () => {
  const other = await server.another('another')
  await ask(server.url, 'create table only_here (id int)')
  expect(await ask(other, "select to_regclass('only_here') as there")).toEqual([{ there: null }])
})
