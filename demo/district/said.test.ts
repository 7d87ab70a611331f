import { expect, test } from '@jest/globals'
import { sentenceOf } from '@shared/triage/rule-sentence'
import { makeGazetteer } from '../../cloudfunctions/grids/rules/gazetteer'
import { readPlace } from '../../cloudfunctions/grids/rules/place-in-text'
import { categoryTree } from '../../cloudfunctions/triage/rules/lexicon'
import { makeDistrict } from './make-district'
import { demoRules } from './seed-routes'

const { territories, placeNames, said, bodies } = makeDistrict()
const gazetteer = makeGazetteer([...placeNames, ...said, ...territories])

test('people of the invented district are understood by what they call things', () => {
  expect(readPlace(gazetteer, '老荷塘新村停水')).toMatchObject({ name: '荷塘小区', how: 'alias' })
  expect(readPlace(gazetteer, '稻香大道158号门口积水')?.path).toBe('320999.t2.v1.g2')
  expect(readPlace(gazetteer, '稻香大道积水')?.path).toBe('320999.t2.v1')
  expect(readPlace(gazetteer, '幸福新村没水')).toMatchObject({ path: '320999', candidates: ['320999.t1.v3.g1', '320999.t3.v4.g2'] })
})

test('every place lies where its territory is known, and no name is in a territory twice', () => {
  const paths = new Set(territories.map(({ path }) => path))
  const all = [...placeNames, ...said]
  for (const { path } of all) expect(paths.has(path)).toBe(true)
  expect(new Set(all.map(({ name, path }) => `${name} ${path}`)).size).toBe(all.length)
})

test('the first rules speak only of bodies, territories and categories that there are', () => {
  const names = {
    body: (id: string) => bodies.find((one) => one.id === id)?.name ?? null,
    territory: (path: string) => territories.find((one) => one.path === path)?.name ?? null,
  }
  for (const rule of demoRules) expect(sentenceOf(rule, names)).not.toContain('没有这个')
  for (const { when } of demoRules) {
    if (when.l1) expect(categoryTree.find(({ l1 }) => l1 === when.l1)?.l2s ?? []).toEqual(expect.arrayContaining(when.l2 ? [when.l2] : []))
    if (when.l1) expect(categoryTree.map(({ l1 }) => l1)).toContain(when.l1)
  }
})
