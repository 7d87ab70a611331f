import { afterEach, expect, test } from '@jest/globals'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { aSmallProgram } from './a-small-program'
import { type OpenMiniProgram, openMiniProgram } from './open-mini-program'

const log = '<view wx:for="{{log}}" wx:key="*this" class="line">{{item}}</view>'

let open: OpenMiniProgram | undefined
let server: Server | undefined
afterEach(async () => {
  await open?.close()
  server?.close()
  open = undefined
  server = undefined
})

async function opened(page: string, script = '', base = 'http://127.0.0.1:9') {
  open = await openMiniProgram({ base, openid: 'somebody', dist: aSmallProgram(page + log, script) })
  const first = await open.miniProgram.currentPage()
  if (!first) throw new Error(`no page: ${(await open.errors()).join('\n')}`)
  const find = async (selector: string) => {
    const element = await first.$(selector)
    if (!element) throw new Error(`${selector} is not on the page`)
    return element
  }
  const lines = () => first.data('log') as Promise<string[]>
  return { open, miniProgram: open.miniProgram, find, lines, tap: async (selector: string) => (await find(selector)).tap() }
}

test('a tag that is no component of this phone is reported, and its page does not open', async () => {
  open = await openMiniProgram({ base: 'http://127.0.0.1:9', openid: 'somebody', dist: aSmallProgram('<view>在</view><live-player src="x" />') })
  expect(await open.unknownTags()).toEqual(['live-player'])
  expect((await open.miniProgram.pageStack()).length).toBe(0)
  expect((await open.errors()).join()).toContain('<live-player> is not a component')
})

test('a Taro node without a template is reported instead of leaving a hole', async () => {
  const { open, tap } = await opened('<view class="go" bindtap="go">去</view>', "go() { this.setData({ root: { cn: [{ nn: '99', sid: 'a' }] } }) },")
  await tap('.go')
  expect(await open.unknownTags()).toEqual(['template 99'])
})

test('an error of the program is not lost', async () => {
  const { open, tap } = await opened('<view class="go" bindtap="go">去</view>', "go() { throw new Error('坏了') },")
  await tap('.go')
  expect((await open.errors()).join()).toContain('坏了')
})

test('what WeChat does not have is not here either: no window, no fetch, no URL', async () => {
  const { lines } = await opened(
    '',
    'onLoad() { this.add([typeof window, typeof document, typeof fetch, typeof URL, typeof globalThis.localStorage, typeof wx, typeof Promise]) },',
  )
  expect(await lines()).toEqual(['undefined', 'undefined', 'undefined', 'undefined', 'undefined', 'object', 'function'])
})

test('only JSON crosses from the logic to the view', async () => {
  const { miniProgram } = await opened('', 'onLoad() { this.setData({ kept: { at: new Date(0), gone: undefined, run() {} } }) },')
  expect(await (await miniProgram.currentPage())?.data('kept')).toEqual({ at: '1970-01-01T00:00:00.000Z' })
})

test('a disabled button takes no tap, and what is covered cannot be tapped', async () => {
  const { lines, tap } = await opened(
    '<button class="off" disabled bindtap="tapped">不行</button><view class="under" bindtap="tapped">下面</view><view style="position:fixed;left:0;right:0;bottom:0;top:0;background:#fff" wx:if="{{shade}}">盖住</view><button class="shade" bindtap="shade">盖</button>',
    "tapped() { this.add('tapped') }, shade() { this.setData({ shade: true }) },",
  )
  await tap('.off')
  expect(await lines()).toEqual([])
  await tap('.under')
  expect(await lines()).toEqual(['tapped'])
  await tap('.shade')
  await expect(tap('.under')).rejects.toThrow('covers it')
})

test('a switch, a checkbox behind its label and a form tell their values', async () => {
  const { lines, find, tap } = await opened(
    `<form bindsubmit="send"><switch class="sw" name="agreed" bindchange="heard"/><checkbox-group name="why" bindchange="heard"><label class="slow"><checkbox value="slow"/>太慢</label></checkbox-group>
     <input class="name" name="name" maxlength="3" bindinput="heard"/><button class="send" form-type="submit">交</button></form>`,
    'heard(event) { this.add(JSON.stringify(event.detail.value)) }, send(event) { this.add(JSON.stringify(event.detail.value)) },',
  )
  await tap('.sw')
  await tap('.slow')
  await ((await find('input.name')) as unknown as { input(words: string): Promise<void> }).input('王小芳说')
  await tap('.send')
  expect(await lines()).toEqual(['true', '["slow"]', '"王小芳"', JSON.stringify({ agreed: true, why: ['slow'], name: '王小芳' })])
  expect(await (await find('.sw')).attribute('aria-checked')).toBe('true')
})

