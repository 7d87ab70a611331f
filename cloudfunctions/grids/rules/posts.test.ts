import { choosePost, holderOf, transferKeys } from './posts'
import { type Handler, makeRoster, postKey } from './roster'

const now = new Date('2026-11-23T09:00:00Z')
const later = new Date('2026-11-24T09:00:00Z')
const somebody = (
  personId: string,
  role: Handler['role'],
  territory: string,
  position = 1,
  awayUntil: Date | null = null,
  bodyId: string | null = null,
): Handler => ({
  role,
  territory,
  bodyId,
  post: `${territory} ${role}`,
  personId,
  name: personId,
  phone: null,
  position,
  awayUntil,
})
const town = [
  somebody('centre', 'districtCentre', 'd'),
  somebody('town1', 'townCentre', 'd.t1'),
  somebody('town2', 'townCentre', 'd.t2'),
  somebody('head', 'committee', 'd.t1.v1'),
  somebody('other', 'committee', 'd.t1.v2'),
  somebody('water', 'department', 'd', 1, null, 'water'),
]
const worker = (awayUntil: Date | null = null) => somebody('worker', 'gridWorker', 'd.t1.v1.g1', 1, awayUntil)
const standIn = (awayUntil: Date | null = null) => somebody('standIn', 'gridWorker', 'd.t1.v1.g1', 2, awayUntil)
const whoGets = (rows: Handler[], place: string) => choosePost(makeRoster(rows), place, now)?.personId

test('the worker of the grid gets what happens in one of its micro-grids', () => {
  expect(whoGets([standIn(), worker(), ...town], 'd.t1.v1.g1.m3')).toBe('worker')
})

test('while the worker is away the stand-in gets it, and then again the worker', () => {
  expect(whoGets([worker(later), standIn(), ...town], 'd.t1.v1.g1')).toBe('standIn')
  expect(whoGets([worker(now), standIn(), ...town], 'd.t1.v1.g1')).toBe('worker')
})

test('with nobody in the grid it goes to the committee, the town, the district', () => {
  expect(whoGets([worker(later), standIn(later), ...town], 'd.t1.v1.g1')).toBe('head')
  expect(whoGets(town, 'd.t1.v3.g1')).toBe('town1')
  expect(whoGets(town, 'd.t7.v3.g1')).toBe('centre')
})

test('when everybody is away the district has it all the same, and it says so', () => {
  const post = choosePost(makeRoster([worker(later), somebody('centre', 'districtCentre', 'd', 1, later)]), 'd.t1.v1.g1', now)
  expect(post).toMatchObject({ personId: 'centre', onDuty: false })
})

test('with nobody anywhere there is no post', () => {
  expect(choosePost(makeRoster([]), 'd.t1.v1.g1', now)).toBeNull()
})

test('a village d.t1.v1 is not over d.t1.v10', () => {
  expect(whoGets(town, 'd.t1.v10.g1')).toBe('town1')
})

test('the holder of a post is its first person on duty, or the first when all are away', () => {
  const key = postKey({ role: 'gridWorker', territory: 'd.t1.v1.g1' })
  expect(holderOf(makeRoster([worker(later), standIn()]), key, now)?.personId).toBe('standIn')
  expect(holderOf(makeRoster([worker(later), standIn(later)]), key, now)).toMatchObject({ personId: 'worker', onDuty: false })
  expect(holderOf(makeRoster([]), key, now)).toBeNull()
})

test('an order can go to the grids of the village, everybody above, and the departments', () => {
  const rows = [
    worker(),
    standIn(),
    somebody('next', 'gridWorker', 'd.t1.v1.g10'),
    somebody('nearer', 'gridWorker', 'd.t1.v1.g2'),
    somebody('far', 'gridWorker', 'd.t1.v2.g1'),
    ...town,
  ]
  expect(transferKeys(makeRoster(rows), 'd.t1.v1.g1.m1', 'd.t1.v1.g1')).toEqual([
    'gridWorker@d.t1.v1.g1',
    'gridWorker@d.t1.v1.g2',
    'gridWorker@d.t1.v1.g10',
    'committee@d.t1.v1',
    'townCentre@d.t1',
    'districtCentre@d',
    'department:water@d',
  ])
})

test('who holds an order may hand it down one level, also to another village', () => {
  expect(transferKeys(makeRoster(town), 'd.t1.v1.g1', 'd.t1')).toContain('committee@d.t1.v2')
  expect(transferKeys(makeRoster(town), 'd', 'd')).toEqual(['townCentre@d.t1', 'townCentre@d.t2', 'districtCentre@d', 'department:water@d'])
})
