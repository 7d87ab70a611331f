import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A mini-program written by hand, without Taro: `page` is the WXML of its first page, `script` the body of its `Page({…})`. */
export function aSmallProgram(page: string, script = '', more: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(path.join(tmpdir(), 'wusedai-small-'))
  const files: Record<string, string> = {
    'app.json': JSON.stringify({ pages: ['first/index', 'second/index'], window: { navigationBarTitleText: '小程序' } }),
    'app.js': 'App({})',
    'app.wxss': 'page { background: #eee } view.wide { width: 750rpx }',
    'first/index.json': '{}',
    'first/index.wxml': page,
    'first/index.js': `Page({ data: { log: [] }, add(words) { this.setData({ log: this.data.log.concat(words) }) }, ${script} })`,
    'second/index.json': '{}',
    'second/index.wxml': '<view class="second">第二页</view>',
    'second/index.js': 'Page({})',
    ...more,
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), text)
  }
  return root
}
