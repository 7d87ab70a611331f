import { describe, expect, test } from '@jest/globals'
import { bags } from '@shared/appeals/bag'
import { urgencies } from '@shared/appeals/order'
import { termLevels } from '@shared/appeals/term'
import { provisionalCalendar } from '@platform/rules/calendar'
import { withUsualPeriods } from '@platform/rules/working-time'
import fc from 'fast-check'
import { deadlines } from './deadlines'
import { shippedTerms, type TermRow, termOf } from './terms'

const time = withUsualPeriods(provisionalCalendar)
const at = (iso: string) => new Date(`${iso}+08:00`)
const from = at('2026-11-23T10:00:00')
const own = (change: Partial<TermRow>): TermRow => ({
  ...{
    stage: 'reply',
    category: null,
    bag: null,
    urgency: null,
    level: null,
    amount: 7,
    unit: 'workday',
    source: '区政府通知',
    since: at('2026-11-01T00:00:00'),
    until: null,
  },
  ...change,
})
const matter = { bag: 'complaint', urgency: 'ordinary', level: 'grid' } as const
const amount = (terms: readonly TermRow[], of: Partial<typeof matter> | object = {}, when = from) =>
  termOf([...shippedTerms, ...terms], 'reply', { ...matter, ...of }, when).amount

describe('which term decides', () => {
  test('one of the district over the product’s for just the same', () => {
    expect(amount([own({})])).toBe(7)
    expect(amount([own({})], { bag: 'service' })).toBe(3)
    expect(amount([own({ bag: 'service', amount: 2 })], { bag: 'service' })).toBe(2)
  })

  test('urgency before bag before level', () => {
    const terms = [own({ level: 'grid', amount: 4 }), own({ bag: 'complaint', amount: 6 }), own({ bag: 'complaint', level: 'grid', amount: 8 })]
    expect(amount(terms)).toBe(8)
    expect(amount(terms, { level: 'town' })).toBe(6)
    expect(amount(terms, { bag: 'publicity' })).toBe(4)
    expect(amount(terms, { urgency: 'urgent' })).toBe(1)
  })

  test('a category between urgency and bag, its second level before its first; other categories have nothing of it', () => {
    const terms = [own({ category: '01', amount: 4 }), own({ category: '0103', amount: 3 }), own({ bag: 'complaint', amount: 6 })]
    expect(amount(terms, { category: '0103' })).toBe(3)
    expect(amount(terms, { category: '0107' })).toBe(4)
    expect(amount(terms, { category: '01' })).toBe(4)
    expect(amount(terms, { category: '02' })).toBe(6)
    expect(amount(terms, { category: null })).toBe(6)
    expect(amount(terms, { category: '0103', urgency: 'urgent' })).toBe(1)
    expect(amount([...terms, own({ category: '0103', urgency: 'urgent', amount: 2 })], { category: '0103', urgency: 'urgent' })).toBe(2)
    expect(amount([...terms, own({ category: '0103', bag: 'complaint', level: 'grid', amount: 1 })], { category: '0103' })).toBe(1)
  })

  test('a term that names the category goes before the category’s own times, any other after them', () => {
    const own_ = { acceptHours: null, replyDays: 2, code: '0103' }
    const reply = (terms: TermRow[]) => deadlines({ time, terms: [...shippedTerms, ...terms] }, from, matter, own_).replyDue
    expect(reply([own({ bag: 'complaint', amount: 6 })])).toEqual(at('2026-11-25T17:30:00'))
    expect(reply([own({ category: '01', amount: 3 })])).toEqual(at('2026-11-26T17:30:00'))
  })

  test('only what held when it began: neither one that came later nor one that had ended', () => {
    const terms = [own({ since: at('2026-11-24T00:00:00') }), own({ amount: 9, until: at('2026-11-20T00:00:00') })]
    expect(amount(terms)).toBe(5)
    expect(amount(terms, {}, at('2026-11-24T08:00:00'))).toBe(7)
    expect(amount(terms, {}, at('2026-11-10T08:00:00'))).toBe(9)
  })

  test('there is always one, and the product’s own give a reply that is never due before it is to be accepted', () => {
    const any = fc.record({ bag: fc.constantFrom(...bags), urgency: fc.constantFrom(...urgencies), level: fc.constantFrom(...termLevels) })
    const moment = fc.integer({ min: at('2024-01-02T00:00:00').getTime(), max: at('2026-10-01T00:00:00').getTime() }).map((ms) => new Date(ms))
    fc.assert(
      fc.property(any, moment, (one, begins) => {
        const { acceptDue, replyDue } = deadlines({ time, terms: shippedTerms }, begins, one)
        return begins < acceptDue && acceptDue <= replyDue
      }),
    )
  })
})
