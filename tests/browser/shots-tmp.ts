import { mkdirSync } from 'node:fs'
import { startServer } from '../make/server'
import { askAs } from './ask'
import { deskSize, openBrowser, personAt, phoneSize } from './phone'

async function main() {
  mkdirSync('/tmp/shots', { recursive: true })
  const server = await startServer({ appeals: true })
  const browser = await openBrowser()
  const town = 'townCentre-t2-1'
  const ask = await askAs(server.url, town)
  await server.rows(`update orders set status='closed', closed_at=now(), outcome='solved' where id in (select id from orders where territory like '320999.t2%' and sensitive is null limit 6)`)
  const { id } = await ask('appeals', 'drawSample', { territory: '320999.t2', since: '2026-11-01', until: '2026-12-31', size: 20 })
  const sample = await ask('appeals', 'getSample', { id })
  const order = sample.orders[0]?.orderId ?? ''
  await ask('appeals', 'judgeSampled', { sampleId: id, orderId: sample.orders[1]?.orderId ?? '', flaws: ['late', 'noEvidence'], note: '拖了两周才去，也没有拍照' })
  const admin = await askAs(server.url, 'admin-1')
  await admin('platform', 'saveStaffGroup', { territory: '320999', name: '禾湖区值班群', key: '693a91f6-7b1c-4d2e' })
  const shots: [string, string, string, (p: Awaited<ReturnType<typeof personAt>>) => Promise<void>][] = [
    ['samples', town, '/desk/samples/index', async () => undefined],
    ['draw', town, '/desk/samples/index', async (p) => { await p.tap('抽一次'); await p.see('办结日期从') }],
    ['sample', town, `/desk/sample/index?id=${id}`, async () => undefined],
    ['judge', town, `/desk/sample/index?id=${id}`, async (p) => { await p.tap('写结论'); await p.see('哪里不对').catch(() => undefined) }],
    ['print', town, `/desk/print/index?id=${order}`, async () => undefined],
    ['groups', 'admin-1', '/desk/people/index', async (p) => { await p.see('企业微信群'); await p.tap('禾湖区值班群') }],
    ['people', 'admin-1', '/desk/people/index', async (p) => { await p.see('企业微信群') }],
    ['invite', town, '/desk/people/index', async (p) => { await p.tap('请人加入'); await p.see('从哪天起') }],
    ['perhaps', 'resident-1', '/legal/chat/index', async (p) => { await p.type('您的问题', '我爸脑梗后不认人了，他的存折银行不给取').catch(async () => { await p.page.locator('textarea, input').first().fill('我爸脑梗后不认人了，他的存折银行不给取') }); await p.tap('发送').catch(() => p.tap('问')); await p.see('您想问的是不是') }],
    ['outbox', 'gridWorker-t2v1g3', '/desk/outbox/index', async () => undefined],
    ['patrol', 'gridWorker-t2v1g3', '/desk/patrol/index', async () => undefined],
    ['today', 'gridWorker-t2v1g3', '/desk/today/index', async () => undefined],
    ['cards', 'lawyer-t2', '/legal/cards/index', async () => undefined],
    ['card', 'lawyer-t2', '/legal/card/index?key=unpaid-wages', async () => undefined],
    ['asked', town, '/legal/asked/index', async () => undefined],
    ['inbox', town, '/desk/inbox/index', async () => undefined],
  ]
  const only = process.argv.slice(2)
  for (const [name, key, path, then] of shots) {
    if (only.length && !only.includes(name)) continue
    for (const [kind, size] of [['p', phoneSize], ['d', deskSize]] as const) {
      const person = await personAt(browser, server.url, key, size)
      try {
        await person.open(path)
        await person.page.waitForTimeout(1200)
        person.context.setDefaultTimeout(6000)
        await then(person)
        await person.page.waitForTimeout(700)
      } catch (error) { console.log(name, kind, String(error).slice(0, 160)) }
      await person.page.screenshot({ path: `/tmp/shots/${name}-${kind}.png` })
      if (name === 'print' && kind === 'd') { await person.page.emulateMedia({ media: 'print' }); await person.page.pdf({ path: '/tmp/shots/print.pdf', preferCSSPageSize: true }); }
      if (person.errors.length) console.log(name, kind, person.errors)
      await person.context.close()
    }
  }
  await browser.close()
  await server.close()
  process.exit(0)
}
void main()
