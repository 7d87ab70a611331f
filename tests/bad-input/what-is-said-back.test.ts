import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Refusal } from '@shared/platform/refusal'
import { anAppeal } from '../make/appeal'
import { aHouse, type TestHouse } from '../make/house'
import { pointIn } from '../make/small-district'
import { countRows } from './count-rows'

let house: TestHouse
const place = pointIn('320999.t1.v1.g1.m1')
beforeAll(async () => {
  house = await aHouse()
})
afterAll(() => house.close())

const appeals: [what: string, change: object, field: string, sentence: RegExp][] = [
  ['no words', { text: '' }, 'text', /至少 2 个字/],
  ['only spaces', { text: '   ' }, 'text', /至少 2 个字/],
  ['too many words', { text: '字'.repeat(2001) }, 'text', /最多 2000 个字/],
  ['a NUL', { text: '路灯\u0000坏了' }, 'text', /无法保存/],
  ['a number for words', { text: 42 }, 'text', /应为文字/],
  ['no bag', { bag: 'black' }, 'bag', /袋子/],
  ['a point outside every grid', { place: { lng: 116.4, lat: 39.9 } }, 'place', /不在本区/],
  ['a point outside the world', { place: { lng: 400, lat: 31.4 } }, 'place.lng', /经度超出范围/],
  ['an unknown territory', { place: undefined, territory: '320999.t9.v9' }, 'territory', /没有这个网格/],
  ['a territory of another district', { place: undefined, territory: '110000.t1' }, 'territory', /没有这个网格/],
  ['ten photos', { attachments: Array(10).fill('a') }, 'attachments', /最多 9 张/],
  ['a photo that nobody sent', { attachments: ['00000000-0000-4000-8000-000000000000'] }, 'attachments', /照片/],
  ['an id that is none', { attachments: ['-'.repeat(36)] }, 'attachments', /照片/],
  ['a wrong number', { phone: 'abc' }, 'phone', /电话号码不正确/],
  ['somebody else without their consent', { behalf: { name: '老人', consent: false } }, 'behalf.consent', /同意/],
]

async function refused(call: Promise<unknown>): Promise<Refusal> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Refusal)) throw new Error('it was not refused')
  return error
}

test.each(appeals)('an appeal with %s is refused by name and leaves nothing', async (_what, change, field, sentence) => {
  const before = await countRows(house)
  const refusal = await refused(house.as('r1').appeals.submit({ ...anAppeal({ place }), ...change }))
  expect(refusal.onWire()).toEqual({ code: 'badInput', field, sentence: expect.stringMatching(sentence) })
  expect(await countRows(house)).toEqual(before)
})

test('emoji, writing from right to left and half an emoji are taken as they are', async () => {
  const text = '👨‍👩‍👧 \u202eمرحبا 路灯坏了 \ud83d'
  const { ref } = await house.as('r2').appeals.submit(anAppeal({ place, text }))
  expect((await house.as('r2').appeals.getMine({ ref })).text).toBe('👨‍👩‍👧 \u202eمرحبا 路灯坏了 \ufffd')
})

const files: [what: string, file: { name: string; type: string; size: number }, field: string, sentence: RegExp][] = [
  ['HEIC by name', { name: 'IMG_1.HEIC', type: 'image/jpeg', size: 1000 }, 'type', /HEIC.*JPG/],
  ['a document', { name: '说明.pdf', type: 'application/pdf', size: 1000 }, 'type', /不是照片/],
  ['20 MB', { name: 'a.jpg', type: 'image/jpeg', size: 20 * 1024 * 1024 }, 'size', /10 MB/],
  ['nothing in it', { name: 'a.jpg', type: 'image/jpeg', size: 0 }, 'size', /空的/],
]
test.each(files)('a photo with %s is refused before a byte is sent', async (_what, file, field, sentence) => {
  const refusal = await refused(house.as('r1').appeals.startUpload({ kind: 'photo', ...file }))
  expect(refusal.onWire()).toEqual({ code: 'badInput', field, sentence: expect.stringMatching(sentence) })
})

async function upload(bytes: Buffer): Promise<string> {
  const { id, url, headers } = await house.as('r1').appeals.startUpload({ kind: 'photo', name: 'a.jpg', type: 'image/jpeg', size: bytes.length })
  expect((await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) })).ok).toBe(true)
  return id
}

test('bytes that are no photo are found out whatever their name says, and cannot be sent along', async () => {
  const id = await upload(Buffer.from('this is text, not a photo'))
  expect(await refused(house.as('r1').appeals.finishUpload({ id }))).toMatchObject({ code: 'badInput', sentence: expect.stringContaining('不是照片') })
  expect(await refused(house.as('r1').appeals.submit(anAppeal({ place, attachments: [id] })))).toMatchObject({ code: 'badInput', field: 'attachments' })
})

test('an upload that never arrived is refused when it is said to be finished', async () => {
  const { id } = await house.as('r1').appeals.startUpload({ kind: 'photo', name: 'a.jpg', type: 'image/jpeg', size: 10 })
  expect(await refused(house.as('r1').appeals.finishUpload({ id }))).toMatchObject({ code: 'badInput', sentence: expect.stringContaining('没有传上来') })
})

test('20 MB put to an address given for less are not taken', async () => {
  const { id, url, headers } = await house.as('r1').appeals.startUpload({ kind: 'photo', name: 'a.jpg', type: 'image/jpeg', size: 1000 })
  await fetch(url, { method: 'PUT', headers, body: new Uint8Array(20 * 1024 * 1024) }).catch(() => null)
  expect(await refused(house.as('r1').appeals.finishUpload({ id }))).toMatchObject({ code: 'badInput' })
})

test('an order that is none, and a page that never was, are refused by field', async () => {
  expect((await refused(house.as('wang').appeals.getOrder({ orderId: '00000000-0000-4000-8000-000000000000' }))).onWire()).toMatchObject({
    code: 'notFound',
    field: 'orderId',
  })
  for (const list of [house.as('wang').appeals.listInbox({ tab: 'done', after: 'zzz' }), house.as('r1').appeals.listMine({ after: 'zzz' })])
    expect((await refused(list)).onWire()).toMatchObject({ code: 'badInput', field: 'after' })
})
