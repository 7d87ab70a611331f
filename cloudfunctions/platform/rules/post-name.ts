import { type Role, roleName } from '@shared/platform/role'

/**
 * How the holder of a right signs: 稻香村第3网格 网格员 · 稻香村委会 · 城南镇综治中心 · 区住建局.
 * `place` = the name people read for the territory; `body` = the department's name, where the role has one.
 */
export function postName(role: Role, place: string, body: string | null): string {
  const name = place.replace(/ · /g, '')
  switch (role) {
    case 'department':
      return body ?? `${name} ${roleName.department}`
    case 'committee':
      return committeeName(name)
    case 'townCentre':
      return `${name}综治中心`
    case 'districtCentre':
      return `${name}集成指挥中心`
    case 'gridWorker':
      return `${name} 网格员`
    case 'liaison':
      return `${name} 联络员`
    case 'resident':
    case 'groupAdmin':
    case 'scout':
    case 'mediator':
    case 'lawyer':
    case 'auditor':
    case 'admin':
    case 'system':
      return `${name} ${roleName[role]}`
  }
}

/** A village has a 村委会, a community a 社区居委会. */
function committeeName(name: string): string {
  if (name.endsWith('村')) return `${name}委会`
  return name.endsWith('社区') ? `${name}居委会` : `${name}村（居）委会`
}
