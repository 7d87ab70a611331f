import { byToken } from '@platform/kernel/identify'
import { aHouse, type Calls, type TestHouse } from '../make/house'

let house: TestHouse
let pc: Calls
beforeAll(async () => {
  house = await aHouse()
  pc = house.asActor(await byToken(house.running.kernel, null, '10.0.0.1', house.now.read()))
})
afterAll(() => house.close())

const whoBy = (token: string | null) => byToken(house.running.kernel, token, 'a PC', house.now.read())

test('a PC shows a code, a phone confirms it, and the PC is let in exactly once', async () => {
  const { ticket, secret, svg, expiresAt } = await pc.platform.startSignIn({})
  expect(svg).toMatch(/^<svg/)
  expect(new Date(expiresAt).getTime() - house.now.read().getTime()).toBe(120_000)
  expect(await pc.platform.pollSignIn({ ticket, secret })).toEqual({ token: null, state: 'waiting' })
  await house.as('li').platform.confirmSignIn({ ticket: `wsd-signin:${ticket}` })
  const { token, state } = await pc.platform.pollSignIn({ ticket, secret })
  expect(state).toBe('confirmed')
  expect((await whoBy(token)).name).toBe('李主任')
  expect(await pc.platform.pollSignIn({ ticket, secret })).toEqual({ token: null, state: 'expired' })
  const trail = await house.rows<{ name: string; who: string | null }>(
    'select e.name, p.name as who from events e left join people p on p.id = e.actor_id where e.subject = $1 order by e.id',
    [`signIn:${ticket}`],
  )
  expect(trail).toEqual([
    { name: 'platform.startSignIn', who: null },
    { name: 'platform.confirmSignIn', who: '李主任' },
    { name: 'platform.pollSignIn', who: '李主任' },
  ])
})

test('two polls at once get one token', async () => {
  const { ticket, secret } = await pc.platform.startSignIn({})
  await house.as('li').platform.confirmSignIn({ ticket })
  const answers = await Promise.all([pc.platform.pollSignIn({ ticket, secret }), pc.platform.pollSignIn({ ticket, secret })])
  expect(answers.filter(({ token }) => token)).toHaveLength(1)
})

test('whoever saw the code but has not the secret gets nothing, and neither secret nor token lies in the database', async () => {
  const { ticket, secret } = await pc.platform.startSignIn({})
  await house.as('li').platform.confirmSignIn({ ticket })
  await expect(pc.platform.pollSignIn({ ticket, secret: 'guessed' })).rejects.toMatchObject({ code: 'notFound', field: 'ticket' })
  await expect(pc.platform.pollSignIn({ ticket: 'UNKNOWN', secret })).rejects.toMatchObject({ code: 'notFound', field: 'ticket' })
  expect(JSON.stringify(await house.rows('select * from sign_ins'))).not.toContain(secret)
  expect((await pc.platform.pollSignIn({ ticket, secret })).state).toBe('confirmed')
})

test('after two minutes a code confirms nothing and lets nobody in', async () => {
  const [late, unfetched] = [await pc.platform.startSignIn({}), await pc.platform.startSignIn({})]
  await house.as('li').platform.confirmSignIn({ ticket: unfetched.ticket })
  house.now.forward(120_001)
  await expect(house.as('li').platform.confirmSignIn({ ticket: late.ticket })).rejects.toMatchObject({ code: 'wrongMoment', field: 'ticket' })
  expect(await pc.platform.pollSignIn(late)).toEqual({ token: null, state: 'expired' })
  expect(await pc.platform.pollSignIn(unfetched)).toEqual({ token: null, state: 'expired' })
})

test('a resident cannot let a PC in, and a code is confirmed by one person only', async () => {
  const { ticket } = await pc.platform.startSignIn({})
  await expect(house.as('resident-1').platform.confirmSignIn({ ticket })).rejects.toMatchObject({ code: 'notAllowed' })
  await house.as('li').platform.confirmSignIn({ ticket })
  await expect(house.as('wang').platform.confirmSignIn({ ticket })).rejects.toMatchObject({ code: 'wrongMoment' })
})

test('a session ends by itself after twelve hours', async () => {
  const { ticket, secret } = await pc.platform.startSignIn({})
  await house.as('li').platform.confirmSignIn({ ticket })
  const { token } = await pc.platform.pollSignIn({ ticket, secret })
  house.now.forward(12 * 3_600_000 - 1)
  expect((await whoBy(token)).name).toBe('李主任')
  house.now.forward(1)
  await expect(whoBy(token)).rejects.toMatchObject({ code: 'notSignedIn' })
})

test('nobody can ask for codes without end', async () => {
  const flood = house.asActor(await byToken(house.running.kernel, null, '10.9.9.9', house.now.read()))
  for (let n = 0; n < 100; n++) await flood.platform.startSignIn({})
  await expect(flood.platform.startSignIn({})).rejects.toMatchObject({ code: 'tooMany' })
})