test('pages open and close, and a page that does not exist is refused', async () => {
  const { miniProgram, tap, lines } = await opened(
    '<view class="go" bindtap="go">去</view><view class="lost" bindtap="lost">丢</view>',
    "go() { wx.navigateTo({ url: '../second/index?who=%E7%8E%8B' }) }, lost() { wx.navigateTo({ url: '/nowhere', fail: (e) => this.add(e.errMsg) }) },",
  )
  await tap('.lost')
  await tap('.go')
  expect((await miniProgram.pageStack()).map(({ path, query }) => [path, query])).toEqual([
    ['first/index', {}],
    ['second/index', { who: '%E7%8E%8B' }],
  ])
  await miniProgram.callWxMethod('navigateBack')
  expect((await miniProgram.pageStack()).map(({ path }) => path)).toEqual(['first/index'])
  expect(await lines()).toEqual(['navigateTo:fail page "nowhere" is not found'])
})

test('a cloud function is called with the openid, and a body over 100 kB is refused as the cloud refuses it', async () => {
  const base = await anEndpoint()
  const { lines, tap } = await opened(
    '<view class="small" bindtap="small">小</view><view class="large" bindtap="large">大</view>',
    `small() { this.ask({ path: ['a', 'b'] }) }, large() { this.ask({ text: '字'.repeat(35000) }) },
     ask(data) { wx.cloud.callFunction({ name: 'appeals', data }).then((r) => this.add(JSON.stringify(r.result)), (e) => this.add(e.errMsg)) },`,
    base,
  )
  await tap('.small')
  expect(await atLeast(1, lines)).toEqual([JSON.stringify({ name: 'appeals', data: { path: ['a', 'b'] }, openid: 'somebody' })])
  await tap('.large')
  expect((await atLeast(2, lines))[1]).toContain('EXCEED_MAX_PAYLOAD_SIZE')
})

test('a question waits for its answer, and leave to send messages is only asked after a tap', async () => {
  const { miniProgram, lines, tap } = await opened(
    '<view class="ask" bindtap="ask">问</view><view class="tell" bindtap="tell">告诉我</view>',
    `ask() { wx.showModal({ title: '真的吗', success: (r) => this.add(String(r.confirm)) }) },
     tell() { wx.requestSubscribeMessage({ tmplIds: ['T1'], success: (r) => this.add(r.T1) }) },
     onLoad() { wx.requestSubscribeMessage({ tmplIds: ['T1'], fail: (e) => this.add(e.errMsg) }) },`,
  )
  await tap('.ask')
  await miniProgram.native().confirmModal()
  await tap('.tell')
  expect(await atLeast(3, lines)).toEqual(['requestSubscribeMessage:fail can only be invoked by user TAP gesture.', 'true', 'accept'])
})

test('before the privacy guideline is agreed to, a photo waits for the program to ask, and a refusal refuses it', async () => {
  const script = `onLoad() { wx.onNeedPrivacyAuthorization((resolve) => { this.resolve = resolve; this.add('asked') }) },
    photo() { wx.chooseMedia({ success: () => this.add('photo'), fail: (e) => this.add(e.errMsg) }) },
    no() { this.resolve({ event: 'disagree' }) }, yes() { this.resolve({ event: 'agree', buttonId: 'yes' }) },`
  const dist = aSmallProgram(
    `<view class="photo" bindtap="photo">拍</view><view class="no" bindtap="no">不</view><button id="yes" class="yes" open-type="agreePrivacyAuthorization" bindtap="yes">好</button>`,
    script,
  )
  open = await openMiniProgram({ base: 'http://127.0.0.1:9', openid: 'somebody', dist, privacyAgreed: false, photo: new Uint8Array([255, 216, 255, 217]) })
  const page = await open.miniProgram.currentPage()
  const lines = async () => (await page?.data('log')) as string[]
  const tap = async (selector: string) => (await page?.$(selector))?.tap()
  await tap('.photo')
  await tap('.no')
  expect((await atLeast(2, lines))[1]).toContain('privacy permission is not authorized')
  await tap('.photo')
  await atLeast(3, lines)
  await tap('.yes')
  expect((await atLeast(4, lines)).slice(2)).toEqual(['asked', 'photo'])
})

/** The lines, once there are so many. */
async function atLeast(count: number, lines: () => Promise<string[]>): Promise<string[]> {
  for (let left = 100; left > 0 && (await lines()).length < count; left -= 1) await new Promise((resolve) => setTimeout(resolve, 50))
  return lines()
}

/** Answers every call with what it heard. */
async function anEndpoint(): Promise<string> {
  const made = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk) => (text += chunk))
    request.on('end', () => response.end(JSON.stringify({ result: JSON.parse(text) })))
  })
  server = made
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}`
}
