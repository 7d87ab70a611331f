import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { makeGazetteer } from './gazetteer'
import { readPlace } from './place-in-text'
import { placeReason } from './place-reason'

const gazetteer = makeGazetteer([
  { name: '望湖街道', path: 'd.t1' },
  { name: '荷塘社区', path: 'd.t1.v1' },
  { name: '荷塘小区', path: 'd.t1.v1.g1.m4' },
  { name: '听雨社区', path: 'd.t1.v2' },
  { name: '石榴小区', path: 'd.t1.v2.g1.m1' },
  { name: '阳光水岸花园', path: 'd.t1.v2.g1.m2' },
  { name: '麦浪小学', path: 'd.t2.v1.g1.m1' },
  { name: '荷塘菜市场', path: 'd.t1.v1.g1.m2' },
  { name: '老菜场', path: 'd.t1.v1.g1.m2', aliasOf: '荷塘菜市场' },
  { name: '三里桥', path: 'd.t2.v1.g2.m1' },
  { name: '柳湾2区', path: 'd.t2.v1.g2.m2' },
  { name: '春晓路', path: 'd.t1.v1.g1.m1', numberFrom: 1, numberTo: 99 },
  { name: '春晓路', path: 'd.t2.v1.g1.m1', numberFrom: 100, numberTo: 300 },
  { name: '和平小区', path: 'd.t1.v1.g3.m1' },
  { name: '和平小区', path: 'd.t2.v1.g3.m1' },
  { name: '人民北路', path: 'd.t1.v1.g2.m1' },
])
const read = (text: string, home: string | null = null) => readPlace(gazetteer, text, home)
const reason = (text: string, home: string | null = null) => placeReason(read(text, home)!, (path) => `〔${path}〕`)

test('a misspelt estate is read, says so, and is less sure than one written right', () => {
  expect(read('荷糖小区的路灯不亮')).toMatchObject({ name: '荷塘小区', path: 'd.t1.v1.g1.m4', how: 'alike' })
  expect(reason('荷糖小区的路灯不亮')).toBe('“荷糖小区”当作“荷塘小区”')
  expect(read('荷糖小区的路灯不亮')!.confidence).toBeLessThan(read('荷塘小区的路灯不亮')!.confidence)
})

test.each([
  ['a character that sounds like the first', '河塘小区没水', 'd.t1.v1.g1.m4'],
  ['a character twice', '荷塘塘小区没水', 'd.t1.v1.g1.m4'],
  ['a character missing from a long name', '阳光岸花园没水', 'd.t1.v2.g1.m2'],
  ['the first character missing from a long name', '光水岸花园没水', 'd.t1.v2.g1.m2'],
  ['any one wrong character in a long name', '阳光海岸花园没水', 'd.t1.v2.g1.m2'],
  ['full-width letters and digits as words', '柳湾二区、柳湾２区', 'd.t2.v1.g2.m2'],
  ['a name that itself has a number in it', '三里桥桥面破损', 'd.t2.v1.g2.m1'],
  ['an alias', '老菜场后门的垃圾', 'd.t1.v1.g1.m2'],
  ['the ending left out where a door follows', '石榴东门的路灯', 'd.t1.v2.g1.m1'],
  ['the ending left out of a long name', '阳光水岸的电梯', 'd.t1.v2.g1.m2'],
])('%s is understood', (_what, text, path) => {
  expect(read(text)?.path).toBe(path)
})

test.each([
  ['another kind of place with the same beginning', '麦浪小区停水'],
  ['north and south', '人民南路积水'],
  ['two characters wrong', '河糖小区停水'],
  ['an ordinary word that is also the beginning of an estate', '希望邻里和平相处'],
  ['an ordinary word before a road', '石榴路停水'],
])('%s are not taken for a misspelling', (_what, text) => {
  expect(read(text)).toBeNull()
})

test('an alias says what it stands for', () => {
  expect(reason('老菜场门口')).toBe('按文中地名“老菜场”，即荷塘菜市场')
})

test('a stem that an estate and its community share counts as far as the community', () => {
  expect(read('荷塘门口积水')).toMatchObject({ path: 'd.t1.v1' })
})

test('a house number tells which part of a long road is meant; without one the road is two places', () => {
  expect(read('春晓路58号门前积水')?.path).toBe('d.t1.v1.g1.m1')
  expect(read('春晓路二百号')?.path).toBe('d')
  expect(read('春晓路208号门前积水')?.path).toBe('d.t2.v1.g1.m1')
  expect(read('春晓路积水')).toMatchObject({ path: 'd', candidates: ['d.t1.v1.g1.m1', 'd.t2.v1.g1.m1'] })
})

test('where the sender lives decides between two estates of one name, and only then', () => {
  expect(read('和平小区停电', 'd.t2.v1.g1')).toMatchObject({ path: 'd.t2.v1.g3.m1' })
  expect(read('和平小区停电', 'd.t3.v1.g1')).toMatchObject({ path: 'd' })
  expect(read('荷塘小区停电', 'd.t2.v1.g1')).toMatchObject({ path: 'd.t1.v1.g1.m4' })
  expect(reason('和平小区停电')).toBe('按文中地名“和平小区”，有 2 处：〔d.t1.v1.g3.m1〕、〔d.t2.v1.g3.m1〕')
})

test('two places far apart in one text make it unsure and are both named', () => {
  const found = read('从荷塘小区到麦浪小学的路上没有路灯')!
  expect(found.confidence).toBeLessThanOrEqual(0.6)
  expect(found.besides).toBe('麦浪小学')
})

const filler = fc.string({ unit: fc.constantFrom(...'，。路灯坏了三天没有人管晚上看不见请尽快处理谢谢垃圾味道很大ab1 '), maxLength: 60 })

test('a name in any words is found, wherever it stands', () => {
  fc.assert(
    fc.property(filler, filler, fc.constantFrom('荷塘小区', '阳光水岸花园', '荷塘菜市场'), (before, after, name) => {
      expect(read(`${before}，${name}，${after}`)).toMatchObject({ name, how: 'exact' })
    }),
  )
})

test('whatever is written, the answer lies in the district and its confidence between 0 and 1', () => {
  const pieces = fc.constantFrom('荷塘', '小区', '春晓路', '58号', '和平', '第3网格', '糖', '荷', '二', '😀', '\ud83d', ' ', '阳光水', '岸花园', 'Ａ')
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), fc.option(fc.constantFrom('d.t1.v1.g1', 'd.t2.v1')), (parts, home) => {
      const found = read(parts.join(''), home)
      if (!found) return
      expect(found.path === 'd' || found.path.startsWith('d.')).toBe(true)
      expect(found.confidence).toBeGreaterThan(0)
      expect(found.confidence).toBeLessThanOrEqual(0.98)
      if (found.confidence < 0.5) expect(found.path.split('.').length).toBeLessThanOrEqual(2)
    }),
  )
})
