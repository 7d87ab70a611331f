import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { newCluster } from './unhappy-cluster'

test('three unhappy orders warn, two do not, and one order counts once however often it was judged', () => {
  expect(newCluster(['a', 'b', 'c'], [])).toEqual(['a', 'b', 'c'])
  expect(newCluster(['a', 'b'], [])).toBeNull()
  expect(newCluster(['a', 'b', 'b', 'a'], [])).toBeNull()
})

test('in whatever order they come, no order is warned of twice, and never fewer than three are left unsaid', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12 }).map(String)), (coming) => {
      const warned: string[] = []
      coming.forEach((_, at) => {
        const seen = coming.slice(0, at + 1)
        const cluster = newCluster(seen, warned)
        if (cluster) {
          expect(cluster.every((id) => !warned.includes(id))).toBe(true)
          warned.push(...cluster)
        }
        expect(new Set(seen.filter((id) => !warned.includes(id))).size).toBeLessThan(3)
      })
    }),
  )
})
