import { staff } from '@shared/platform/role'
import { fitsLevel, invitable, mayInvite } from './may-invite'

test('a committee brings in those of its village and nobody of its own rank', () => {
  const committee = { role: 'committee' as const, territory: '320999.t1.v1' }
  expect(staff.filter((role) => mayInvite(committee, role, '320999.t1.v1.g1'))).toEqual(['groupAdmin', 'liaison', 'scout', 'gridWorker'])
})

test('a territory ends where its path ends, not where its letters do', () => {
  const committee = { role: 'committee' as const, territory: '320999.t1.v1' }
  expect(mayInvite(committee, 'gridWorker', '320999.t1.v10.g1')).toBe(false)
  expect(mayInvite(committee, 'gridWorker', '320999.t1')).toBe(false)
})

test('whoever may be invited has a level where they belong, and nobody invites a resident or the system', () => {
  const all = new Set(Object.values(invitable).flat())
  for (const role of all)
    expect(['320999', '320999.t1', '320999.t1.v1', '320999.t1.v1.g1', '320999.t1.v1.g1.m1'].some((path) => fitsLevel(role, path))).toBe(true)
  expect(all.has('resident')).toBe(false)
  expect(all.has('system')).toBe(false)
})
