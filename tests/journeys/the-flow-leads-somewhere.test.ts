import { describe, expect, test } from '@jest/globals'
import { type OrderAction, orderActions, orderFlow, type OrderStatus, orderStatuses } from '@shared/appeals/order.flow'
import fc from 'fast-check'

const ends: OrderStatus[] = ['closed', 'withdrawn']
const leaving = (status: OrderStatus): OrderAction[] =>
  orderActions.filter((action) => orderFlow[action].from.includes(status) && orderFlow[action].to !== 'stay')
const endsOf = (action: OrderAction, status: OrderStatus): OrderStatus[] => {
  const { to, orTo, orBack } = orderFlow[action]
  return [to === 'stay' ? status : to, ...(orTo ? [orTo] : []), ...(orBack ? [orBack] : [])]
}

describe('the flow of a work order', () => {
  test('no sequence of moves reaches a status with no way on, unless it is an end', () => {
    fc.assert(
      fc.property(fc.constantFrom<OrderStatus>('dispatched', 'held'), fc.array(fc.nat(), { maxLength: 40 }), (start, picks) => {
        let status = start
        for (const pick of picks) {
          const actions = leaving(status)
          if (actions.length === 0) break
          const action = actions[pick % actions.length] as OrderAction
          const next = endsOf(action, status)
          status = next[pick % next.length] as OrderStatus
        }
        return ends.includes(status) || leaving(status).length > 0
      }),
      { numRuns: 2000 },
    )
  })

  test('from every status staff or the clock alone can bring it to an end: it never depends on the resident', () => {
    const reaches = new Set<OrderStatus>(ends)
    for (let grown = true; grown; ) {
      grown = false
      for (const status of orderStatuses) {
        if (reaches.has(status)) continue
        const own = leaving(status).filter((action) => !orderFlow[action].who.every((standing) => standing === 'appellant'))
        if (own.some((action) => endsOf(action, status).some((end) => reaches.has(end)))) {
          reaches.add(status)
          grown = true
        }
      }
    }
    expect([...reaches].sort()).toEqual([...orderStatuses].sort())
  })

  test('every move names a status it starts from and a role that may make it', () => {
    for (const action of orderActions) {
      expect(orderFlow[action].from.length).toBeGreaterThan(0)
      expect(orderFlow[action].by.length).toBeGreaterThan(0)
    }
  })
})
