import type { Role } from '@shared/platform/role'

/** A right of an invented person. */
export interface DemoGrant {
  role: Role
  territory: string
  post: string
  bodyId?: string
}

export interface DemoPerson {
  /** Stays the same from run to run, so that tests and the demo's role picker can name somebody. */
  key: string
  name: string
  phone: string
  grants: DemoGrant[]
  /** The grid they live in. */
  home: string | null
}

export interface DemoDuty {
  path: string
  personKey: string
  role: Role
  position: number
  publicPhone: string | null
}
