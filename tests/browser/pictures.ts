import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { type Server, startServer } from '../make/server'
import { aFewAppeals, committee, home, resident, worker } from './a-few-appeals'
import { deskSize, openBrowser, type Person, personAt } from './phone'

const folder = join(__dirname, '../../docs/pictures')
const photo = (name: string) => join(__dirname, '../../demo/photos', `${name}.jpg`)

/** Takes the pictures of docs/pictures: `npx tsx tests/browser/pictures.ts`, after the browser build. */
async function takePictures(): Promise<void> {
  await mkdir(folder, { recursive: true })
  const server = await startServer({ furnished: true })
  const browser = await openBrowser()
  const { replied, order } = await aFewAppeals(server.url)
  await ofResident(browser, server, replied)
  await ofStaff(browser, server, order)
  await ofLegal(browser, server)
  await browser.close()
  await server.close()
}

async function take({ page }: Person, name: string, whole = false): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: whole, animations: 'disabled' })
  process.stdout.write(`  ${name}.png\n`)
}

async function ofResident(browser: Browser, server: Server, replied: string): Promise<void> {
  const person = await personAt(browser, server.url, null)
  await person.page.goto(server.url)
  await person.see('网格员')
  await take(person, 'demo-people')
  const at = await personAt(browser, server.url, resident)
  await at.open('/home/index/index')
  await at.see('打电话')
  await take(at, 'home')
  await at.open('/home/mine/index')
  await at.see('垃圾')
  await take(at, 'my-appeals')
  await at.open('/appeals/put/index?bag=service')
  await at.type('说说您的服务', '家里厨房的水管漏了，想找人上门看看，我腿脚不方便')
  await at.addPhoto('添加照片', photo('pipe-leaking'))
  await at.page.getByRole('img', { name: '第 1 张照片' }).waitFor()
  await at.page.getByText('上传').waitFor({ state: 'detached' })
  await take(at, 'put-in-a-bag')
  await at.tap('投进袋子')
  await at.see('已经投进袋子')
  await take(at, 'receipt')
  await at.open(`/appeals/one/index?ref=${replied}`)
  await at.see('这次办得怎么样')
  await take(at, 'my-appeal')
  await at.open(`/grids/card/index?path=${home}`)
  await at.see('网格员')
  await take(at, 'contact-card')
  await at.open('/grids/choose/index?for=home')
  await at.tap('禾丰镇')
  await at.see('点一下您在的那一块')
  await take(at, 'choose-a-place')
}

async function ofStaff(browser: Browser, server: Server, order: string): Promise<void> {
  const phone = await personAt(browser, server.url, worker)
  await phone.open('/desk/inbox/index')
  await phone.page.locator('.order-row').first().waitFor()
  await take(phone, 'inbox-phone')
  await phone.open(`/desk/order/index?id=${order}`)
  await phone.see('经过')
  await take(phone, 'order-phone')
  await phone.context.grantPermissions(['geolocation'])
  await phone.context.setGeolocation(await nearAnOrder(server))
  await phone.open('/desk/today/index')
  await phone.tap('看地图')
  await phone.see('数字是下面列表里的次序')
  await take(phone, 'today-map')
  const village = await personAt(browser, server.url, committee)
  await village.open('/desk/deliberations/index')
  await village.tap('待召集')
  await village.see('待召集')
  await take(village, 'deliberations')
  await village.open(`/desk/hand-over/index?grant=${await grantOfWorker(server)}`)
  await village.see('要交接的')
  await take(village, 'hand-over')
  const desk = await personAt(browser, server.url, worker, deskSize)
  await desk.open('/desk/inbox/index')
  await desk.page.locator('.order-row').first().waitFor()
  await desk.see('经过')
  await take(desk, 'desk')
}

/** Some steps beside an order of the worker. */
async function nearAnOrder(server: Server): Promise<{ longitude: number; latitude: number }> {
  const [at] = await server.rows<{ lng: number; lat: number }>(
    "select lng, lat from orders where lng is not null and holder_territory = '320999.t2.v1.g3' order by received_at limit 1",
  )
  return { longitude: (at?.lng ?? 0) - 0.004, latitude: at?.lat ?? 0 }
}

async function grantOfWorker(server: Server): Promise<string> {
  const [grant] = await server.rows<{ id: string }>(
    `select g.id from grants g join orders o on o.holder_person = g.person_id and o.holder_territory = g.territory
     where g.territory = '320999.t2.v1.g3' and g.role = 'gridWorker' limit 1`,
  )
  return grant?.id ?? ''
}

/** What the demo's residents asked: invented, as everything there. */
async function ofLegal(browser: Browser, server: Server): Promise<void> {
  const at = await personAt(browser, server.url, resident)
  await at.open('/legal/chat/index')
  await at.type('您的问题', '老板拖欠工资三个月怎么办')
  await at.page.getByRole('button', { name: '问', exact: true }).click()
  await at.see('12333')
  await take(at, 'legal-chat')
  await at.tap('法律依据')
  await at.see('保障农民工工资支付条例')
  await at.page.getByText('法律依据').locator('visible=true').last().scrollIntoViewIfNeeded()
  await take(at, 'legal-sources')
  const lawyer = await personAt(browser, server.url, 'lawyer-t2', deskSize)
  await lawyer.open('/legal/queue/index')
  await lawyer.see('前答复')
  await take(lawyer, 'legal-queue')
  await lawyer.open('/legal/card/index?key=unpaid-wages')
  await lawyer.see('居民会看到的样子')
  await lawyer.see('您是在工地干活吗')
  await take(lawyer, 'legal-card')
}

takePictures().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
