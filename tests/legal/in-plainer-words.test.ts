import { randomUUID } from 'node:crypto'
import { type ModelEndpoint, startModelEndpoint } from '@platform/local/model-endpoint'
import { openAiModel } from '@platform/ports/model'
import { aHouse, type TestHouse } from '../make/house'

const asks = '老板拖欠工资三个月怎么办，我叫张三，电话13912345678'
let house: TestHouse
let far: ModelEndpoint
let answer: Parameters<typeof startModelEndpoint>[0] = () => ({})

beforeAll(async () => {
  house = await aHouse()
  far = await startModelEndpoint(() => answer())
})
beforeEach(() => {
  far.asked.length = 0
  house.running.ports.model = openAiModel({ baseUrl: far.url, key: 'local', model: '本机替身', patience: 500 })
  house.running.kernel.settings.rewording = true
})
afterAll(async () => {
  await far.close()
  await house.close()
})

const say = async (text: string, chat: string | null = null) => {
  const { turns, id } = await house.as('resident-1').legal.say({ chat, key: randomUUID(), text })
  return { id, answer: turns.at(-1)?.answer }
}
/** What the stand-in was given, and gives back in its own words. */
const given = (): { sentences: { text: string; cites: number[] }[]; asked: string } =>
  JSON.parse((JSON.parse(far.asked.at(-1) ?? '{}') as { messages: { content: string }[] }).messages[1]?.content ?? '{}')
const inOwnWords = (change: (text: string) => string) => () => ({
  content: JSON.stringify({ sentences: given().sentences.map(({ text, cites }) => ({ text: change(text), cites })) }),
})

test('is off unless it is switched on, a model or not', async () => {
  house.running.kernel.settings.rewording = false
  const { answer: plain } = await say(asks)
  expect(plain).toMatchObject({ kind: 'answer', card: 'unpaid-wages', reworded: false })
  expect(far.asked).toEqual([])
})

test('an answer in other words that checks out is shown as reworded, with the same sources; the words go there masked', async () => {
  answer = inOwnWords((text) => `简单说：${text}`)
  const { answer: said } = await say(asks)
  expect(said).toMatchObject({ card: 'unpaid-wages', reworded: true })
  expect(said?.sentences.every(({ text }) => text.startsWith('简单说：'))).toBe(true)
  expect(far.asked.join()).not.toMatch(/13912345678|张三/)
})

test('an answer with a law, a number or a promise of its own is thrown away, and the card speaks', async () => {
  for (const lie of ['，赔您三十倍', '（《刑法》第一条）', '，一定能赢', '，但您无权要']) {
    answer = inOwnWords((text) => `${text}${lie}`)
    expect((await say(asks)).answer).toMatchObject({ card: 'unpaid-wages', reworded: false })
  }
  expect(far.asked).toHaveLength(4)
})

test('late, broken or away: the card speaks, once', async () => {
  for (const bad of [() => ({ status: 500 }), () => ({ content: '{' }), () => ({ body: '<html>' }), () => ({ afterMs: 900 })]) {
    answer = bad
    expect((await say(asks)).answer).toMatchObject({ card: 'unpaid-wages', reworded: false })
  }
})

test('what no card is about, and danger, is never sent there', async () => {
  answer = inOwnWords((text) => text)
  await say('怎么申请专利')
  expect(far.asked).toEqual([])
})
