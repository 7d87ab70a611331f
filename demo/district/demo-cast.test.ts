import { describe, expect, test } from '@jest/globals'
import { makeDistrict } from './make-district'
import { demoCast } from '../../cloudfunctions/platform/rules/demo-cast'

const everybody = makeDistrict().people.map(({ key, grants, home }) => ({
  key,
  role: grants[0]?.role ?? ('resident' as const),
  place: grants[0]?.territory ?? home,
}))
const keys = demoCast(everybody).map(({ key }) => key)

describe('whom a visitor of the demo can be', () => {
  test('the first resident lives where the first grid worker, the committee and the town centre of the list are responsible', () => {
    expect(keys.slice(0, 2)).toEqual(['resident-1', 'resident-2'])
    expect(keys).toEqual(
      expect.arrayContaining(['gridWorker-t2v1g3', 'committee-t2v1-1', 'committee-t2v1-2', 'groupAdmin-t2v1', 'townCentre-t2-1', 'districtCentre-1']),
    )
  })

  test('nobody comes twice, and no role is missing', () => {
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(everybody.map(({ role }) => role)).size).toBe(new Set(everybody.filter(({ key }) => keys.includes(key)).map(({ role }) => role)).size)
  })

  test('without any people there is nobody to choose', () => {
    expect(demoCast([])).toEqual([])
  })
})
