import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { numbersOf } from './handling-report'

test('what lies unanswered past its deadline counts against being on time', () => {
  expect(numbersOf([{ received: 10, answered: 6, onTime: 6, overdue: 2 }]).onTime).toMatchObject({ right: 6, of: 8, share: 0.75 })
})

test('four judgements show how many answered, not how happy they were; five show both', () => {
  expect(numbersOf([{ answered: 9, asked: 9, judged: 4, satisfied: 4 }])).toMatchObject({ satisfied: null, response: { right: 4, of: 9 } })
  expect(
    numbersOf([
      { judged: 2, satisfied: 1, asked: 3 },
      { judged: 3, satisfied: 3, asked: 3 },
    ]),
  ).toMatchObject({ satisfied: { right: 4, of: 5 }, response: { of: 6 } })
})

test('the parts add up to the whole, and an interval always holds its share', () => {
  const part = fc
    .record({ received: fc.nat(50), answered: fc.nat(50), overdue: fc.nat(9) })
    .chain((one) =>
      fc.record({ received: fc.constant(one.received), answered: fc.constant(one.answered), overdue: fc.constant(one.overdue), onTime: fc.nat(one.answered) }),
    )
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const whole = numbersOf(parts)
      expect(whole.answered).toBe(parts.reduce((sum, one) => sum + numbersOf([one]).answered, 0))
      const { share, low, high } = whole.onTime
      if (share !== null) expect(Number(low) <= share + 1e-9 && share - 1e-9 <= Number(high)).toBe(true)
    }),
  )
})
