import { randomUUID } from 'node:crypto'
import type { Role } from '@shared/platform/role'
import { levelOf, parentOf } from '@shared/platform/territory'
import { sealedPhone } from '@platform/store/people'
import { bodies, grants, people } from '@platform/store/tables'
import type { Running } from '@platform/wire'
import { seedCategories } from '../../cloudfunctions/triage'
import { contacts, duties, gridVersions, placeNames, territories } from '../../cloudfunctions/grids/store/tables'

interface SmallPerson {
  openid: string
  name: string
  role: Role
  territory: string
  bodyId?: string
}

/** Squares of a hundredth of a degree: 稻香村 has two grids of two micro-grids, 荷塘社区 one, 柳湾村 lies in another town. */
export const smallDistrict = {
  id: '320999',
  nodes: {
    '320999': ['禾湖区', 0, 0, 4, 2],
    '320999.t1': ['稻香镇', 0, 0, 3, 2],
    '320999.t1.v1': ['稻香村', 0, 0, 2, 2],
    '320999.t1.v1.g1': ['第1网格', 0, 0, 1, 2],
    '320999.t1.v1.g1.m1': ['第1微网格', 0, 0, 1, 1],
    '320999.t1.v1.g1.m2': ['第2微网格', 0, 1, 1, 1],
    '320999.t1.v1.g2': ['第2网格', 1, 0, 1, 2],
    '320999.t1.v1.g2.m1': ['第1微网格', 1, 0, 1, 1],
    '320999.t1.v1.g2.m2': ['第2微网格', 1, 1, 1, 1],
    '320999.t1.v2': ['荷塘社区', 2, 0, 1, 2],
    '320999.t1.v2.g1': ['第1网格', 2, 0, 1, 2],
    '320999.t1.v2.g1.m1': ['第1微网格', 2, 0, 1, 2],
    '320999.t2': ['柳湾镇', 3, 0, 1, 2],
    '320999.t2.v1': ['柳湾村', 3, 0, 1, 2],
    '320999.t2.v1.g1': ['第1网格', 3, 0, 1, 2],
    '320999.t2.v1.g1.m1': ['第1微网格', 3, 0, 1, 2],
  } as Record<string, [string, number, number, number, number]>,
  people: [
    { openid: 'wang', name: '王芳', role: 'gridWorker', territory: '320999.t1.v1.g1' },
    { openid: 'zhao', name: '赵强', role: 'gridWorker', territory: '320999.t1.v1.g2' },
    { openid: 'qian', name: '钱进', role: 'gridWorker', territory: '320999.t2.v1.g1' },
    { openid: 'li', name: '李主任', role: 'committee', territory: '320999.t1.v1' },
    { openid: 'sun', name: '孙书记', role: 'committee', territory: '320999.t1.v1' },
    { openid: 'zhou', name: '周主任', role: 'committee', territory: '320999.t2.v1' },
    { openid: 'wu', name: '吴科长', role: 'townCentre', territory: '320999.t1' },
    { openid: 'zheng', name: '郑科长', role: 'townCentre', territory: '320999.t2' },
    { openid: 'feng', name: '冯处长', role: 'districtCentre', territory: '320999' },
    { openid: 'chen', name: '陈工', role: 'department', territory: '320999', bodyId: 'cityManagement' },
    { openid: 'chu', name: '褚审计', role: 'auditor', territory: '320999' },
    { openid: 'wei', name: '卫管理', role: 'admin', territory: '320999' },
    { openid: 'jiang', name: '蒋联络', role: 'liaison', territory: '320999.t1.v1.g1.m1' },
  ] as SmallPerson[],
}

/** The corner of the district; every unit of a node is a hundredth of a degree. */
const origin = { lng: 120.6, lat: 31.4 }
const unit = 0.01

/** A point inside this micro-grid. */
export function pointIn(path: string): { lng: number; lat: number } {
  const [, x, y, w, h] = smallDistrict.nodes[path] ?? ['', 0, 0, 1, 1]
  return { lng: origin.lng + (x + w / 2) * unit, lat: origin.lat + (y + h / 2) * unit }
}

/** Writes the small district: tree, names, people with their posts, duties, a contact card, one department. */
export async function seedSmallDistrict({ kernel, ports }: Running): Promise<void> {
  const db = kernel.database.db
  const districtId = smallDistrict.id
  const since = ports.clock.now()
  await db.insert(territories).values(
    Object.entries(smallDistrict.nodes).map(([path, [name, x, y, w, h]]) => {
      const [west, south, east, north] = [origin.lng + x * unit, origin.lat + y * unit, origin.lng + (x + w) * unit, origin.lat + (y + h) * unit]
      const rings: [number, number][][] = [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ]
      return {
        districtId,
        path,
        parent: parentOf(path),
        level: levelOf(path),
        name,
        rings,
        bbox: [west, south, east, north] as [number, number, number, number],
        centreLng: (west + east) / 2,
        centreLat: (south + north) / 2,
      }
    }),
  )
  await seedCategories(db, districtId)
  await db.insert(gridVersions).values({ districtId, version: 1 })
  await db.insert(placeNames).values([
    { districtId, name: '稻香小区', path: '320999.t1.v1.g1.m1', ...pointIn('320999.t1.v1.g1.m1') },
    { districtId, name: '荷塘菜场', path: '320999.t1.v2.g1.m1', ...pointIn('320999.t1.v2.g1.m1') },
  ])
  await db
    .insert(contacts)
    .values({ districtId, path: '320999.t1.v1', kind: 'plumber', position: 0, name: '老胡', post: '水电维修', phone: '19900000001', hours: '8:00–18:00' })
  await db.insert(bodies).values({ districtId, id: 'cityManagement', name: '区城管局', phone: null })
  for (const [index, person] of smallDistrict.people.entries()) {
    const id = randomUUID()
    await db.insert(people).values({
      districtId,
      id,
      openid: person.openid,
      name: person.name,
      createdAt: since,
      ...sealedPhone(kernel.keys, `1990001${String(index).padStart(4, '0')}`),
    })
    const place = (smallDistrict.nodes[person.territory] ?? [''])[0]
    await db.insert(grants).values({
      districtId,
      personId: id,
      role: person.role,
      territory: person.territory,
      bodyId: person.bodyId ?? null,
      post: `${place}${person.bodyId ? '区城管局' : ''}`,
      since,
    })
    if (person.role === 'gridWorker')
      await db
        .insert(duties)
        .values({ districtId, path: person.territory, personId: id, role: person.role, position: 0, publicPhone: `1990002${String(index).padStart(4, '0')}` })
  }
}
