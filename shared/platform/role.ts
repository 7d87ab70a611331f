import * as z from 'zod/mini'

/** Who somebody is here (角色). `system` is a woken operation; it can never sign in. */
export const roles = [
  'resident',
  'groupAdmin',
  'liaison',
  'scout',
  'gridWorker',
  'committee',
  'townCentre',
  'districtCentre',
  'department',
  'mediator',
  'lawyer',
  'auditor',
  'admin',
  'system',
] as const
export const Role = z.enum(roles)
export type Role = (typeof roles)[number]

export const roleName: Record<Role, string> = {
  resident: '居民',
  groupAdmin: '群管理员',
  liaison: '微网格联络员',
  scout: '兼职网格员',
  gridWorker: '专职网格员',
  committee: '村（社区）委会',
  townCentre: '镇（街道）综治中心',
  districtCentre: '区集成指挥中心',
  department: '职能部门',
  mediator: '调解员',
  lawyer: '律师',
  auditor: '审计员',
  admin: '管理员',
  system: '系统',
}

/** Those who handle work orders (承办). */
export const handlers = ['gridWorker', 'committee', 'townCentre', 'districtCentre', 'department'] as const satisfies readonly Role[]
/** Those who stand above the handlers of their territory (上级). */
export const supervisors = ['committee', 'townCentre', 'districtCentre'] as const satisfies readonly Role[]
/** Anybody with a post, whatever it is. */
export const staff = roles.filter((role) => role !== 'resident' && role !== 'system')
