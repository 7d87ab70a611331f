import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { aPhoto } from './a-photo'
import { aTownOnline, type TownOnline } from './a-town-online'
import { type OpenMiniProgram, openMiniProgram } from './open-mini-program'
import { type Person, personAt } from './person'
import { pointIn } from '../make/small-district'

const home = '320999.t1.v1.g1.m1'
const said = '3号楼北边的路灯坏了三天，晚上看不见路'
const lamp = '纺车小区西门进来右手第二盏路灯不亮了，晚上走路看不见，请派人来修'
const lampAgain = '纺车小区西门右手边的路灯坏了好几天，晚上黑漆漆的，走路看不见'

let town: TownOnline
let open: OpenMiniProgram
let resident: Person
beforeAll(async () => {
  town = await aTownOnline()
  open = await openMiniProgram({ base: town.url, openid: 'resident-on-wechat', photo: await aPhoto(), place: pointIn(home) })
  resident = personAt(open.miniProgram)
}, 120_000)
afterAll(async () => {
  await open?.close()
  await town?.close()
})

/** The order behind the one appeal of this journey. */
const order = async () =>
  (await town.house.rows<{ id: string; version: number; status: string }>('select id, version, status from orders'))[0] ?? { id: '', version: 0, status: '' }
const orders = async () => (await town.house.rows('select id from orders')).length
const photos = () => town.house.rows<{ state: string }>('select state from attachments')

/** The worker works at the server directly: this journey is the resident's. */
async function workerAnswers(note: string): Promise<void> {
  const worker = town.house.as('wang').appeals
  const { id, status, version } = await order()
  if (status === 'dispatched') await worker.accept({ orderId: id, version })
  await worker.reply({ orderId: id, version: (await order()).version, outcome: 'solved', note })
}

/** Leaves the appeal and opens it again from the list, as one does after a message. */
async function openAgain(): Promise<void> {
  await resident.tap('返回')
  await resident.tap('我的诉求')
  await resident.tap(`吐槽：${said}`)
}

async function putInBag(): Promise<void> {
  await resident.tap('吐槽')
  await resident.type('说说您的吐槽', said)
  await resident.tap('添加照片')
  await resident.find('删掉第 1 张照片')
  await resident.tap('位置：')
  await resident.tap('用我现在的位置')
  await resident.find('位置：稻香村')
  await resident.tap('投进袋子')
  await resident.see('已经投进袋子')
}

test('a resident submits with a photo, says it is not good yet, and judges the second answer, on the real weapp build', async () => {
  await putInBag()
  expect(await resident.read()).toContain('王芳')
  expect(await photos()).toHaveLength(1)
  await resident.tap('看进展')
  await resident.see(said)
  await resident.see('等待接收')

  await workerAnswers('换了灯头，今晚已亮')
  await openAgain()
  await resident.see('换了灯头，今晚已亮')
  await resident.find('看第 1 张照片')
  await resident.tap('很不满')
  await resident.tap('没解决')
  await resident.tap('提交评价')
  await resident.see('等待回访')

  await resident.tap('还没好')
  await resident.type('哪里还没好', '亮了一晚又不亮了')
  await resident.tap('再办一次')
  await resident.see('正在办理')

  await workerAnswers('整条线路换了，连看三晚都亮')
  await openAgain()
  await resident.see('整条线路换了，连看三晚都亮')
  await resident.tap('满意')
  await resident.see('已办结')
  expect((await order()).status).toBe('closed')
  const ledger = await town.house.rows<{ name: string }>('select name from events where subject = $1 order by id', [(await order()).id])
  expect(ledger.map(({ name }) => name)).toEqual(['submit', 'accept', 'reply', 'survey', 'reopen', 'reply', 'survey'].map((verb) => `appeals.${verb}`))
}, 180_000)

test('what can be tapped says so to a screen reader', async () => {
  await resident.tap('返回')
  await resident.tap('首页')
  await resident.see('吐槽')
  expect(await resident.attribute('吐槽', 'aria-role')).toBe('button')
  expect(await resident.attribute('我的诉求', 'aria-role')).toBe('link')
}, 60_000)

test('what a page sets on a component arrives there: the source of a picture, the limit and the hint of a field', async () => {
  await resident.see('吐槽')
  const picture = await (await open.miniProgram.currentPage())?.$('image')
  expect(await picture?.property('src')).toMatch(/^data:image\/svg/)
  await resident.tap('吐槽')
  await resident.find('投进袋子')
  const words = await (await open.miniProgram.currentPage())?.$('textarea')
  expect(await words?.property('maxlength')).toBe(2000)
  expect(await words?.property('placeholder')).not.toBe('')
  await resident.tap('返回')
}, 60_000)

test('without a network the appeal waits on the phone and goes by itself when the network is back', async () => {
  await open.setOnline(false)
  await resident.tap('建议')
  await resident.type('说说您的建议', '活动室周末也开门吧')
  await resident.tap('投进袋子')
  await resident.see('还没发出')
  expect(await orders()).toBe(1)
  await open.setOnline(true)
  await resident.see('已经投进袋子')
  expect(await orders()).toBe(2)
}, 60_000)

test('what a neighbour said is found before sending and joined with one tap, with a number of its own', async () => {
  const before = await orders()
  await town.house.as('neighbour-on-wechat').appeals.submit({ key: 'neighbour-lamp-key', bag: 'complaint', text: lamp, place: pointIn(home) })
  await resident.tap('回首页')
  await resident.tap('吐槽')
  await resident.type('说说您的吐槽', lampAgain)
  await resident.tap('位置：')
  await resident.tap('用我现在的位置')
  await resident.see('附近有人反映过')
  await resident.tap('我也遇到了')
  await resident.tap('确定，一起办')
  await resident.see('和 1 位邻居一起办理')
  expect(await orders()).toBe(before + 2)
  await resident.tap('看进展')
  await resident.see('和 1 位邻居一起办理')
}, 60_000)

test('every component on the way is known, and nothing went wrong unseen', async () => {
  expect(await open.unknownTags()).toEqual([])
  expect(await open.errors()).toEqual([])
})
