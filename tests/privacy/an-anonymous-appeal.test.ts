import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { anAppeal } from '../make/appeal'
import { aHouse, type TestHouse } from '../make/house'
import { pointIn } from '../make/small-district'
import { everyRow, tablesWith } from './every-table'

let house: TestHouse
const place = pointIn('320999.t1.v1.g1.m1')
const openid = 'oAnonymous-7f3a91'
const phone = '13987654321'

const anonymously = (change: Parameters<typeof anAppeal>[0] = {}) => anAppeal({ place, anonymous: true, ...change })
const orderOf = async (number: string) =>
  (await house.rows<{ id: string; version: number }>('select id, version from orders where number = $1', [number]))[0] ?? { id: '', version: 0 }

beforeAll(async () => {
  house = await aHouse()
})
afterAll(() => house.close())

test('nothing that is stored leads from an anonymous appeal to a person: not openid, telephone, name nor person id', async () => {
  const resident = house.as(openid)
  await resident.platform.updateMe({ name: '李不留名', phone })
  const me = await resident.platform.whoAmI({})
  const personId = me.personId ?? ''
  const before = { openid: await tablesWith(house, openid), person: await tablesWith(house, personId), name: await tablesWith(house, '李不留名') }
  const countOf = async (text: string) => (await everyRow(house)).filter(({ row }) => row.includes(text)).length
  const rowsBefore = [await countOf(openid), await countOf(personId), await countOf('李不留名')]

  const receipt = await resident.appeals.submit(anonymously({ name: '李不留名', phone, behalf: { name: '李不留名', phone, consent: true } }))
  const code = receipt.receipt ?? ''
  await resident.appeals.add({ ref: code, text: '补充一句' })
  await resident.appeals.urge({ ref: code })
  const { id, version } = await orderOf(receipt.number)
  await house.as('wang').appeals.accept({ orderId: id, version })
  await house.as('wang').appeals.reply({ orderId: id, version: version + 1, outcome: 'solved', note: '修好了' })
  await resident.appeals.survey({ ref: code, score: 1, words: '没修好' })
  await resident.appeals.reopen({ ref: code, text: '还是不亮' })
  await house.settle()

  expect({ openid: await tablesWith(house, openid), person: await tablesWith(house, personId), name: await tablesWith(house, '李不留名') }).toEqual(before)
  expect([await countOf(openid), await countOf(personId), await countOf('李不留名')]).toEqual(rowsBefore)
  expect(await tablesWith(house, phone)).toEqual([])
  const [appeal] = await house.rows('select person_id, phone, phone_tail, name, behalf, entered_by from appeals where order_id = $1', [id])
  expect(appeal).toEqual({ person_id: null, phone: null, phone_tail: null, name: null, behalf: null, entered_by: null })
})

test('somebody first seen with an anonymous appeal leaves no row of a person', async () => {
  await house.as('oNever-seen-before').appeals.submit(anonymously())
  expect(await tablesWith(house, 'oNever-seen-before')).toEqual([])
})

test('the code opens the appeal, judges it and brings it back; it is written down hashed only', async () => {
  const resident = house.as('oCode-holder')
  const receipt = await resident.appeals.submit(anonymously())
  const code = receipt.receipt ?? ''
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
  expect(receipt.ref).toBe(code)
  const typed = `${code.slice(0, 4)}-${code.slice(4, 8)} ${code.slice(8, 12)}-${code.slice(12)}`.toLowerCase()
  const { id } = await orderOf(receipt.number)
  await house.as('wang').appeals.accept({ orderId: id, version: 1 })
  await house.as('wang').appeals.reply({ orderId: id, version: 2, outcome: 'solved', note: '修好了' })
  expect(await house.as('oAnother-phone').appeals.getMine({ ref: typed })).toMatchObject({ status: 'replied', outcome: 'solved' })
  expect(await house.as('oAnother-phone').appeals.survey({ ref: code, score: 2 })).toMatchObject({ status: 'visiting' })
  expect(await house.as('oAnother-phone').appeals.reopen({ ref: code, text: '还是不亮' })).toMatchObject({ status: 'handling' })
  expect((await house.as('oAnother-phone').appeals.listMine({ receipts: [code] })).items).toMatchObject([
    { ref: code, number: receipt.number, anonymous: true },
  ])
  expect(await tablesWith(house, code)).toEqual([])
})

test('sent twice it answers the same code; the appeal id opens nothing, not even for whoever sent it', async () => {
  const sent = anonymously()
  const first = await house.as('oTwice').appeals.submit(sent)
  const second = await house.as('oTwice').appeals.submit(sent)
  expect(second).toMatchObject({ receipt: first.receipt, ref: first.ref, number: first.number, already: true })
  const [row] = await house.rows<{ id: string }>('select a.id from appeals a join orders o on o.id = a.order_id where o.number = $1', [first.number])
  await expect(house.as('oTwice').appeals.getMine({ ref: row?.id ?? '' })).rejects.toMatchObject({ code: 'notFound' })
  expect((await house.as('oTwice').appeals.listMine({})).items).toEqual([])
})

test('a key that was sent with a name never answers a code that opens nothing, and one sent without never shows its id', async () => {
  const named = anAppeal({ place })
  await house.as('oChanges-mind').appeals.submit(named)
  expect(await house.as('oChanges-mind').appeals.submit({ ...named, anonymous: true })).toMatchObject({ receipt: null, already: true })
  const unnamed = anonymously()
  await house.as('oChanges-mind').appeals.submit(unnamed)
  await expect(house.as('oChanges-mind').appeals.submit({ ...unnamed, anonymous: false })).rejects.toMatchObject({ code: 'badInput', field: 'anonymous' })
})

test('guessing codes is slowed down, and the row that counts does not say who guessed', async () => {
  const guesser = house.as('oGuesser').appeals
  for (let n = 0; n < 60; n++) await expect(guesser.getMine({ ref: `AAAABBBBCCCC${1000 + n}` })).rejects.toMatchObject({ code: 'notFound' })
  await expect(guesser.getMine({ ref: 'AAAABBBBCCCC9999' })).rejects.toMatchObject({ code: 'tooMany' })
  expect(await tablesWith(house, 'oGuesser')).toEqual([])
  const lister = house.as('oLister').appeals
  for (let n = 0; n < 300; n++) await lister.listMine({ receipts: ['AAAABBBBCCCCDDDD'] })
  await expect(lister.listMine({ receipts: ['AAAABBBBCCCCDDDD'] })).rejects.toMatchObject({ code: 'tooMany' })
})

test('staff read that nobody is named, and cannot ask for what is not there', async () => {
  const receipt = await house.as('oUnnamed').appeals.submit(anonymously({ name: '李不留名', phone }))
  const { id } = await orderOf(receipt.number)
  const order = await house.as('wang').appeals.getOrder({ orderId: id })
  expect(order.appeals).toMatchObject([{ anonymous: true, appellant: '匿名居民', phone: null, behalf: null, reachedBy: '凭回执码查看' }])
  await expect(house.as('wang').appeals.revealContact({ orderId: id, appealId: order.appeals[0]?.id ?? '', reason: '想知道是谁' })).rejects.toMatchObject({
    code: 'notAllowed',
  })
})
