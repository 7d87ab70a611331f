import { expect, test } from '@jest/globals'
import type { OrderStatus } from '@shared/appeals/order.flow'
import { firstDue, leadOf, mayMergePair } from './lead'

const early: { id: string; status: OrderStatus; receivedAt: string } = { id: 'early', status: 'dispatched', receivedAt: '2026-11-23T01:00:00.000Z' }
const late: typeof early = { id: 'late', status: 'dispatched', receivedAt: '2026-11-24T01:00:00.000Z' }

test('of two that nobody has taken the earlier one leads, whichever is looked at first', () => {
  expect(leadOf(early, late).id).toBe('early')
  expect(leadOf(late, early).id).toBe('early')
})

test('one that is being handled leads over an earlier one that nobody has taken', () => {
  expect(leadOf(early, { ...late, status: 'handling' }).id).toBe('late')
})

test('one that waits for its resident can only lead', () => {
  expect(leadOf(early, { ...late, status: 'waiting' }).id).toBe('late')
  expect(mayMergePair(early, { ...late, status: 'waiting' })).toBe(true)
})

test('an answered one is not merged, nor are two that both wait', () => {
  expect(mayMergePair(early, { status: 'replied' })).toBe(false)
  expect(mayMergePair({ status: 'waiting' }, { status: 'waiting' })).toBe(false)
})

test('after merging the deadline that comes first counts', () => {
  const due = (replyDue: string | null) => ({ replyDue })
  expect(firstDue(due('2026-11-26T09:30:00.000Z'), due('2026-11-25T09:30:00.000Z'))).toBe('2026-11-25T09:30:00.000Z')
  expect(firstDue(due(null), due('2026-11-25T09:30:00.000Z'))).toBe('2026-11-25T09:30:00.000Z')
  expect(firstDue(due(null), due(null))).toBeNull()
})
