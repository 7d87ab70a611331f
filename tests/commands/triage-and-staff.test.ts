import { runCommand } from '../../cloudfunctions/entry/command'
import { anAppeal } from '../make/appeal'
import { aHouse, type TestHouse } from '../make/house'
import { pointIn } from '../make/small-district'

let house: TestHouse
let out: string[]
let err: string[]

beforeAll(async () => {
  house = await aHouse()
  const { number } = await house.as('resident-1').appeals.submit(anAppeal({ place: pointIn('320999.t1.v1.g1.m1') }))
  const [row] = await house.rows<{ id: string }>('select id from orders where number = $1', [number])
  await house.as('wang').appeals.confirmCategory({ orderId: row?.id ?? '', version: 1 })
})
afterAll(() => house.close())
beforeEach(() => {
  out = []
  err = []
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0)
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0)
})
afterEach(() => jest.restoreAllMocks())

/** As if a server were named, whose database is this house. */
const run = (...args: string[]) =>
  runCommand(args, {
    folder: '/nowhere',
    databaseUrl: 'postgres://server',
    openHere: () => Promise.resolve({ what: 'PostgreSQL', running: house.running, close: () => Promise.resolve() }),
  })
const answer = (): unknown => JSON.parse(out.join('').trim().split('\n').at(-1) ?? '')

test('report prints the numbers as a table and as one line of JSON, and no words of anybody', async () => {
  expect(await run('report', '--months', '2')).toBe(0)
  expect(answer()).toMatchObject({ all: { judged: 1, confirmed: 1, agreement: { right: 1, of: 1 } } })
  expect(err.join('')).toMatch(/合计\s+1\s+0\s+1\s+100\.0%（20\.7%–100\.0%）/)
  expect(out.join('') + err.join('')).not.toContain('路灯')
})

test('retrain says what is missing and ends with 2 when nothing was written', async () => {
  expect(await run('retrain')).toBe(2)
  expect(answer()).toMatchObject({ version: null, orders: 1, corrections: 0 })
  expect(err.join('')).toContain('还不够学：核对过 1 件（至少 30 件），其中纠正 0 件（至少 10 件）')
})

test.each([
  [['report', '--months', '0'], '至少看 1 个月'],
  [['report', '--months', '半年'], '月数应为整数'],
  [['report', '--since', '2020'], '参数不对'],
  [['retrain', 'now'], '参数不对'],
])('%j is refused in words', async (args, why) => {
  expect(await run(...args)).toBe(1)
  expect(err.join('')).toContain(why)
})
