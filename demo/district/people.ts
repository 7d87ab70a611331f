import type { Role } from '@shared/platform/role'
import { cutAt, levelOf, parentOf } from '@shared/platform/territory'
import type { DemoDuty, DemoGrant, DemoPerson } from './demo-person'
import type { DemoTerritory } from './land'
import { bodies, districtCode, districtName, givenNames, surnames } from './names'
import { seeded, shuffled } from './random'

const residents = 120
/** 稻香村第3网格: here the demo's story plays, so its first two residents live here. */
const stage = `${districtCode}.t2.v1.g3`
const onStage = 2

/** Everybody of the invented district: all roles, and residents. Numbers are of a range that belongs to nobody: 1990000xxxx. */
export function makePeople(land: readonly DemoTerritory[]): { people: DemoPerson[]; duties: DemoDuty[] } {
  const makers = new Register(land)
  staffCentre(makers)
  staffTowns(makers)
  staffVillages(makers)
  staffGrids(makers)
  for (const { path } of makers.at('microGrid'))
    makers.add(`liaison-${code(path)}`, path, [{ role: 'liaison', territory: path, post: `${makers.longName(path)} 联络员` }], 1)
  staffOthers(makers)
  const grids = makers.at('grid')
  for (let i = 1; i <= residents; i++) makers.add(`resident-${i}`, i <= onStage ? stage : grids[(i * 7) % grids.length]!.path, [], null)
  return { people: makers.people, duties: makers.duties }
}

/** `320999.t1.v2.g3` → `t1v2g3`. */
const code = (path: string) => path.split('.').slice(1).join('')

function staffCentre(makers: Register): void {
  ;['主任', '值班长', '值班员'].forEach((post, i) =>
    makers.add(`districtCentre-${i + 1}`, null, [{ role: 'districtCentre', territory: districtCode, post: `${districtName}集成指挥中心 ${post}` }], i + 1),
  )
}

function staffTowns(makers: Register): void {
  for (const { path, name } of makers.at('town'))
    ['主任', '值班员'].forEach((post, i) =>
      makers.add(`townCentre-${code(path)}-${i + 1}`, null, [{ role: 'townCentre', territory: path, post: `${name}综治中心 ${post}` }], i + 1),
    )
}

function staffVillages(makers: Register): void {
  makers.at('village').forEach(({ path, name }, n) => {
    const body = name.endsWith('社区') ? '居委会' : '村委会'
    const posts = n % 2 === 0 ? ['主任', '书记', '文书'] : ['主任', '书记']
    posts.forEach((post, i) =>
      makers.add(`committee-${code(path)}-${i + 1}`, path, [{ role: 'committee', territory: path, post: `${name}${body} ${post}` }], i + 1),
    )
    makers.add(`groupAdmin-${code(path)}`, path, [{ role: 'groupAdmin', territory: path, post: `${name} 群管理员` }], null)
    makers.add(`scout-${code(path)}`, path, [{ role: 'scout', territory: path, post: `${name} 兼职网格员` }], null)
  })
}

/** Each grid has its worker; the worker of the next grid of the village stands in, in some villages a substitute after that. */
function staffGrids(makers: Register): void {
  const worker = (path: string, standIn = ''): DemoGrant => ({ role: 'gridWorker', territory: path, post: `${makers.longName(path)} 网格员${standIn}` })
  for (const village of makers.at('village')) {
    const grids = makers.at('grid').filter(({ path }) => parentOf(path) === village.path)
    grids.forEach(({ path }, i) => {
      const key = `gridWorker-${code(path)}`
      const neighbour = grids[(i + grids.length - 1) % grids.length]!.path
      makers.add(key, path, [worker(path)], 1)
      makers.grant(key, worker(neighbour, '（替岗）'), 2)
    })
    if (!village.path.endsWith('v1')) continue
    const key = `standIn-${code(village.path)}`
    makers.add(key, grids[0]!.path, [], null)
    for (const { path } of grids) makers.grant(key, worker(path, '（机动）'), 3)
  }
}

function staffOthers(makers: Register): void {
  for (const { id, name } of bodies)
    ['经办人', '负责人'].forEach((post, i) =>
      makers.add(`department-${id}-${i + 1}`, null, [{ role: 'department', territory: districtCode, bodyId: id, post: `${name} ${post}` }], i + 1),
    )
  for (const { path, name } of makers.at('town')) {
    makers.add(`mediator-${code(path)}`, null, [{ role: 'mediator', territory: path, post: `${name}调解委员会 调解员` }], null)
    makers.add(`lawyer-${code(path)}`, null, [{ role: 'lawyer', territory: path, post: `${name} 驻点律师` }], null)
  }
  makers.add('auditor-1', null, [{ role: 'auditor', territory: districtCode, post: `${districtName} 审计员` }], null)
  makers.add('admin-1', null, [{ role: 'admin', territory: districtCode, post: `${districtName} 管理员` }], null)
}

/** Takes people in one by one, gives each a name and numbers that nobody else has. */
class Register {
  readonly people: DemoPerson[] = []
  readonly duties: DemoDuty[] = []
  private readonly names: string[]
  private readonly byPath: Map<string, DemoTerritory>
  private readonly publicPhones = new Map<string, string>()

  constructor(private readonly land: readonly DemoTerritory[]) {
    this.byPath = new Map(land.map((territory) => [territory.path, territory]))
    const all = [...surnames].flatMap((surname) => givenNames.map((given) => surname + given))
    this.names = shuffled(all, seeded(2027))
  }

  at(level: ReturnType<typeof levelOf>): DemoTerritory[] {
    return this.land.filter(({ path }) => levelOf(path) === level)
  }

  /** 稻香村第3网格, 稻香村第3网格2号微网格. */
  longName(path: string): string {
    const parts = [cutAt(path, 'village'), cutAt(path, 'grid'), path]
    return [...new Set(parts)].map((part) => this.byPath.get(part)?.name ?? '').join('')
  }

  /** `position` = place in the order of stand-ins of each grant; null = no duties. */
  add(key: string, home: string | null, grants: DemoGrant[], position: number | null): void {
    const number = this.people.length + 1
    const name = this.names[number]
    if (!name) throw new Error('more people than names')
    this.people.push({ key, name, phone: phone(number), grants: [], home: home && cutAt(home, 'grid') })
    for (const grant of grants) this.grant(key, grant, position)
  }

  grant(key: string, grant: DemoGrant, position: number | null): void {
    this.people.find((person) => person.key === key)?.grants.push(grant)
    if (position !== null)
      this.duties.push({ path: grant.territory, personKey: key, role: grant.role, position, publicPhone: this.publicPhone(key, grant.role) })
  }

  /** One duty phone for a person, the same in all their posts. Liaisons are volunteers and have none. */
  private publicPhone(key: string, role: Role): string | null {
    if (role === 'liaison') return null
    const known = this.publicPhones.get(key) ?? phone(5001 + this.publicPhones.size)
    this.publicPhones.set(key, known)
    return known
  }
}

export function phone(number: number): string {
  return `1990000${String(number).padStart(4, '0')}`
}
