import { afterAll, beforeAll, expect, test } from '@jest/globals'
import pg from 'pg'
import { migrateServer } from '../../cloudfunctions/entry/command/migrate'
import { wokenOperations } from '../../cloudfunctions/entry/queues'
import { startPostgres, type TestPostgres } from '../make/postgres'

let server: TestPostgres
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

test('an empty server is brought up to date once, and a second time nothing is done', async () => {
  expect(await migrateServer(server.url)).toBeGreaterThan(0)
  expect(await migrateServer(server.url)).toBe(0)
  const client = new pg.Client(server.url)
  await client.connect()
  const { rows } = await client.query<{ name: string }>('select name from pgboss.queue')
  await client.end()
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(wokenOperations()))
})

test('a database that is not UTF-8 is refused by name', async () => {
  const client = new pg.Client(server.url)
  await client.connect()
  await client.query("create database ascii template template0 encoding 'SQL_ASCII' locale 'C'")
  await client.end()
  await expect(migrateServer(server.url.replace(/wusedai$/, 'ascii'))).rejects.toThrow('must be UTF-8')
})
