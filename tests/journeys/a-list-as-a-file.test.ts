import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import readXlsx from 'read-excel-file/node'
import { anAppeal } from '../make/appeal'
import { aHouse, type TestHouse } from '../make/house'
import { pointIn } from '../make/small-district'

// One house: its bucket is a far end of this process, and the addresses of far ends are set once.
describe('a list as a file', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await aHouse()
    for (const [n, micro] of ['320999.t1.v1.g1.m1', '320999.t1.v1.g2.m1', '320999.t1.v2.g1.m1', '320999.t2.v1.g1.m1'].entries())
      await house.as(`resident-${n}`).appeals.submit(
        anAppeal({
          key: `export-${n}-aaaaaaaa`,
          place: pointIn(micro),
          name: '张三',
          phone: '13912345678',
          text: `=1+1 路灯坏了，第 ${n} 处，我叫张三，电话 13912345678`,
        }),
      )
    await house.settle()
  })
  afterAll(() => house.close())

  const inbox = { list: 'inbox' as const, tab: 'toAccept' as const }
  const fileOf = async (openid: string, what: Parameters<ReturnType<TestHouse['as']>['appeals']['startExport']>[0]['what']) => {
    const { id } = await house.as(openid).appeals.startExport({ what })
    await house.tick()
    await house.settle()
    const ready = await house.as(openid).appeals.getExport({ id })
    if (!ready.url)
      throw new Error(JSON.stringify([ready, await house.rows(`select name, state, output, retry_count from pgboss.job where name = 'appeals.makeExport'`)]))
    const sheet = await readXlsx(Buffer.from(await (await fetch(ready.url ?? '')).arrayBuffer()))
    const rows = (Array.isArray(sheet[0]) ? sheet : (sheet[0] as unknown as { data: unknown[][] }).data) as unknown[][]
    return { ready, rows, text: JSON.stringify(rows) }
  }

  test('each level gets what lies under it and not a row more, without names and numbers', async () => {
    const district = await fileOf('feng', inbox)
    const town = await fileOf('wu', inbox)
    const village = await fileOf('li', inbox)
    const other = await fileOf('zheng', inbox)
    expect([district, town, village, other].map(({ ready }) => ready.rows)).toEqual([4, 3, 2, 1])
    expect([district, town, village, other].map(({ rows }) => rows.length - 1)).toEqual([4, 3, 2, 1])
    expect(village.rows[0]?.slice(0, 3)).toEqual(['编号', '袋子', '标题'])
    expect(district.text).not.toMatch(/张三|13912345678/)
    for (const row of district.rows.slice(1)) expect(String(row[2])).not.toMatch(/^\s*[=+@-]/)
    expect((await fileOf('li', { list: 'inbox', tab: 'toAccept', bag: 'wish' })).ready.rows).toBe(0)
    expect((await fileOf('wu', { list: 'reported', measure: 'received', by: 'village', key: '320999.t1.v2', months: 1 })).ready.rows).toBe(1)
    // A key of another town gives nothing, whatever is asked.
    expect((await fileOf('zheng', { list: 'reported', measure: 'received', by: 'village', key: '320999.t1.v2', months: 1 })).ready.rows).toBe(0)
  })

  test('the ledger says who took which list; nobody else gets the file; done twice it is one file', async () => {
    const { ready } = await fileOf('li', inbox)
    const trail = await house.rows<{ name: string; actor_name: string; data: object }>(
      'select name, actor_name, data from events where subject = $1 order by id',
      [ready.id],
    )
    expect(trail).toMatchObject([
      { name: 'appeals.startExport', actor_name: '稻香村 李主任', data: { what: { list: 'inbox', tab: 'toAccept' }, territories: ['320999.t1.v1'] } },
      { name: 'appeals.makeExport', data: { rows: 2, cut: false } },
    ])
    await expect(house.as('sun').appeals.getExport({ id: ready.id })).rejects.toMatchObject({ code: 'notFound' })
    await expect(house.as('wang').appeals.startExport({ what: inbox })).rejects.toMatchObject({ code: 'notAllowed' })
    expect(await house.asSystem.appeals.makeExport({ id: ready.id })).toEqual({ rows: 2 })
    expect(await house.rows('select 1 from events where subject = $1', [ready.id])).toHaveLength(2)
  })

  test('a sensitive order is in nobody’s file', async () => {
    const { ready } = await fileOf('feng', inbox)
    await house.rows(`update orders set sensitive = 'staff' where territory like '320999.t2%'`)
    expect((await fileOf('feng', inbox)).ready.rows).toBe(ready.rows - 1)
  })

  test('after a day the file is gone, from the bucket too', async () => {
    const { ready } = await fileOf('li', inbox)
    house.now.forward(25 * 3_600_000)
    expect((await house.asSystem.appeals.removeExports({})).removed).toBeGreaterThan(0)
    expect(await house.as('li').appeals.getExport({ id: ready.id })).toMatchObject({ state: 'gone', url: null })
    expect(await house.running.ports.objects.head(`exports/320999/${ready.id}.xlsx`)).toBeNull()
  })

  test('one whose job has used up its tries is said to have failed, not to be under way for ever', async () => {
    const { ready } = await fileOf('li', inbox)
    await house.rows(`update exports set state = 'waiting' where id = $1`, [ready.id])
    expect(await house.as('li').appeals.getExport({ id: ready.id })).toMatchObject({ state: 'waiting' })
    house.now.forward(16 * 60_000)
    expect(await house.as('li').appeals.getExport({ id: ready.id })).toMatchObject({ state: 'failed', url: null })
  })
})
