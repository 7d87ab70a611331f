import { expect, test } from '@jest/globals'
import { type Known, type PlaceRow, readPlaceRow } from './place-rows'

const point = { lng: 120.6, lat: 31.4 }
const known: Known = {
  isTerritory: (path) => path === 'd.t1.v1',
  placesOf: (name) => (name === '荷塘菜市场' ? [{ path: 'd.t1.v1', point }] : []),
  locate: ({ lng }) => (lng > 120 ? 'd.t1.v1' : null),
}
const row = (change: Partial<PlaceRow>): PlaceRow => ({
  row: 2,
  name: '春晓路',
  kind: '',
  aliasOf: '',
  territory: '',
  numberFrom: '',
  numberTo: '',
  lng: '',
  lat: '',
  ...change,
})

test('a road with house numbers, in a territory or at a point', () => {
  expect(readPlaceRow(row({ kind: '道路', territory: 'd.t1.v1', numberFrom: '1', numberTo: '99' }), known)).toEqual([
    { name: '春晓路', kind: 'road', aliasOf: null, path: 'd.t1.v1', point: null, numberFrom: 1, numberTo: 99 },
  ])
  expect(readPlaceRow(row({ kind: 'road', lng: '120.6', lat: '31.4' }), known)).toMatchObject([{ path: 'd.t1.v1', point }])
})

test('an alias takes its places from the name that it stands for', () => {
  expect(readPlaceRow(row({ name: '老菜场', aliasOf: '荷塘菜市场' }), known)).toMatchObject([{ name: '老菜场', aliasOf: '荷塘菜市场', path: 'd.t1.v1', point }])
})

test.each([
  [{ name: '路' }, '名称应为 2 到 40 个字'],
  [{ kind: '飞船', territory: 'd.t1.v1' }, '没有“飞船”这个种类'],
  [{}, '缺少辖区编码，也没有坐标'],
  [{ territory: 'd.t9' }, '没有 d.t9 这个辖区'],
  [{ lng: '80', lat: '31' }, '这个坐标不在本区的网格内'],
  [{ lng: '31', lat: '120' }, '坐标不正确（应为 GCJ-02 的经度和纬度）'],
  [{ lng: 'x', lat: 'y' }, '坐标不正确（应为 GCJ-02 的经度和纬度）'],
  [{ territory: 'd.t1.v1', numberFrom: '9', numberTo: '1' }, '门牌号起止颠倒'],
  [{ territory: 'd.t1.v1', numberFrom: '甲' }, '门牌号应为数字'],
  [{ aliasOf: '没有的市场' }, '没有“没有的市场”这个地名'],
] as [Partial<PlaceRow>, string][])('%j is turned away: %s', (change, reason) => {
  expect(readPlaceRow(row(change), known)).toBe(reason)
})
