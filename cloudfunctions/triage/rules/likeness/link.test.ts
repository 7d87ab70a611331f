import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { commonness } from './commonness'
import { decodeSketch, encodeSketch } from './encoded'
import { keysOf } from './keys'
import { automaticFrom, type Known, link, suggestFrom } from './link'
import { likenessVersion, sketchOf } from './sketch'

const common = commonness()

/** An appeal with invented words; what a test does not name is the same for all. */
function said(title: string | null, text: string, more: Partial<Known> = {}): Known {
  return {
    sketch: sketchOf({ title, text }, common),
    sender: null,
    point: null,
    territory: null,
    category: { l1: '环境保护', l2: null },
    saidAt: new Date('2024-05-01T10:00:00+08:00'),
    ...more,
  }
}

const mixing = '青杨花园旁边的搅拌站昼夜施工，粉尘和噪音让人无法入睡，孩子天天咳嗽，请有关部门查处这家搅拌站'
const awful: Record<string, [string | null, string]> = {
  nothing: [null, ''],
  'one character': [null, '路'],
  emoji: [null, '😡😡😡😡😡😡😡😡'],
  'a hundred thousand characters': ['很长', '青杨花园搅拌站噪音扰民。'.repeat(8_400)],
  HTML: ['<b>投诉</b>', `<div onclick="x()"><script>var a=1</script>${mixing}&nbsp;</div><`],
  'another language': ['Noise', 'The concrete plant next to our estate works all night, nobody can sleep. Бетонный завод шумит ночью.'],
  'broken surrogates': [null, '\ud800\udc00\ud800 搅拌站 \udfff'],
}

describe('two appeals are about one event', () => {
  it('when different people write of the same plant at the same estate in other words', () => {
    const a = said('青杨花园小区旁搅拌站噪音粉尘扰民', mixing)
    const b = said('投诉青杨花园附近搅拌站', '我是青杨花园业主，小区边上建了搅拌站，粉尘大，噪音响到半夜，请查处搅拌站', {
      saidAt: new Date('2024-05-03T08:00:00+08:00'),
    })
    const { score, reasons } = link(a, b)
    expect(score).toBeGreaterThanOrEqual(suggestFrom)
    expect(reasons).toEqual(expect.arrayContaining(['同一小区“青杨花园”', '同一设施“搅拌站”', '3 天内']))
  })

  it('not when the same estate has another trouble', () => {
    const a = said('青杨花园小区旁搅拌站噪音粉尘扰民', mixing)
    const b = said('青杨花园幼儿园学位不够', '青杨花园配套幼儿园今年只招两个班，业主的孩子上不了学，希望教育局增加学位')
    expect(link(a, b).score).toBeLessThan(suggestFrom)
  })

  it('not when another estate has the same trouble', () => {
    const a = said('青杨花园楼下烧烤店油烟扰民', '青杨花园3栋楼下的烧烤店每天营业到凌晨，油烟直排，无法开窗')
    const b = said('柳岸新城夜宵摊油烟', '柳岸新城门口的夜宵摊半夜还在炒菜，油烟熏人，请城管管一管')
    expect(link(a, b).score).toBeLessThan(suggestFrom)
  })

  it('surely, when the same person sends nearly the same words again', () => {
    const a = said('青杨花园小区旁搅拌站噪音粉尘扰民', mixing, { sender: 'x' })
    const b = said('青杨花园小区旁搅拌站噪音粉尘扰民', `${mixing}，谢谢！`, { sender: 'x', saidAt: new Date('2024-05-02T10:00:00+08:00') })
    expect(link(a, b)).toMatchObject({ automatic: true, reasons: expect.arrayContaining(['同一人']) })
  })

  it('not when all that both say is thanks', () => {
    expect(link(said(null, '谢谢领导'), said(null, '谢谢领导')).score).toBe(0)
  })

  it('surely, when the same person sends the same few words twice in a day', () => {
    const again = { sender: 'x', saidAt: new Date('2024-05-01T10:00:05+08:00') }
    expect(link(said(null, '路灯坏了', { sender: 'x' }), said(null, '路灯坏了', again))).toMatchObject({ automatic: true, score: automaticFrom })
  })

  it('less likely the farther apart the two places are on the map', () => {
    const at = (lng: number) => said('青杨花园旁搅拌站', mixing, { point: { lng, lat: 28.2 } })
    const scores = [113.0, 113.01, 113.2].map((lng) => link(at(113), at(lng)).score)
    expect(scores).toEqual([...scores].sort((x, y) => y - x))
    expect(scores[0]).toBeGreaterThan(scores[2] as number)
  })

  it('whichever of the two is asked first', () => {
    const words = fc.array(
      fc.constantFrom('青杨花园', '柳岸新城', '搅拌站', '油烟', '噪音', '幼儿园', '学位', '业主', '凌晨', '桐溪路', 'A3区', '，', '路灯', '110kv'),
      { maxLength: 30 },
    )
    const appeal = fc
      .tuple(words, words, fc.constantFrom('x', 'y', null), fc.integer({ min: 0, max: 400 }))
      .map(([title, text, sender, day]) => said(title.join(''), text.join(''), { sender, saidAt: new Date(day * 86_400_000) }))
    fc.assert(fc.property(appeal, appeal, (a, b) => expect(link(a, b)).toEqual(link(b, a))))
  })
})

describe('whatever people send', () => {
  it.each(Object.keys(awful))('%s has a score between 0 and 1 with everything, and few keys', (name) => {
    const one = said(...(awful[name] as [string | null, string]))
    expect(keysOf(one.sketch).length).toBeLessThanOrEqual(24)
    for (const [title, text] of Object.values(awful)) {
      const { score } = link(one, said(title, text))
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
    }
  })

  it('the words between tags count, the tags do not', () => {
    expect(link(said(...(awful.HTML as [string, string])), said('投诉', mixing)).score).toBeGreaterThan(suggestFrom)
  })
})

describe('a sketch', () => {
  it.each(Object.keys(awful))('comes back whole from its bytes, and is small: %s', (name) => {
    const [title, text] = awful[name] as [string | null, string]
    const sketch = sketchOf({ title, text }, common)
    const bytes = encodeSketch(sketch)
    expect(decodeSketch(bytes)).toEqual(sketch)
    expect(bytes.length).toBeLessThanOrEqual(1536)
  })

  it('of another version is refused, and one that is cut off', () => {
    const bytes = encodeSketch(said(null, mixing).sketch)
    expect(() => decodeSketch(Uint8Array.from(bytes, (byte, i) => (i === 0 ? likenessVersion + 1 : byte)))).toThrow('version')
    expect(() => decodeSketch(bytes.subarray(0, bytes.length - 3))).toThrow()
    expect(() => decodeSketch(new Uint8Array())).toThrow()
  })

  it('brings up the other appeal of its event by its keys', () => {
    const keys = keysOf(said('青杨花园小区旁搅拌站噪音粉尘扰民', mixing).sketch)
    const others = new Set(keysOf(said('投诉青杨花园附近搅拌站', '青杨花园边上建了搅拌站，请查处').sketch))
    expect(keys.filter((key) => others.has(key)).length).toBeGreaterThanOrEqual(2)
    expect(keys.every((key) => Number.isInteger(key) && key >= -(2 ** 31) && key < 2 ** 31)).toBe(true)
  })
})
