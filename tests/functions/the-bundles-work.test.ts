import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { buildFunctions } from '../../cloudfunctions/build'
import { anAppeal } from '../make/appeal'
import { pointIn } from '../make/small-district'
import { aCloud, type TestCloud } from './a-cloud'
import { runWebFunction } from './run-function'

let cloud: TestCloud
beforeAll(async () => {
  await buildFunctions()
  cloud = await aCloud()
}, 120_000)
afterAll(() => cloud.close())

const place = pointIn('320999.t1.v1.g1.m1')

describe('the built functions, each in its own process, on a PostgreSQL server', () => {
  test('a resident submits, the worker accepts and replies, the resident judges, and the ledger says so', async () => {
    const resident = cloud.as('resident-1')
    const wang = cloud.as('wang')
    expect(await wang.platform.whoAmI({})).toMatchObject({ name: '王芳', demo: false })
    expect(await resident.triage.suggest({ bag: 'complaint', text: anAppeal().text })).toMatchObject({
      urgency: 'ordinary',
      category: { l1: expect.any(String) },
    })
    const receipt = await resident.appeals.submit(anAppeal({ place }))
    expect(receipt).toMatchObject({ status: 'dispatched', holder: { name: '王芳' } })
    const row = (await wang.appeals.listInbox({ tab: 'toAccept' })).items.find(({ number }) => number === receipt.number)
    const orderId = row?.id ?? ''
    // Her phone sends it under a key, and once more when the answer is lost.
    const accept = { path: ['appeals', 'accept'], input: { orderId, version: (await wang.appeals.getOrder({ orderId })).version }, once: 'a-key-of-her-phone' }
    const appeals = await cloud.process('appeals')
    const first = await appeals.call('wang', accept)
    expect(first).toMatchObject({ ok: true, output: { status: 'handling' } })
    expect(await appeals.call('wang', accept)).toEqual(first)
    await wang.appeals.reply({ orderId, version: (await wang.appeals.getOrder({ orderId })).version, outcome: 'solved', note: '换了灯头，今晚已亮' })
    expect(await resident.appeals.survey({ ref: receipt.ref, score: 5 })).toMatchObject({ status: 'closed', score: 5 })
    const ledger = await cloud.house.rows<{ name: string }>('select name from events where subject = $1 order by id', [orderId])
    expect(ledger.map(({ name }) => name)).toEqual(['appeals.submit', 'appeals.accept', 'appeals.reply', 'appeals.survey'])
  })

  test('the words went through the text check of WeChat under the name of the one who said them', async () => {
    await cloud.as('resident-2').appeals.submit(anAppeal({ place, text: '河边的栏杆断了一截，孩子容易掉下去' }))
    const checks = cloud.wechat.calls.filter(({ api, input }) => api === 'security.msgSecCheck' && input.openid === 'resident-2')
    expect(checks.map(({ input }) => input.content)).toEqual(['河边的栏杆断了一截，孩子容易掉下去'])
  })

  test('a function does not know the operations of another word, and says so in plain words', async () => {
    const grids = await cloud.process('grids')
    expect(await grids.call('resident-1', { path: ['appeals', 'listMine'], input: {} })).toMatchObject({ ok: false, refusal: { code: 'notFound' } })
    expect(await grids.call('resident-1', { path: ['grids', 'locate'], input: { place: { lng: 'east', lat: 31.41 } } })).toMatchObject({
      ok: false,
      refusal: { code: 'badInput', field: 'place.lng' },
    })
    expect(await grids.call('resident-1', undefined)).toMatchObject({ ok: false, refusal: { code: 'notFound' } })
  })

  test('somebody without a WeChat identity is turned away', async () => {
    expect(await (await cloud.process('appeals')).call(null, { path: ['appeals', 'listMine'], input: {} })).toMatchObject({
      ok: false,
      refusal: { code: 'notSignedIn' },
    })
  })

  test('nobody can ask a function for what only the house wakes', async () => {
    expect(await (await cloud.process('appeals')).call('wang', { path: ['appeals', 'close'], input: {} })).toMatchObject({
      ok: false,
      refusal: { code: 'notAllowed' },
    })
  })

  test('the clock function does what was left to do', async () => {
    expect(
      await (await cloud.process('clock')).call(null, { Type: 'Timer', TriggerName: 'every-minute', Time: new Date().toISOString(), Message: '{}' }),
    ).toEqual({ done: expect.any(Number) })
    const [left] = await cloud.house.rows<{ count: string }>("select count(*) from pgboss.job where state = 'created' and start_after <= now()")
    expect(left?.count).toBe('0')
  })

  test('the web function answers H5, sends a stranger away and takes no identity out of a body', async () => {
    const http = await runWebFunction('http', cloud.env('http'), 20_000 + (process.pid % 20_000))
    const ask = async (path: string, body: object, token?: string) => {
      const response = await fetch(`${http.url}${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: token ? { authorization: `Bearer ${token}` } : {},
      })
      return { status: response.status, body: (await response.json()) as { output?: unknown; refusal?: unknown } }
    }
    try {
      expect(await ask('/api/platform/whoAmI', { openid: 'wang' })).toMatchObject({ status: 200, body: { output: { personId: null, grants: [] } } })
      expect(await ask('/api/appeals/listInbox', { tab: 'toAccept' })).toMatchObject({ status: 403 })
      expect(await ask('/api/platform/whoAmI', {}, 'forged.token')).toMatchObject({ status: 401 })
    } finally {
      await http.stop()
    }
  })

  test('fifty callers at once in one process: each is only ever seen as themselves', async () => {
    const appeals = await cloud.process('appeals')
    const callers = Array.from({ length: 50 }, (_, index) => `interleaved-${index}`)
    const said = (who: string) => `${who} 家门口的路灯不亮了`
    const sent = await Promise.all(callers.map((who) => appeals.call(who, { path: ['appeals', 'submit'], input: anAppeal({ place, text: said(who) }) })))
    expect(sent.filter((answer) => !(answer as { ok: boolean }).ok)).toEqual([])
    const seen = await Promise.all(callers.map((who) => appeals.call(who, { path: ['appeals', 'listMine'], input: {} })))
    const refs = seen.map((answer) => (answer as { output: { items: { ref: string }[] } }).output.items.map(({ ref }) => ref))
    expect(refs.map((own) => own.length)).toEqual(callers.map(() => 1))
    const details = await Promise.all(callers.map((who, index) => appeals.call(who, { path: ['appeals', 'getMine'], input: { ref: refs[index]?.[0] } })))
    expect(details.map((answer) => (answer as { output?: { text: string } }).output?.text)).toEqual(callers.map(said))
    const strange = await Promise.all(
      callers.map((who, index) => appeals.call(who, { path: ['appeals', 'getMine'], input: { ref: refs[(index + 1) % refs.length]?.[0] } })),
    )
    expect(strange.map((answer) => (answer as { refusal?: { code: string } }).refusal?.code)).toEqual(callers.map(() => 'notFound'))
    const checked = cloud.wechat.calls.filter(({ input }) => String(input.openid).startsWith('interleaved-'))
    expect(checked.every(({ input }) => input.content === said(String(input.openid)))).toBe(true)
    expect(checked).toHaveLength(50)
  })

  test('the logs hold names and codes, never what somebody said or who they are', async () => {
    const log = (await cloud.process('appeals')).log()
    expect(log).toContain('appeals.submit')
    expect(log).not.toMatch(/路灯|interleaved-|王芳/)
  })
})
