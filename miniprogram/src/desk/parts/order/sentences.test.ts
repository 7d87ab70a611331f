import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { sentencesOf } from './sentences'

test('an appeal that holds two matters falls into its sentences', () => {
  expect(sentencesOf('楼道的灯坏了，晚上看不见。另外西门的垃圾三天没清；臭得很')).toEqual(['楼道的灯坏了，晚上看不见。', '另外西门的垃圾三天没清；', '臭得很'])
})

test('one sentence stays one', () => {
  expect(sentencesOf('路灯坏了')).toEqual(['路灯坏了'])
})

test('no letter is lost by cutting', () => {
  const letters = fc.array(fc.constantFrom('灯', '坏', '。', '；', '！', '，', 'a'), { maxLength: 40 }).map((all) => all.join(''))
  fc.assert(fc.property(letters, (text) => expect(sentencesOf(text).join('')).toBe(text)))
})
