import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { anAppeal } from '../make/appeal'
import { aHouse, type TestHouse } from '../make/house'
import { pointIn } from '../make/small-district'

const place = pointIn('320999.t1.v1.g1.m1')
const day = 24 * 3600 * 1000

let house: TestHouse
let photo: Buffer
beforeAll(async () => {
  house = await aHouse()
  photo = await readFile(join(__dirname, '../../demo/photos/lamp-broken.jpg'))
})
afterAll(() => house.close())
const wang = () => house.as('wang').appeals
const begin = (key: string, type = 'image/jpeg') => wang().startUpload({ kind: 'photo', name: 'a.jpg', type, size: photo.length, key })

test('a photo begun twice is one attachment; once it has arrived nothing more is to be sent', async () => {
  const key = randomUUID()
  const [first, again] = await Promise.all([begin(key), begin(key)])
  expect(again.id).toBe(first.id)
  expect(first.there).toBe(false)
  expect((await fetch(again.url, { method: 'PUT', headers: again.headers, body: new Uint8Array(photo) })).ok).toBe(true)
  // The answer was lost after the bytes had arrived: the phone begins anew and puts them once more.
  expect(await begin(key)).toMatchObject({ id: first.id, there: false })
  await wang().finishUpload({ id: first.id })
  expect(await begin(key)).toMatchObject({ id: first.id, there: true })
  expect(await house.rows('select id from attachments where id = $1', [first.id])).toHaveLength(1)
})

test('a key that stands for another kind of file is refused, and the id cannot be guessed from it', async () => {
  const key = randomUUID()
  const { id } = await begin(key)
  await expect(begin(key, 'image/png')).rejects.toMatchObject({ code: 'badInput', field: 'key' })
  expect(id).not.toContain(key.slice(0, 8))
  expect(await house.rows('select * from done_moves')).toEqual([])
})

test('what a worker saw themselves is an order of its own place, with no appellant who would be asked about it', async () => {
  const key = randomUUID()
  const seen = { ...anAppeal({ key, place, text: '巡查发现路灯不亮' }), how: 'patrol' as const }
  const receipt = await wang().enterAtDesk(seen)
  expect(receipt).toMatchObject({ already: false, holder: { name: '王芳' } })
  expect(await wang().enterAtDesk(seen)).toMatchObject({ number: receipt.number, already: true })
  const [row] = await house.rows<{ id: string; source_name: string }>('select id, source_name from orders where number = $1', [receipt.number])
  expect(row?.source_name).toBe('巡查')
  const held = async () => ({ orderId: row?.id ?? '', version: (await wang().getOrder({ orderId: row?.id ?? '' })).version })
  await wang().accept(await held())
  await wang().reply({ ...(await held()), outcome: 'explained', note: '已报供电所，明天上午来修', attachments: [] })
  house.now.forward(20 * day)
  await house.tick()
  const ledger = await house.rows<{ name: string }>('select name from events where subject = $1 order by id', [row?.id])
  expect(ledger.map(({ name }) => name)).toEqual(['appeals.enterAtDesk', 'appeals.accept', 'appeals.reply', 'appeals.close'])
})

test('the key of one worker tells another nothing', async () => {
  const seen = { ...anAppeal({ place, text: '巡查发现井盖松动' }), how: 'patrol' as const }
  await wang().enterAtDesk(seen)
  await expect(house.as('li').appeals.enterAtDesk(seen)).rejects.toMatchObject({ code: 'badInput', field: 'key' })
})

test('lists say where an order is, so that a phone can put the nearest first', async () => {
  const { items } = await wang().listInbox({ tab: 'toAccept', limit: 100 })
  expect(items.map(({ point }) => point)).toContainEqual(place)
})
