import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
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

const refused = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.onWire() : error),
  )

const taken: [what: string, text: string][] = [
  ['one character of meaning and one more', '灯坏'],
  ['only emoji', '🔥🔥😡'],
  ['HTML', '<script>alert(1)</script><b>路灯</b>坏了<img src=x onerror=alert(1)>'],
  ['English', 'The street lamp in front of building 3 is broken'],
  ['Russian', 'Не горит фонарь у дома'],
  ['Arabic', 'مصباح الشارع معطل'],
  ['Tibetan', 'ལམ་གྱི་གློག་བཞུ་ཆག་སོང་།'],
  ['mixed scripts', '路灯broken了，よろしく 🙏 спасибо'],
  ['traditional characters', '路燈壞了，晚上看不見路'],
  ['combining marks', 'Z̸̢̛͙a͝l̵g̷o 路灯坏了'],
  ['one word two thousand times', '灯'.repeat(2000)],
  ['nothing but line breaks between two words', `路灯${'\n'.repeat(500)}坏了`],
]

describe('words of every kind', () => {
  test.each(taken)('%s: read without a fault, taken in, and given back as they were', async (_what, text) => {
    const read = await house.as('r').triage.suggest({ bag: 'complaint', text })
    expect(read).toMatchObject({ urgency: expect.stringMatching(/ordinary|urgent|emergency/), danger: null, advice: null })
    expect(read.confidence).toBeGreaterThanOrEqual(0)
    const { ref, category } = await house.as('r').appeals.submit(anAppeal({ place, text }))
    expect(category).not.toBe('')
    expect((await house.as('r').appeals.getMine({ ref })).text).toBe(text)
  })

  test.each([
    ['empty', ''],
    ['spaces', '  \n\t '],
    ['one character', '灯'],
  ])('%s is too little to send, and says how much is needed; reading it is no fault', async (_what, text) => {
    const before = await countRows(house)
    expect(await refused(house.as('r').appeals.submit(anAppeal({ place, text })))).toEqual({ code: 'badInput', field: 'text', sentence: '内容至少 2 个字' })
    expect(await countRows(house)).toEqual(before)
    expect(await house.as('r').triage.suggest({ bag: 'complaint', text })).toMatchObject({ urgency: 'ordinary', danger: null, bagHint: null })
  })

  test('a hundred thousand characters are refused with the limit in the message, by both', async () => {
    const text = '字'.repeat(100_000)
    const before = await countRows(house)
    expect(await refused(house.as('r').appeals.submit(anAppeal({ place, text })))).toEqual({ code: 'badInput', field: 'text', sentence: '内容最多 2000 个字' })
    expect(await refused(house.as('r').triage.suggest({ bag: 'complaint', text }))).toEqual({
      code: 'badInput',
      field: 'text',
      sentence: '内容最多 20000 个字',
    })
    expect(await countRows(house)).toEqual(before)
  })

  test('danger is found among markup and emoji', async () => {
    for (const text of ['<p>三号楼着火了</p>', '🔥🔥着火了🔥🔥快来', '救命 help!! 着火了'])
      expect((await house.as('r').triage.suggest({ bag: 'complaint', text })).danger?.kind).toBe('fire')
  })
})
