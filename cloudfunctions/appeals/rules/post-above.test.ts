import { describe, expect, test } from '@jest/globals'
import { higher, postAbove } from './post-above'

const at = (holderRole: string, territory = '320999.t1.v1.g1.m1', sensitive: string | null = null) => postAbove({ holderRole, territory, sensitive })

describe('who asks again after an unhappy score', () => {
  test('is the level above the one who answered', () => {
    expect(at('gridWorker')).toEqual({ role: 'committee', territory: '320999.t1.v1' })
    expect(at('committee')).toEqual({ role: 'townCentre', territory: '320999.t1' })
    expect(at('department')).toEqual({ role: 'townCentre', territory: '320999.t1' })
    expect(at('townCentre')).toEqual({ role: 'districtCentre', territory: '320999' })
    expect(at('districtCentre')).toEqual({ role: 'districtCentre', territory: '320999' })
  })

  test('is higher up where the place is not known that finely, and the district centre for what only named people see', () => {
    expect(at('gridWorker', '320999.t1')).toEqual({ role: 'townCentre', territory: '320999.t1' })
    expect(at('gridWorker', '320999')).toEqual({ role: 'districtCentre', territory: '320999' })
    expect(at('gridWorker', '320999.t1.v1.g1', 'staff')).toEqual({ role: 'districtCentre', territory: '320999' })
  })

  test('of several levels the highest is warned', () => {
    expect(higher(at('gridWorker'), at('committee'))).toEqual(at('committee'))
    expect(higher(at('townCentre'), at('gridWorker'))).toEqual(at('townCentre'))
  })
})
