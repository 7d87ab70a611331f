import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Appeal, group } from './group'

const day = 86_400_000
const start = new Date('2024-05-01T10:00:00+08:00').getTime()

function appeal(id: string, title: string, text: string, sender: string | null = null, days = 0): Appeal {
  return { id, said: { title, text }, sender, saidAt: new Date(start + days * day), category: { l1: '环境保护', l2: null } }
}

const appeals = [
  appeal('a1', '青杨花园小区旁搅拌站噪音粉尘扰民', '青杨花园旁边的搅拌站昼夜施工，粉尘和噪音让人无法入睡，请查处搅拌站', 'x'),
  appeal('a2', '投诉青杨花园附近搅拌站', '我是青杨花园业主，小区边上建了搅拌站，粉尘大，噪音响到半夜，请查处搅拌站', 'y', 2),
  appeal('a3', '青杨花园小区旁搅拌站噪音粉尘扰民', '青杨花园旁边的搅拌站昼夜施工，粉尘和噪音让人无法入睡，请查处搅拌站', 'x', 5),
  appeal('b1', '青杨花园幼儿园学位不够', '青杨花园配套幼儿园今年只招两个班，业主的孩子上不了学，希望教育局增加学位', 'z', 1),
  appeal('c1', '桐溪路路灯不亮', '桐溪路从桥头到邮局一段的路灯坏了一个多月，晚上走路很危险，请派人维修', 'w', 3),
  appeal('c2', '桐溪路路灯还是不亮', '桐溪路桥头到邮局的路灯坏了很久没有人修，晚上很危险，请维修路灯', 'v', 9),
  appeal('d1', '', '谢谢', 'u', 4),
  appeal('d2', '', '谢谢', 't', 4),
]

/** Events as lists of ids, in a fixed order. */
function events(given: readonly Appeal[]): string[][] {
  const byEvent = new Map<string, string[]>()
  group(given).events.forEach((event, i) => byEvent.set(event, [...(byEvent.get(event) ?? []), given[i]?.id as string]))
  return [...byEvent.values()].map((ids) => ids.sort()).sort()
}

describe('grouping appeals by event', () => {
  it('puts the same matter together and keeps another matter at the same place apart', () => {
    expect(events(appeals)).toEqual([['a1', 'a2', 'a3'], ['b1'], ['c1', 'c2'], ['d1'], ['d2']])
  })

  it('answers the same whatever the order', () => {
    const whole = group(appeals)
    const eventOf = new Map(appeals.map(({ id }, i) => [id, whole.events[i]]))
    fc.assert(
      fc.property(fc.shuffledSubarray(appeals, { minLength: appeals.length }), (shuffled) => {
        const { events: found, links } = group(shuffled)
        expect(found).toEqual(shuffled.map(({ id }) => eventOf.get(id)))
        expect(links).toEqual(whole.links)
      }),
      { numRuns: 30 },
    )
  })

  it('makes an event of nothing but its links', () => {
    const { events: found, links } = group(appeals)
    const linked = new Set(links.flatMap(({ a, b }) => [a, b]))
    for (const [i, { id }] of appeals.entries()) if (!linked.has(id)) expect(found.filter((event) => event === found[i])).toHaveLength(1)
    for (const { a, b } of links) expect(found[appeals.findIndex(({ id }) => id === a)]).toBe(found[appeals.findIndex(({ id }) => id === b)])
  })

  it('links the same text ten thousand times to itself once each, and not each with each', () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      appeal(`m${i}`, '青杨花园旁搅拌站噪音', '青杨花园旁边的搅拌站昼夜施工，粉尘和噪音让人无法入睡', `s${i % 7}`, i / 1e5),
    )
    const { events: found, links } = group([...many, ...appeals])
    expect(new Set(found.slice(0, 10_000)).size).toBe(1)
    expect(links.length).toBeLessThan(10_020)
  })

  it('takes nothing for an answer to nothing', () => {
    expect(group([])).toEqual({ events: [], links: [] })
  })
})
