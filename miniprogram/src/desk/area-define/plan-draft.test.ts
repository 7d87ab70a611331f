import { describe, expect, test } from '@jest/globals'
import { areaFaultIn } from '@shared/appeals/area-fault'
import { standardAreaSurvey } from '@shared/appeals/area-standard'
import fc from 'fast-check'
import { amongToggled, branched, freshOption, freshQuestion, inputOf, moved, planOf } from './plan-draft'

describe('moving', () => {
  test('keeps everything that was there, and back again is as before', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 12 }), fc.nat(), fc.constantFrom(-1, 1), (all, n, by) => {
        const at = n % all.length
        const next = moved(all, at, by)
        expect([...next].sort()).toEqual([...all].sort())
        const to = at + by
        if (to >= 0 && to < all.length) expect(moved(next, to, -by)).toEqual(all)
        else expect(next).toEqual(all)
      }),
    )
  })
})

describe('what is new', () => {
  test('has a key that nothing had before, also when several are added at once', () => {
    const options: ReturnType<typeof freshOption>[] = []
    for (let n = 0; n < 4; n++) options.push(freshOption(options))
    expect(new Set(options.map(({ key }) => key)).size).toBe(4)
    const questions: ReturnType<typeof freshQuestion>[] = []
    for (const kind of ['oneOf', 'scale', 'severalOf', 'words'] as const) questions.push(freshQuestion(kind, questions))
    expect(new Set(questions.map(({ key }) => key)).size).toBe(4)
    expect(questions.map(({ options: own }) => own.length)).toEqual([2, 0, 2, 0])
  })

  test('says what it lacks until it is filled in', () => {
    const blank = freshQuestion('oneOf', [])
    expect(areaFaultIn([blank])?.sentence).toBe('第 1 题：题目还没有写')
    expect(areaFaultIn([{ ...blank, text: '怕不怕' }])?.sentence).toBe('第 1 题：有一个选项还没有写')
    const named = { ...blank, text: '怕不怕', options: blank.options.map((one) => ({ ...one, label: '怕' })) }
    expect(areaFaultIn([named])?.sentence).toBe('第 1 题：有两个选项写得一样，请改一个')
    expect(areaFaultIn([{ ...named, options: named.options.map((one, n) => ({ ...one, label: `怕${n}` })) }])).toBeNull()
  })
})

describe('a branch', () => {
  const [safe, worry] = standardAreaSurvey.questions
  if (!safe || !worry) throw new Error('the standard survey begins otherwise')

  test('is chosen, filled and taken away', () => {
    const plain = branched(worry, null)
    expect(plain.askIf).toBeUndefined()
    const open = branched(plain, 'safe')
    expect(areaFaultIn([safe, open])?.sentence).toBe('第 2 题：还没有选答了什么才问这一题')
    const full = amongToggled(open, '1')
    expect(full.askIf).toEqual({ key: 'safe', among: ['1'] })
    expect(areaFaultIn([safe, full])).toBeNull()
    expect(amongToggled(full, '1').askIf?.among).toEqual([])
    expect(branched(full, 'safe')).toEqual(full)
  })

  test('is refused in words when what it looks at goes away or comes after it', () => {
    expect(areaFaultIn([worry, safe])).toEqual({ field: 'questions.0', sentence: '第 1 题：跳题要看前面的题，请选前面的一题' })
    const night = standardAreaSurvey.questions.find(({ key }) => key === 'night')
    if (!night) throw new Error('no question night')
    const after = amongToggled(branched(worry, 'night'), 'yes')
    expect(areaFaultIn([night, after])).toBeNull()
    expect(areaFaultIn([{ ...night, options: night.options.filter(({ key }) => key !== 'yes') }, after])?.sentence).toBe(
      '第 2 题：跳题要看的答案已经不在那一题的选项里，请重新选',
    )
  })
})

test('a plan that was not touched is saved as it stood', () => {
  const survey = {
    ...{ id: 'a', version: 3, title: '调查', territory: 'd.t1', questions: standardAreaSurvey.questions, perGrid: 7, days: 9, listWay: 'sms' as const },
    ...{ everyMonths: null, frozen: true, territoryName: '一镇', nextAt: null, mine: true, rounds: [] },
  }
  const { title, territory, questions, perGrid, days, listWay, everyMonths, id, version } = survey
  expect(inputOf(planOf(survey, 'elsewhere'))).toEqual({ title, territory, questions, perGrid, days, listWay, everyMonths, id, version })
})
