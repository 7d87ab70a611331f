import { describe, expect, test } from '@jest/globals'
import type { Shift } from '@shared/grids/shift'
import fc from 'fast-check'
import { onShift } from './on-shift'
import { choosePost, peopleToWeigh } from './posts'
import { type Handler, makeRoster } from './roster'

/** 2026-11-23 is a Monday. */
const at = (time: string) => new Date(`2026-11-${time}:00+08:00`)
const week = (personId: string, days: number[], from: number, to: number): Shift => ({ personId, days, date: null, from: from * 60, to: to * 60 })
const who = (lines: Shift[], time: string) => [...(onShift(lines, at(time)) ?? ['everybody'])].sort()

describe('a rota', () => {
  test('without lines everybody is on duty', () => {
    expect(who([], '23T03:00')).toEqual(['everybody'])
  })

  const lines = [week('wang', [1, 2, 3, 4, 5], 8, 18), week('zhao', [1, 7], 18, 8)]
  test.each([
    ['23T07:59', ['zhao']],
    ['23T08:00', ['wang']],
    ['23T17:59', ['wang']],
    ['23T18:00', ['zhao']],
    ['24T02:00', ['zhao']],
    ['24T08:00', ['wang']],
    ['24T18:00', []],
    ['28T12:00', []],
  ])('at 2026-11-%s: %j', (time, expected) => {
    expect(who(lines, time)).toEqual(expected)
  })

  test('the lines of a date stand in place of the week', () => {
    const holiday: Shift = { personId: 'sun', days: null, date: '2026-11-24', from: 0, to: 1440 }
    expect(who([...lines, holiday], '24T09:00')).toEqual(['sun'])
    expect(who([...lines, holiday], '25T09:00')).toEqual(['wang'])
    expect(who([...lines, holiday], '24T02:00')).toEqual(['sun', 'zhao'])
  })
})

const now = at('23T10:00')
const someone = (
  personId: string,
  position: number,
  territory = 'd.t1.v1.g1',
  role: Handler['role'] = 'gridWorker',
  awayUntil: Date | null = null,
): Handler => ({
  role,
  territory,
  bodyId: null,
  post: personId,
  personId,
  name: personId,
  phone: null,
  position,
  awayUntil,
})
const line = (personId: string, from: number, to: number) => ({ ...week(personId, [1], from, to), path: 'd.t1.v1.g1', role: 'gridWorker' as const })
const above = [someone('li', 1, 'd.t1.v1', 'committee'), someone('feng', 1, 'd', 'districtCentre')]

describe('who of a post gets it', () => {
  test('of several on duty at once the one with the fewest open orders, and it is said', () => {
    const roster = makeRoster(
      [someone('wang', 1), someone('zhao', 2), someone('qian', 3), ...above],
      [line('wang', 8, 18), line('zhao', 8, 18), line('qian', 18, 23)],
    )
    expect(peopleToWeigh(roster, 'd.t1.v1.g1.m1', now)).toEqual(['wang', 'zhao'])
    const post = choosePost(
      roster,
      'd.t1.v1.g1.m1',
      now,
      new Map([
        ['wang', 3],
        ['zhao', 1],
      ]),
    )
    expect(post).toMatchObject({ personId: 'zhao', chosen: '当班 2 人中zhao手上件数最少（1 件）' })
    expect(
      choosePost(
        roster,
        'd.t1.v1.g1.m1',
        now,
        new Map([
          ['wang', 1],
          ['zhao', 1],
        ]),
      )?.personId,
    ).toBe('wang')
  })

  test('without a rota the order of stand-ins decides, however much the first has', () => {
    const roster = makeRoster([someone('wang', 1), someone('zhao', 2), ...above])
    expect(choosePost(roster, 'd.t1.v1.g1', now, new Map([['wang', 99]]))).toMatchObject({ personId: 'wang', chosen: null })
    expect(peopleToWeigh(roster, 'd.t1.v1.g1', now)).toEqual([])
  })

  test('somebody on the rota who is away is not on duty; when nobody is, the post above has it', () => {
    const later = at('24T10:00')
    const roster = makeRoster([someone('wang', 1, undefined, undefined, later), someone('zhao', 2), ...above], [line('wang', 8, 18), line('zhao', 18, 23)])
    expect(choosePost(roster, 'd.t1.v1.g1', now)?.personId).toBe('li')
  })

  test('lines of people who have left the post count no more', () => {
    expect(choosePost(makeRoster([someone('wang', 1), ...above], [line('gone', 8, 9)]), 'd.t1.v1.g1', now)?.personId).toBe('wang')
  })
})

test('whatever rotas, absences and posts there are, as long as the district has one person nothing is without an owner', () => {
  const shifts = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 24 })), { maxLength: 6 })
  const places = ['d.t1.v1.g1', 'd.t1.v1', 'd.t1', 'd'] as const
  const roleAt = { 'd.t1.v1.g1': 'gridWorker', 'd.t1.v1': 'committee', 'd.t1': 'townCentre', d: 'districtCentre' } as const
  const people = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(...places), fc.boolean()), { maxLength: 8 })
  fc.assert(
    fc.property(
      people,
      shifts,
      fc.constantFrom(...places),
      fc.date({ min: at('01T00:00'), max: at('30T00:00'), noInvalidDate: true }),
      (some, lines, where, when) => {
        const handlers = some.map(([id, path, away], n) => someone(id, n, path, roleAt[path], away ? new Date(when.getTime() + 1) : null))
        const rota = lines.flatMap(([id, from, to]) => places.map((path) => ({ ...week(id, [1, 3, 5], from, to), path, role: roleAt[path] })))
        const roster = makeRoster([...handlers, someone('last', 99, 'd', 'districtCentre')], rota)
        const post = choosePost(roster, where, when)
        expect(post).not.toBeNull()
        if (post?.onDuty)
          expect(
            handlers.some(({ personId, territory, awayUntil }) => personId === post.personId && territory === post.territory && !awayUntil) ||
              post.personId === 'last',
          ).toBe(true)
      },
    ),
  )
})
