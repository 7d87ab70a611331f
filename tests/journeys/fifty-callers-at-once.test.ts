import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Answer, wechat } from '../../cloudfunctions/entry/wechat'
import { anAppeal } from '../make/appeal'
import { aHouse, type TestHouse } from '../make/house'
import { pointIn } from '../make/small-district'

let house: TestHouse
let main: (event: unknown) => Promise<Answer>

beforeAll(async () => {
  house = await aHouse()
  main = wechat(() => house.running)
})
afterAll(async () => {
  delete process.env.WX_OPENID
  delete process.env.WX_CONTEXT_KEYS
  await house.close()
})

/** As the platform calls a function: the identity is in the environment at the call, and the next call overwrites it. */
function callAs(openid: string, path: [string, string], input: unknown): Promise<Answer> {
  process.env.WX_CONTEXT_KEYS = 'WX_OPENID'
  process.env.WX_OPENID = openid
  return main({ path, input })
}

test('fifty callers, interleaved in one process, each get what is theirs and nothing of the others', async () => {
  const callers = Array.from({ length: 50 }, (_, n) => `caller-${n}`)
  const sent = await Promise.all(
    callers.map((openid) => callAs(openid, ['appeals', 'submit'], anAppeal({ place: pointIn('320999.t1.v1.g1.m1'), text: `${openid} 说路灯坏了` }))),
  )
  expect(sent.filter((answer) => !answer.ok)).toEqual([])
  const lists = await Promise.all(callers.map((openid) => callAs(openid, ['appeals', 'listMine'], {})))
  for (const [n, answer] of lists.entries()) {
    expect(answer).toMatchObject({ ok: true, output: { items: [{ title: expect.stringContaining(`caller-${n} `) }] } })
    expect((answer as { output: { items: unknown[] } }).output.items).toHaveLength(1)
  }
})

test('without an identity from the platform nobody is anybody', async () => {
  delete process.env.WX_OPENID
  expect(await main({ path: ['appeals', 'listMine'], input: {}, openid: 'caller-1', OPENID: 'caller-1' })).toMatchObject({
    ok: false,
    refusal: { code: 'notSignedIn' },
  })
})

test('a call of no sense is refused in plain words', async () => {
  for (const event of [
    null,
    {},
    { path: 'appeals.submit' },
    { path: ['__proto__', 'constructor'] },
    { path: ['appeals', 'constructor'] },
    { path: [1, 2, 3] },
  ]) {
    process.env.WX_OPENID = 'caller-1'
    expect(await main(event)).toMatchObject({ ok: false, refusal: { code: 'notFound' } })
  }
})
