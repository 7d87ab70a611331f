import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { atPlaceMetres } from '@shared/appeals/evidence'
import { assertPossible, captionOf, isAtPlace, lengthWords } from './evidence'

const now = new Date('2026-11-23T15:00:00+08:00')
const id = '00000000-0000-4000-8000-000000000001'
const shot = (at: string) => ({ attachment: id, at, point: { lng: 120.6, lat: 31.4 } })
const possible =
  (at: string, attachments = [id]) =>
  () =>
    assertPossible([shot(at)], { attachments, receivedAt: new Date('2026-11-23T09:00:00+08:00'), now })

describe('a photo at the place', () => {
  test.each([
    ['14:32 today', '2026-11-23T06:32:00Z', null],
    ['a minute ahead of us: telephones are', '2026-11-23T07:01:00Z', null],
    ['tomorrow', '2026-11-24T06:32:00Z', '在将来'],
    ['before it was reported', '2026-11-23T00:59:00Z', '居民反映之前'],
  ])('taken %s', (_, at, why) => {
    if (why === null) expect(possible(at)).not.toThrow()
    else expect(possible(at)).toThrow(expect.objectContaining({ code: 'badInput', field: 'evidence', sentence: expect.stringContaining(why) }))
  })

  test('that does not go along, or is named twice, is refused', () => {
    expect(possible('2026-11-23T06:32:00Z', [])).toThrow(expect.objectContaining({ field: 'evidence' }))
    const twice = () => assertPossible([shot('2026-11-23T06:32:00Z'), shot('2026-11-23T06:33:00Z')], { attachments: [id], receivedAt: new Date(0), now })
    expect(twice).toThrow(expect.objectContaining({ field: 'evidence' }))
  })

  test('nearer is never less at the place, and no doubt of the phone makes a kilometre away at the place', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(3000), fc.nat(100_000), (a, b, accuracy) => {
        if (isAtPlace({ metres: Math.max(a, b), accuracy })) expect(isAtPlace({ metres: Math.min(a, b), accuracy })).toBe(true)
        expect(isAtPlace({ metres: 2 * atPlaceMetres + 1 + a, accuracy })).toBe(false)
      }),
    )
  })

  test('staff read how far, a resident only when', () => {
    const taken = { at: new Date('2026-11-23T14:32:00+08:00'), metres: 35, accuracy: 20 }
    expect(captionOf(taken, 'staff', now)).toBe('现场 · 14:32 · 距反映地点 35 米')
    expect(captionOf(taken, 'resident', now)).toBe('现场照片 · 14:32')
    expect(captionOf({ ...taken, metres: 1840, accuracy: 900 }, 'staff', now)).toBe('不在现场 · 14:32 · 距反映地点 1.8 公里（定位误差约 900 米）')
    expect(captionOf({ ...taken, metres: null }, 'staff', new Date('2026-11-25T09:00:00+08:00'))).toBe('现场 · 11月23日 14:32 · 反映时没有定位')
    expect(captionOf({ ...taken, at: new Date('2025-12-31T23:59:00+08:00') }, 'resident', now)).toBe('现场照片 · 2025年12月31日 23:59')
    expect(lengthWords(999.4)).toBe('999 米')
  })
})
