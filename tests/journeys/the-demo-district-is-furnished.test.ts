import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { bags } from '@shared/appeals/bag'
import { outcomes } from '@shared/appeals/appeal'
import { inboxTabs } from '@shared/appeals/order'
import { orderStatuses } from '@shared/appeals/order.flow'
import { rows } from '../../demo/appeals/rows'
import { seedAppeals } from '../../demo/appeals/seed-appeals'
import { districtCode } from '../../demo/district/names'
import { seedDistrict } from '../../demo/district/seed-district'
import { aHouse, type TestHouse } from '../make/house'

let house: TestHouse
let played: number
beforeAll(async () => {
  house = await aHouse({ seed: false })
  await seedDistrict(house.database, house.running.kernel.keys, house.now.read())
  played = await seedAppeals(house.running)
}, 120_000)
afterAll(() => house.close())

const found = async (query: string) => (await house.rows<{ what: string }>(query)).map(({ what }) => what).sort()

test('every row is played, into every bag, every state and every outcome', async () => {
  expect(played).toBe(rows.length)
  expect(await found('select distinct bag as what from orders')).toEqual([...bags].sort())
  expect(await found('select distinct status as what from orders')).toEqual([...orderStatuses].sort())
  expect(await found("select distinct outcome as what from orders where status = 'closed' and outcome is not null")).toEqual([...outcomes].sort())
  expect(await found('select distinct urgency as what from orders')).toEqual(['emergency', 'ordinary', 'urgent'])
})
