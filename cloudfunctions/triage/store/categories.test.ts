import { seedRows } from './categories'

describe('the tree that a district begins with', () => {
  const rows = seedRows()

  test('has 15 first-level and 118 second-level categories, each with a code of its own', () => {
    expect(rows.filter(({ l2 }) => l2 === null)).toHaveLength(15)
    expect(rows.filter(({ l2 }) => l2 !== null)).toHaveLength(118)
    expect(new Set(rows.map(({ code }) => code)).size).toBe(133)
  })

  test('gives a second-level category the code of its first level and two digits more', () => {
    const parents = new Map(rows.filter(({ l2 }) => l2 === null).map(({ l1, code }) => [l1, code]))
    for (const { code, l1, l2 } of rows) if (l2 !== null) expect(code).toMatch(new RegExp(`^${parents.get(l1)}\\d\\d$`))
  })
})
