import type { Refusal } from '@shared/platform/refusal'
import { aHouse, anActor, type TestHouse } from '../../../tests/make/house'
import { pointIn } from '../../../tests/make/small-district'
import { findHolder, findPlaceInText, findPost, listPosts, locatePoint, placeNameOf } from '..'

let house: TestHouse
const reader = () => ({ ...house.running, db: house.database.db, districtId: '320999', now: house.now.read() })
const refused = async (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    ({ code, field }: Refusal) => ({ code, field }),
  )
const square = (west: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 32],
      [west + 0.1, 32],
      [west + 0.1, 32.1],
      [west, 32.1],
      [west, 32],
    ],
  ],
})
const feature = (path: string, name: string, geometry: object | null) => ({ type: 'Feature', properties: { path, name }, geometry })

beforeAll(async () => {
  house = await aHouse()
})
afterAll(() => house.close())

describe('places', () => {
  test('a point is found in its micro-grid and named by village and grid', async () => {
    const place = pointIn('320999.t1.v1.g1.m2')
    expect(await house.as('anybody').grids.locate({ place })).toEqual({
      path: '320999.t1.v1.g1.m2',
      level: 'microGrid',
      name: '第2微网格',
      placeName: '稻香村 · 第1网格',
    })
    expect(await locatePoint(reader(), place)).toBe('320999.t1.v1.g1.m2')
  })

  test('a point outside every grid is refused and the field is named', async () => {
    expect(await refused(house.as('anybody').grids.locate({ place: { lng: 100, lat: 30 } }))).toEqual({ code: 'notFound', field: 'place' })
    expect(await locatePoint(reader(), { lng: 100, lat: 30 })).toBeNull()
  })

  test('a place is searched by part of its name, and by village and number', async () => {
    expect(await house.as('anybody').grids.search({ words: '稻香小' })).toEqual([
      { name: '稻香小区', placeName: '稻香村 · 第1网格', territory: '320999.t1.v1.g1.m1', place: pointIn('320999.t1.v1.g1.m1') },
    ])
    const [first] = await house.as('anybody').grids.search({ words: '稻香村 第二网格' })
    expect(first?.territory).toBe('320999.t1.v1.g2')
    expect(await refused(house.as('anybody').grids.search({ words: ' ' }))).toMatchObject({ code: 'badInput', field: 'words' })
  })

  test('the list of places starts with the towns and goes down', async () => {
    expect((await house.as('anybody').grids.listChildren({})).map(({ name }) => name)).toEqual(['稻香镇', '柳湾镇'])
    expect((await house.as('anybody').grids.listChildren({ path: '320999.t1.v1' })).map(({ placeName }) => placeName)).toEqual([
      '稻香村 · 第1网格',
      '稻香村 · 第2网格',
    ])
    expect(await refused(house.as('anybody').grids.listChildren({ path: '320999.t9' }))).toMatchObject({ code: 'notFound', field: 'path' })
  })

  test('the map of a village is its outline and those of its grids', async () => {
    const map = await house.as('anybody').grids.getMap({ path: '320999.t1.v1' })
    expect(map.self).toMatchObject({ name: '稻香村', rings: [expect.any(Array)] })
    expect(map.children.map(({ path }) => path)).toEqual(['320999.t1.v1.g1', '320999.t1.v1.g2'])
    expect(await refused(house.as('anybody').grids.getMap({ path: '999999' }))).toMatchObject({ code: 'notFound' })
  })

  test('a place is read out of words and named; what does not exist has no name', async () => {
    expect(await findPlaceInText(reader(), '稻香村第二网格的路灯坏了')).toMatchObject({ name: '稻香村', path: '320999.t1.v1.g2' })
    expect(await placeNameOf(reader(), '320999.t1.v1.g2.m1')).toBe('稻香村 · 第2网格')
    await expect(placeNameOf(reader(), '320999.t7')).rejects.toMatchObject({ code: 'notFound' })
  })
})

