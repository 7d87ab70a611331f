import { beforeAll, expect, test } from '@jest/globals'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { filesBelow } from './runtime/compile'
import { weappBuild } from './weapp-build'

const kB = 1024
/** WeChat's own limits are 2 MB for the main package and 30 MB for all; ours for the main package is stricter. */
const mainLimit = 1.2 * kB * kB
const subPackageLimit = 2 * kB * kB
const totalLimit = 30 * kB * kB

interface App {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}

let dist: string
let app: App
let files: string[]
beforeAll(() => {
  dist = weappBuild()
  app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as App
  files = filesBelow(dist)
})

const sizeOf = (chosen: string[]) => chosen.reduce((sum, file) => sum + statSync(path.join(dist, file)).size, 0)
const inside = (root: string) => (file: string) => file.startsWith(`${root.replace(/\/$/, '')}/`)

test('the main package is at most 1.2 MB', () => {
  const main = files.filter((file) => !app.subPackages.some(({ root }) => inside(root)(file)))
  expect(main).toContain('app.js')
  expect(sizeOf(main)).toBeLessThanOrEqual(mainLimit)
})

test('every sub-package is at most 2 MB and has all its pages', () => {
  expect(app.subPackages.length).toBeGreaterThan(0)
  for (const { root, pages } of app.subPackages) {
    expect(sizeOf(files.filter(inside(root)))).toBeLessThanOrEqual(subPackageLimit)
    for (const page of pages) expect(files).toContain(`${root.replace(/\/$/, '')}/${page}.js`)
  }
})

test('all packages together are at most 30 MB', () => {
  expect(sizeOf(files)).toBeLessThanOrEqual(totalLimit)
})

test('the templates of the built-in components carry aria attributes', () => {
  const templates = readFileSync(path.join(dist, 'base.wxml'), 'utf8')
  for (const tag of ['view', 'text', 'image', 'input', 'textarea']) {
    expect(templates).toMatch(new RegExp(`<${tag} [^>]*aria-label="\\{\\{[^}]+\\}\\}"`))
  }
  expect(templates).toMatch(/<view [^>]*aria-role="/)
})
