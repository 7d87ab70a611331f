import { join } from 'node:path'
import type { Database } from '@platform/kernel/database'
import { migrate } from '@platform/local/migrate'
import { openPglite } from '@platform/local/pglite'
import { listWorkersUnder } from '../../cloudfunctions/grids/store/duties'
import { listFinest, listNodes } from '../../cloudfunctions/grids/store/territories'
import { makeDistrict } from './make-district'
import { seedDistrict } from './seed-district'

const keys = { data: Buffer.alloc(32, 7), index: Buffer.alloc(32, 8) }
const now = new Date('2026-11-23T10:00:00+08:00')
const { id } = makeDistrict()
let database: Database
const count = async (table: string) => Number(((await database.run(`select count(*) as n from ${table}`)).rows as { n: string }[])[0]!.n)

beforeAll(async () => {
  database = await openPglite()
  await migrate(database, join(__dirname, '../../cloudfunctions/migrations'))
})
afterAll(() => database.close())

test('the invented district is written once, however often it is asked for', async () => {
  expect(await seedDistrict(database, keys, now)).toBe(true)
  const people = await count('people')
  expect(people).toBe(makeDistrict().people.length)
  expect(await seedDistrict(database, keys, now)).toBe(false)
  expect(await count('people')).toBe(people)
})

test('its micro-grids can be found by a point, its grids have a worker and a stand-in', async () => {
  expect(await listFinest(database.db, id)).toHaveLength(204)
  expect(await listNodes(database.db, id)).toHaveLength(268)
  const workers = await listWorkersUnder(database.db, id, `${id}.t2.v1.g3`, { roles: ['gridWorker'], now })
  expect(workers.map(({ post }) => post).slice(0, 2)).toEqual(['稻香村第3网格 网格员', '稻香村第3网格 网格员（替岗）'])
})

test('private numbers are sealed at rest', async () => {
  const { rows } = await database.run('select phone from people where demo_key = $1', ['resident-1'])
  const phone = (rows as { phone: Uint8Array }[])[0]!.phone
  expect(Buffer.from(phone).toString('latin1')).not.toContain('1990000')
})