describe('people', () => {
  const grid = '320999.t1.v1.g1'

  test('the card of a micro-grid shows its worker with the public number, and the village contacts', async () => {
    const card = await house.as('anybody').grids.getHomeCard({ path: `${grid}.m1` })
    expect(card.worker).toMatchObject({ name: '王芳', role: 'gridWorker', phone: expect.stringMatching(/^1990002/), onDuty: true })
    expect(card.contacts).toEqual([{ kind: 'plumber', name: '老胡', post: '水电维修', phone: '19900000001', hours: '8:00–18:00' }])
  })

  test('who is away is passed over at once, everybody sees it, and it ends by itself', async () => {
    const until = '2026-11-23T18:00:00.000Z'
    expect(await house.as('wang').grids.setAway({ until })).toEqual({ until })
    expect(await findPost(reader(), grid)).toMatchObject({ role: 'committee', territory: '320999.t1.v1', onDuty: true })
    const [first] = await house.as('li').grids.listOnDuty({ path: grid })
    expect(first?.workers).toMatchObject([{ name: '王芳', onDuty: false }])
    expect(await findPost({ ...reader(), now: new Date(until) }, grid)).toMatchObject({ name: '王芳' })
  })

  test('coming back early counts at once, keeps the duty number and is in the ledger without showing', async () => {
    await house.as('wang').grids.setAway({ until: null })
    expect(await findPost(reader(), grid)).toMatchObject({ name: '王芳', phone: expect.stringMatching(/^1990002/) })
    const events = await house.rows<{ internal: boolean; until: string | null }>(
      `select internal, data->>'until' as until from events where name = 'grids.setAway' order by id`,
    )
    expect(events).toEqual([
      { internal: true, until: '2026-11-23T18:00:00.000Z' },
      { internal: true, until: null },
    ])
  })

  test('away into the past or for ever is refused', async () => {
    expect(await refused(house.as('wang').grids.setAway({ until: '2026-11-22T00:00:00Z' }))).toEqual({ code: 'badInput', field: 'until' })
    expect(await refused(house.as('wang').grids.setAway({ until: '2028-11-22T00:00:00Z' }))).toEqual({ code: 'badInput', field: 'until' })
    expect(await refused(house.as('anybody').grids.setAway({ until: null }))).toMatchObject({ code: 'notAllowed' })
  })

  test('who is on duty is shown to those above the place and to nobody beside it', async () => {
    const list = await house.as('li').grids.listOnDuty({ path: '320999.t1.v1' })
    expect(list.map(({ territory, workers }) => [territory.path, workers.map(({ name }) => name).sort()])).toEqual([
      ['320999.t1.v1', ['孙书记', '李主任']],
      [grid, ['王芳']],
      [`${grid}.m1`, ['蒋联络']],
      ['320999.t1.v1.g2', ['赵强']],
    ])
    expect(await refused(house.as('zhou').grids.listOnDuty({ path: '320999.t1.v1' }))).toMatchObject({ code: 'notAllowed' })
    expect(await refused(house.as('li').grids.listOnDuty({ path: '320999.t1' }))).toMatchObject({ code: 'notAllowed' })
    expect(await refused(house.as('wang').grids.listOnDuty({ path: grid }))).toMatchObject({ code: 'notAllowed' })
  })

  test('an order can be passed to the grids beside, upwards and to departments, each with its people', async () => {
    const posts = await listPosts(reader(), `${grid}.m1`)
    expect(posts.map(({ key }) => key)).toEqual([
      `gridWorker@${grid}`,
      'gridWorker@320999.t1.v1.g2',
      'committee@320999.t1.v1',
      'townCentre@320999.t1',
      'districtCentre@320999',
      'department:cityManagement@320999',
    ])
    expect(
      posts
        .find(({ role }) => role === 'committee')
        ?.people.split('、')
        .sort(),
    ).toEqual(['孙书记', '李主任'])
    expect(await findHolder(reader(), 'department:cityManagement@320999')).toMatchObject({ name: '陈工', bodyId: 'cityManagement' })
    expect(await findHolder(reader(), 'gridWorker@320999.t9')).toBeNull()
  })

  test('reads inside an open transaction answer too', async () => {
    const name = await house.database.transaction(async ({ db }) => (await findPost({ ...reader(), db }, grid)).name)
    expect(name).toBe('王芳')
  })
})

describe('import', () => {
  test('good features are written and found at once, bad ones are named; the same file again changes nothing', async () => {
    const collection = {
      type: 'FeatureCollection',
      features: [
        feature('320999.t3', '新镇', square(121)),
        feature('320999.t3.v1', '新村', square(121)),
        feature('320999.t3.v1.g1', '第1网格', square(121)),
        feature('320999.t8.v1', '孤村', null),
        7,
      ],
    }
    const rejected = [
      { index: 3, reason: '上级辖区 320999.t8 不存在' },
      { index: 4, reason: '不是 Feature' },
    ]
    const size = () => house.rows<{ n: string }>('select count(*) as n from territories')
    expect(await house.asSystem.grids.importTerritories({ crs: 'gcj02', collection })).toEqual({ written: 3, rejected })
    const after = await size()
    expect(await house.asSystem.grids.importTerritories({ crs: 'gcj02', collection })).toEqual({ written: 3, rejected })
    expect(await size()).toEqual(after)
    expect(await house.as('anybody').grids.locate({ place: { lng: 121.05, lat: 32.05 } })).toMatchObject({
      path: '320999.t3.v1.g1',
      placeName: '新村 · 第1网格',
    })
  })

  test('a file without any outline below a district that has one is pinned there and can be searched', async () => {
    const collection = { type: 'FeatureCollection', features: [feature('320999.t4', '远山镇', null)] }
    expect(await house.asSystem.grids.importTerritories({ crs: 'wgs84', collection })).toEqual({ written: 1, rejected: [] })
    const [found] = await house.as('anybody').grids.search({ words: '远山镇' })
    expect(found?.place.lng).toBeCloseTo(120.62)
  })

  test('a file that is no collection, and one whose system is not said, are refused', async () => {
    expect(await refused(house.asSystem.grids.importTerritories({ crs: 'gcj02', collection: [] }))).toEqual({ code: 'badInput', field: 'collection' })
    expect(await refused(house.asSystem.grids.importTerritories({ collection: {} } as never))).toEqual({ code: 'badInput', field: 'crs' })
  })

  test('no person may import, whatever their post', async () => {
    expect(await refused(house.asActor(anActor('admin', '320999')).grids.importTerritories({ crs: 'gcj02', collection: {} }))).toMatchObject({
      code: 'notAllowed',
    })
  })
})
