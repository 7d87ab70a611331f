import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { groupAlike } from './group-alike'

const questions = (...list: string[]) => list.map((words, id) => ({ id, words }))

describe('questions that read alike', () => {
  test('one matter in two wordings is one group, another matter is another', () => {
    const groups = groupAlike(questions('村里的鱼塘租约到期了能续吗', '养蜂的蜂蜇了人谁赔', '鱼塘租约到期还能续租吗'))
    expect(groups.map((group) => group.map(({ id }) => id))).toEqual([[0, 2], [1]])
  })

  test('everyone is in one group and none is lost, whatever the words are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 20 })), (list) => {
        const ids = groupAlike(questions(...list)).flat()
        expect(ids.map(({ id }) => id).sort((a, b) => a - b)).toEqual(list.map((_, id) => id))
      }),
    )
  })

  test('the same words are always together', () => {
    fc.assert(fc.property(fc.string({ maxLength: 20 }), (words) => expect(groupAlike(questions(words, words))).toHaveLength(1)))
  })
})
