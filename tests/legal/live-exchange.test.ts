import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { databases } from '../make/databases'
import type { TestHouse } from '../make/house'
import { faults } from '../offline/a-bad-phone'
import { BadLine } from './a-bad-line'

let house: TestHouse

describe.each(databases)('resident and lawyer write to each other over a bad network, on $name', ({ name, open }) => {
  beforeAll(async () => {
    house = await open()
    await house.asSystem.platform.appoint({ openid: 'lv', name: '吕律师', role: 'lawyer', territory: '320999.t1.v1' })
    await house.as('resident-1').legal.say({ chat: null, key: randomUUID(), text: '你好' })
    await house.as('resident-1').platform.updateMe({ name: '张三丰', home: '320999.t1.v1.g1.m1' })
  })
  afterAll(() => house.close())

  async function bothEnds(ofResident: (typeof faults)[number][], ofLawyer: (typeof faults)[number][]) {
    house.now.forward(2 * 3600_000)
    const { id: chat } = await house.as('resident-1').legal.say({ chat: null, key: randomUUID(), text: '老板拖欠工资三个月怎么办' })
    await house.as('resident-1').legal.askLawyer({ chat })
    const [row] = await house.rows<{ id: string }>('select id from consultations where chat_id = $1', [chat])
    const id = row?.id ?? ''
    const resident = new BadLine(
      { send: (text, key) => house.as('resident-1').legal.say({ chat, key, text }), poll: () => house.as('resident-1').legal.showChat({ chat }) },
      ofResident,
    )
    const lawyer = new BadLine(
      { send: (text, key) => house.as('lv').legal.answerAsLawyer({ id, key, text }), poll: () => house.as('lv').legal.showConsultation({ id }) },
      ofLawyer,
    )
    return { chat, resident, lawyer }
  }

  test('no message is lost, doubled or out of order for either, whatever the network does to both', async () => {
    const plan = fc.array(fc.constantFrom(...faults), { maxLength: 12 })
    const doings = fc.array(fc.constantFrom('say' as const, 'poll' as const), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(plan, plan, doings, doings, async (ofResident, ofLawyer, residentDoes, lawyerDoes) => {
        const { chat, resident, lawyer } = await bothEnds(ofResident, ofLawyer)
        const live = async (end: BadLine, who: string, does: typeof residentDoes) => {
          for (const [at, what] of does.entries()) await (what === 'say' ? end.say(`${who} ${at}`) : end.poll())
        }
        await Promise.all([live(resident, '居民', residentDoes), live(lawyer, '律师', lawyerDoes)])
        // Once for what is under way at either end, once more for what that brought to the other.
        for (let round = 0; round < 2; round++) for (const end of [resident, lawyer]) await end.rest()
        const said = (who: string, does: typeof residentDoes) => does.flatMap((what, at) => (what === 'say' ? [`${who} ${at}`] : []))
        for (const end of [resident, lawyer]) {
          expect(end.texts('resident').slice(1)).toEqual(said('居民', residentDoes))
          expect(end.texts('lawyer')).toEqual(said('律师', lawyerDoes))
          expect(end.shown?.turns.map(({ no }) => no)).toEqual(end.shown?.turns.map((_, at) => at))
          expect(end.vanished).toBe(0)
        }
        // Each was written down once, however often it came; both have read everything.
        const events = await house.rows<{ name: string }>(
          "select name from events where subject = $1 and name in ('legal.say', 'legal.answerAsLawyer') and data->>'again' is null",
          [chat],
        )
        expect(events.filter((event) => event.name === 'legal.say')).toHaveLength(1 + said('居民', residentDoes).length)
        expect(events.filter((event) => event.name === 'legal.answerAsLawyer')).toHaveLength(said('律师', lawyerDoes).length)
        expect(await house.rows('select no from turns where chat_id = $1 and read_at is null', [chat])).toEqual([])
      }),
      { numRuns: name === 'PGlite' ? 60 : 40 },
    )
  }, 240_000)
})
