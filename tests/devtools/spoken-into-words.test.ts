import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { aTownOnline, type TownOnline } from './a-town-online'
import { type OpenMiniProgram, openMiniProgram } from './open-mini-program'
import { type Person, personAt } from './person'

const question = '老板拖欠工资三个月怎么办'

let town: TownOnline
let open: OpenMiniProgram
let resident: Person
/** Sizes of the recordings that came, in bytes, and what is answered: words, or nothing that could be made out. */
const heard: number[] = []
let words: string | Error = question
beforeAll(async () => {
  town = await aTownOnline()
  town.house.running.ports.hearing = {
    words: ({ bytes }) => {
      heard.push(bytes.length)
      return words instanceof Error ? Promise.reject(words) : Promise.resolve(words)
    },
  }
  open = await openMiniProgram({ base: town.url, openid: 'speaker-on-wechat', launch: { path: 'legal/chat/index' } })
  resident = personAt(open.miniProgram)
}, 120_000)
afterAll(async () => {
  await open?.close()
  await town?.close()
})

const field = async () => (await (await open.miniProgram.currentPage())?.$('textarea'))?.property('value')
async function speak(): Promise<void> {
  await resident.tap('按住说话')
  await resident.tap('正在听')
  await resident.find('按住说话')
}

test('what is said into the phone stands in the field as words, to be corrected, and is asked only by a tap', async () => {
  await speak()
  expect(heard).toHaveLength(1)
  expect(await field()).toBe(question)
  expect(await town.house.rows('select 1 from turns')).toEqual([])
  await resident.tap('问')
  await resident.see('工资')
  expect((await town.house.rows<{ text: string }>("select text from turns where by = 'resident'"))[0]?.text).toBe(question)
}, 60_000)

test('what could not be made out is said, and what was typed stays', async () => {
  await resident.type('您的问题', '写了一半')
  words = ''
  await speak()
  await resident.see('没有听清，请再说一次')
  words = new Error('not now')
  await speak()
  await resident.see('这会儿听不了，请再说一次或打字')
  expect(await field()).toBe('写了一半')
  words = '房东不退押金'
  await speak()
  expect(await field()).toBe('写了一半，房东不退押金')
}, 60_000)

test('an appeal keeps the recording beside its words', async () => {
  await open.miniProgram.reLaunch('/appeals/put/index?bag=complaint')
  words = '三号楼北边的路灯坏了'
  await speak()
  await resident.find('删掉录音')
  expect(await field()).toBe('三号楼北边的路灯坏了')
}, 60_000)

test('nothing went wrong unseen', async () => {
  expect(await open.unknownTags()).toEqual([])
  expect(await open.errors()).toEqual([])
})
