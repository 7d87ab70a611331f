import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { AreaQuestion } from '@shared/appeals/area-survey'
import type { Browser } from 'playwright-core'
import { seedSurvey } from '../../demo/survey/seed-survey'
import { seedCategories } from '../../cloudfunctions/triage'
import { type Server, startServer } from '../make/server'
import { aFewAppeals } from './a-few-appeals'
import { looked, nothing } from './look'
import { deskSize, openBrowser, type Person, personAt, phoneSize } from './phone'

let server: Server
let browser: Browser
let at: Person
beforeAll(async () => {
  server = await startServer()
  await seedSurvey(server.running)
  await seedCategories(server.running.kernel.database.db, '320999')
  await aFewAppeals(server.url)
  browser = await openBrowser()
  at = await personAt(browser, server.url, 'committee-t2v1-1')
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const look = (name: string) => (process.env.LOOK ? at.page.screenshot({ path: `${process.env.LOOK}/${name}.png`, fullPage: true }) : null)
const openRound = async () => (await server.rows<{ id: string }>("select id from area_rounds where state <> 'closed'"))[0]?.id ?? ''

test('a survey’s options and branches are changed beside what residents see; what does not fit is said at once; saved, it is a new version', async () => {
  const [survey] = await server.rows<{ id: string; version: number }>('select id, version from area_surveys where current')
  await at.open(`/desk/area-define/index?id=${survey?.id}`)
  await at.tap('改第 3 题')
  await at.type('选项 2', '有点怕，要看路灯')
  await at.tap('加一个选项')
  await at.see('有一个选项还没有写')
  expect(await at.page.getByRole('button', { name: '存问卷' }).isDisabled()).toBe(true)
  await at.type('选项 4', '说不好')
  await at.tap('选项 4 上移')
  await at.tap('看第 1 题怎么答')
  await at.see('还没有选答了什么才问这一题')
  await at.page.getByRole('group', { name: '答了什么才问' }).getByRole('checkbox', { name: '很不满意' }).click()
  await look('define-branch')
  await at.tap('收起第 3 题')
  await at.see('只在第 1 题答“很不满意”时问')
  expect(await looked(at.page)).toEqual(nothing)
  await at.page.setViewportSize(phoneSize)
  // The preview asks as the form will: the third question only of who is very unhappy.
  await at.tap('预览')
  const night = at.page.getByText(/晚上一个人走在家附近/)
  await at.see('居民看到的样子')
  expect(await night.count()).toBe(0)
  await at.tap('很不满意')
  await night.waitFor()
  await look('define-preview')
  // Leaving loses nothing.
  await at.open(`/desk/area-define/index?id=${survey?.id}`)
  await at.see('接着上次没存的改')
  await at.tap('存问卷')
  await at.see('现在是第 2 版').catch(() => at.see('第 2 版'))
  const [saved] = await server.rows<{ version: number; questions: AreaQuestion[] }>('select version, questions from area_surveys where current')
  expect(saved?.version).toBe((survey?.version ?? 0) + 1)
  const question = saved?.questions.find(({ key }) => key === 'night')
  expect(question?.options.map(({ label }) => label)).toEqual(['不怕', '有点怕，要看路灯', '说不好', '很怕'])
  expect(question?.askIf).toEqual({ key: 'safe', among: ['1'] })
  // The round that is under way asks what it asked.
  const [round] = await server.rows<{ questions: AreaQuestion[] }>("select questions from area_rounds where state <> 'closed'")
  expect(round?.questions.find(({ key }) => key === 'night')?.options).toHaveLength(3)
})

test('the telephone list shows how each number stands; one is picked, and called again at the time that was agreed', async () => {
  const round = await openRound()
  await at.open(`/desk/area-round/index?id=${round}`)
  await at.tap('电话名单')
  await at.see('待打')
  await at.page.getByRole('button', { name: /^打给/ }).nth(1).click()
  await at.see('照着说')
  await look('call')
  await at.tap('约好再打')
  await at.page.getByLabel('约好什么时候再打').getByRole('button').last().click()
  await at.see('记好了')
  const [row] = await server.rows<{ place: string; at: Date }>("select id as place, next_try_at as at from area_sample where last_outcome = 'later'")
  expect(new Date(row?.at ?? 0).getTime()).toBeGreaterThan(server.running.ports.clock.now().getTime())
  await at.open(`/desk/area-calls/index?id=${round}`)
  await at.tap('换时间再打')
  await at.see('约好的时间')
  expect(await at.read()).not.toMatch(/1\d{10}/)
  await look('calls-again')
  expect(await looked(at.page)).toEqual(nothing)
  await at.page.setViewportSize(deskSize)
  await look('calls-again-pc')
  await at.page.setViewportSize(phoneSize)
})

test('words that were held are looked at and let through or kept out', async () => {
  const round = await openRound()
  await server.rows(
    `update area_answers set held_for = '含有“测试违规词”', words = '{"more":"晚上巷子里太暗"}' where id = (select id from area_answers where round_id = $1 limit 1)`,
    [round],
  )
  await at.open(`/desk/area-round/index?id=${round}`)
  await at.tap('待看的话')
  await at.see('晚上巷子里太暗')
  await look('held-words')
  await at.tap('不展示')
  await at.see('没有要看的')
  expect(await server.rows('select hidden from area_answers where held_for is not null')).toEqual([{ hidden: true }])
})

test('a sample is drawn from one category only', async () => {
  await server.rows("update orders set status = 'closed', closed_at = now(), category_l1 = '城乡建设' where title like '%路灯%'")
  await server.rows("update orders set status = 'closed', closed_at = now(), category_l1 = '环境保护' where title like '%垃圾%'")
  const boss = await personAt(browser, server.url, 'districtCentre-1')
  await boss.open('/desk/samples/index')
  await boss.tap('抽一次')
  await boss.tap('环境保护')
  if (process.env.LOOK) await boss.page.screenshot({ path: `${process.env.LOOK}/draw-sheet.png` })
  await boss.tap('随机抽取')
  await boss.see('环境保护')
  expect(await server.rows('select category_l1, population from samples')).toEqual([{ category_l1: '环境保护', population: 1 }])
  await boss.context.close()
})
