import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { type HearingEndpoint, startHearingEndpoint } from '@platform/local/hearing-endpoint'
import { tencentHearing } from '@platform/ports/hearing-tencent'
import { aHouse, type TestHouse } from '../make/house'

let far: HearingEndpoint
let house: TestHouse
const recording = Buffer.from('ID3 a short recording')
const said = { format: 'mp3' as const, data: recording.toString('base64') }
const keys = { secretId: 'AKIDexample', secretKey: 'secret', region: 'ap-guangzhou', engine: '16k_zh' }
beforeAll(async () => {
  far = await startHearingEndpoint()
  house = await aHouse()
})
beforeEach(async () => {
  far.heard.splice(0)
  house.running.ports.hearing = tencentHearing({ ...keys, endpoint: far.address })
  await house.rows('delete from throttles')
})
afterAll(async () => {
  await house.close()
  await far.close()
})

test('a recording is what Tencent Cloud ASR takes: action, version, engine, format, bytes, TC3 signature; its words come back', async () => {
  far.say('路灯坏了三天，晚上看不见。 ')
  expect(await house.as('resident-1').platform.hear(said)).toEqual({ words: '路灯坏了三天，晚上看不见。' })
  expect(far.heard).toMatchObject([{ action: 'SentenceRecognition', version: '2019-06-14', engine: '16k_zh', format: 'mp3' }])
  expect(far.heard[0]?.bytes).toEqual(recording)
  expect(far.heard[0]?.authorization).toMatch(/^TC3-HMAC-SHA256 Credential=AKIDexample\/\d{4}-\d\d-\d\d\/127\/tc3_request, .* Signature=[0-9a-f]{64}$/)
})

test('nothing of it is kept: neither the recording nor the words are in any table', async () => {
  far.say('这句话只在您手机里')
  await house.as('resident-1').platform.hear(said)
  expect(await house.rows("select 1 from events where name = 'platform.hear'")).toEqual([])
  const tables = await house.rows<{ name: string }>("select table_name as name from information_schema.tables where table_schema = 'public'")
  for (const { name } of tables) {
    const found = await house.rows(`select 1 from "${name}" t where t::text like '%只在您手机里%' or t::text like '%${said.data}%' limit 1`)
    expect([name, found]).toEqual([name, []])
  }
})

test('what cannot be made out comes back empty; what the provider refuses is said plainly', async () => {
  far.say('')
  expect(await house.as('resident-1').platform.hear(said)).toEqual({ words: '' })
  far.say(null)
  await expect(house.as('resident-1').platform.hear(said)).rejects.toMatchObject({ code: 'unavailable', sentence: '这会儿听不了，请再说一次或打字' })
})

test.each([
  [{ ...said, data: '' }, 'badInput', 'data'],
  [{ ...said, data: '不是 base64' }, 'badInput', 'data'],
  [{ ...said, data: 'A'.repeat(96_004) }, 'badInput', 'data'],
  [{ ...said, format: 'wav' as 'mp3' }, 'badInput', 'format'],
])('a bad recording is refused on its field, and nobody is asked (%#)', async (sent, code, field) => {
  await expect(house.as('resident-1').platform.hear(sent)).rejects.toMatchObject({ code, field })
  expect(far.heard).toEqual([])
})

test('sixty an hour for each person', async () => {
  far.say('好')
  for (let n = 0; n < 60; n++) await house.as('talks-much').platform.hear(said)
  await expect(house.as('talks-much').platform.hear(said)).rejects.toMatchObject({ code: 'tooMany' })
  expect(await house.as('resident-1').platform.hear(said)).toEqual({ words: '好' })
})

test('where it is not set up, people are told so before they speak, and when they do', async () => {
  house.running.ports.hearing = null
  expect(await house.as('resident-1').platform.whoAmI({})).toMatchObject({ hears: false })
  await expect(house.as('resident-1').platform.hear(said)).rejects.toMatchObject({ code: 'unavailable', sentence: '这里还不能把说话变成字，请打字' })
  house.running.ports.hearing = tencentHearing({ ...keys, endpoint: far.address })
  expect(await house.as('resident-1').platform.whoAmI({})).toMatchObject({ hears: true })
})

test('an end that never answers is given up after eight seconds', async () => {
  far.say('silent')
  const began = Date.now()
  await expect(house.as('resident-1').platform.hear(said)).rejects.toMatchObject({ code: 'unavailable' })
  expect(Date.now() - began).toBeLessThan(12_000)
}, 20_000)
