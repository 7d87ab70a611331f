import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../../cloudfunctions/entry/command'
import { aHouse, type TestHouse } from '../make/house'

let house: TestHouse
let folder: string
let out: string[]
let err: string[]

beforeAll(async () => {
  house = await aHouse({ seed: false })
  folder = await mkdtemp(join(tmpdir(), 'wusedai-command-'))
})
afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})
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
    folder,
    databaseUrl: 'postgres://server',
    openHere: () => Promise.resolve({ what: 'PostgreSQL', running: house.running, close: () => Promise.resolve() }),
  })
const answer = (): unknown => JSON.parse(out.join('').trim().split('\n').at(-1) ?? '')

function square(path: string, name: string, west: number) {
  const [east, south, north] = [west + 0.01, 31.4, 31.41]
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return { type: 'Feature', properties: { path, name }, geometry: { type: 'Polygon', coordinates: [ring] } }
}

async function aFile(name: string, features: unknown[]): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, `\uFEFF${JSON.stringify({ type: 'FeatureCollection', features })}`)
  return path
}

const town = [
  square('320999', '禾湖区', 120.6),
  square('320999.t1', '稻香镇', 120.6),
  square('320999.t1.v1', '稻香村', 120.6),
  square('320999.t1.v1.g1', '第1网格', 120.6),
]

describe('grids', () => {
  test('a file without its coordinate system named is refused before anything is written', async () => {
    expect(await run('grids', await aFile('town.geojson', town))).toBe(1)
    expect(err.join('')).toContain('缺少 --crs')
    expect(await house.rows('select 1 from territories')).toHaveLength(0)
  })

  test('a coordinate system that we do not know is refused in words', async () => {
    expect(await run('grids', await aFile('town.geojson', town), '--crs', 'bd09')).toBe(1)
    expect(err.join('')).toContain('请说明坐标系：gcj02 或 wgs84')
  })

  test('territories are taken, what is bad is named, and the district gets its categories', async () => {
    const file = await aFile('town.geojson', [...town, square('320888.t1', '别区', 120.7)])
    expect(await run('grids', file, '--crs', 'gcj02')).toBe(2)
    expect(answer()).toEqual({ written: 4, rejected: 1, categories: 133 })
    expect(err.join('')).toContain('第 5 个：辖区 320888.t1 不属于本区 320999')
    const found = await house.as('anybody').grids.locate({ place: { lng: 120.605, lat: 31.405 } })
    expect(found).toMatchObject({ path: '320999.t1.v1.g1', placeName: '稻香村 · 第1网格' })
  })

  test('the same file again changes nothing and brings no category twice', async () => {
    expect(await run('grids', await aFile('town.geojson', town), '--crs', 'gcj02')).toBe(0)
    expect(answer()).toEqual({ written: 4, rejected: 0, categories: 0 })
    expect(await house.rows('select 1 from territories')).toHaveLength(4)
  })

  test('WGS-84 is moved to where GCJ-02 has the same place', async () => {
    await run('grids', await aFile('town.geojson', town), '--crs', 'wgs84')
    const { self } = await house.as('anybody').grids.getMap({ path: '320999.t1.v1.g1' })
    expect(self.centre.lng - 120.605).toBeGreaterThan(0.003)
  })
})

describe('admin', () => {
  const first = ['--openid', 'first-admin', '--name', '卫管理', '--territory', '320999']

  test('the first administrator comes in, and the ledger says so without a name', async () => {
    expect(await run('admin', ...first)).toBe(0)
    expect(answer()).toMatchObject({ post: '禾湖区 管理员', already: false })
    const me = await house.as('first-admin').platform.whoAmI({})
    expect(me).toMatchObject({ name: '卫管理', grants: [{ role: 'admin', territory: '320999' }] })
    const events = await house.rows<{ actor_role: string; subject: string; data: object }>(
      "select actor_role, subject, data from events where name = 'platform.appoint'",
    )
    expect(events).toEqual([{ actor_role: 'system', subject: me.personId, data: { role: 'admin', territory: '320999', already: false } }])
  })

  test('appointed again, the right is not there twice', async () => {
    expect(await run('admin', ...first)).toBe(0)
    expect(answer()).toMatchObject({ already: true })
    expect(await house.rows('select 1 from grants')).toHaveLength(1)
  })

  test('whoever was appointed can invite the next', async () => {
    const { code } = await house.as('first-admin').platform.invite({ role: 'gridWorker', territory: '320999.t1.v1.g1' })
    expect(code).toMatch(/^[0-9A-Z-]{16,}/)
  })

  test('a role at a level where it means nothing is refused', async () => {
    expect(await run('admin', '--openid', 'x', '--name', '某人', '--territory', '320999.t1', '--role', 'admin')).toBe(1)
    expect(err.join('')).toContain('管理员应选到区')
  })

  test('what is missing is named', async () => {
    expect(await run('admin', '--name', '某人')).toBe(1)
    expect(err.join('')).toContain('缺少 --openid --territory')
  })

  test('no person, whatever their role, can appoint', async () => {
    await expect(house.as('first-admin').platform.appoint({ openid: 'friend', name: '朋友', role: 'admin', territory: '320999' })).rejects.toMatchObject({
      code: 'notAllowed',
    })
  })
})
