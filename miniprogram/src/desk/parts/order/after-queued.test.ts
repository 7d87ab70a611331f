import { expect, test } from '@jest/globals'
import { orderActions } from '@shared/appeals/order.flow'
import { afterQueued } from './after-queued'
import type { DeskMove } from './make-move'

const all = orderActions as unknown as DeskMove[]

const dispatched = { status: 'dispatched' as const, mine: true, moves: ['accept', 'handBack', 'note'] as never }

test('with nothing in the outbox an order is as it was read', () => {
  expect(afterQueued(dispatched, [], ['gridWorker'], all)).toBe(dispatched)
})

test('accepted without a network it can be answered at once, and not accepted again', () => {
  const { status, moves } = afterQueued(dispatched, ['accept'], ['gridWorker'], all)
  expect(status).toBe('handling')
  expect(moves).toEqual(expect.arrayContaining(['reply', 'note', 'handBack']))
  expect(moves).not.toContain('accept')
})

test('answered or passed on, nothing more is offered until it has been sent', () => {
  expect(afterQueued(dispatched, ['accept', 'reply'], ['gridWorker'], all)).toMatchObject({ status: 'replied', moves: [] })
  expect(afterQueued(dispatched, ['handBack'], ['gridWorker'], all).moves).toEqual([])
})

test('nothing is offered that only others may do', () => {
  expect(afterQueued(dispatched, ['accept'], ['gridWorker'], all).moves).not.toEqual(expect.arrayContaining(['supervise']))
  expect(afterQueued({ ...dispatched, mine: false, moves: ['note'] as never }, ['note'], ['committee'], all).moves).toEqual(['note'])
})

test('accepted without a network, what is set right from cards of its own stays open; passed on, it does not', () => {
  const order = { ...dispatched, moves: ['accept', 'setUrgency', 'setCategory'] as never }
  const own: DeskMove[] = ['accept', 'reply', 'note', 'handBack']
  expect(afterQueued(order, ['accept'], ['gridWorker'], own).moves).toEqual(expect.arrayContaining(['reply', 'setUrgency', 'setCategory']))
  expect(afterQueued(order, ['handBack'], ['gridWorker'], own).moves).toEqual([])
})
