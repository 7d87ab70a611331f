import fc from 'fast-check'
import { keepTerms } from './kept-terms'
import type { PackedTerm } from './packed-index'

const term = (size: number): PackedTerm => ({ documents: new Int32Array(1), weights: new Uint8Array(1), said: {}, size })

test('what was asked for longest ago goes first, and a word in no bucket is known to be in none', () => {
  const kept = keepTerms(1000)
  kept.put('薪', term(400))
  kept.put('漏', term(400))
  kept.put('龘', null)
  expect(kept.get('薪')?.size).toBe(400)
  expect(kept.get('龘')).toBeNull()
  kept.put('狗', term(400))
  expect(kept.get('漏')).toBeUndefined()
  expect(kept.get('薪')?.size).toBe(400)
  expect(kept.get('狗')?.size).toBe(400)
})

test('never more is kept than the bound, and what is kept is what was put last', () => {
  const act = fc.record({ word: fc.constantFrom('一', '二', '三', '四', '五'), size: fc.integer({ min: 1, max: 700 }), read: fc.boolean() })
  fc.assert(
    fc.property(fc.array(act), (acts) => {
      const kept = keepTerms(1000)
      const last = new Map<string, number>()
      for (const { word, size, read } of acts) {
        if (read) expect(kept.get(word)?.size ?? last.get(word)).toBe(last.get(word))
        else {
          kept.put(word, term(size))
          last.set(word, size)
        }
        const sum = [...last.keys()].reduce((all, one) => all + (kept.get(one)?.size ?? 0), 0)
        expect(kept.size()).toBe(sum)
        expect(sum).toBeLessThanOrEqual(1000)
      }
    }),
  )
})
