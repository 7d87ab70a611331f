import { expect, test } from '@jest/globals'
import { type Likely, mayMergeByMachine } from './merging-rule'

const one = (change: Partial<Likely> = {}): Likely => ({ categoryL1: '城乡建设', text: '路灯坏了', merging: 'samePerson', sender: 's', ...change })

test.each([
  ['repeats by the same person', one(), one(), true],
  ['two people, where only repeats by one may be merged', one(), one({ sender: 't' }), false],
  ['two people, where the category lets one event be merged', one({ merging: 'sameEvent' }), one({ merging: 'sameEvent', sender: 't' }), true],
  ['two people, where only one of the two categories does', one({ merging: 'sameEvent' }), one({ sender: 't' }), false],
  ['two without a name', one({ sender: null }), one({ sender: null }), false],
  ['a category that is never merged by machine', one({ merging: 'never' }), one({ merging: 'never' }), false],
  ['a quarrel between neighbours', one({ text: '邻居打人' }), one({ text: '邻居打人' }), false],
  ['an allegation about staff', one({ categoryL1: '纪检监察' }), one({ categoryL1: '纪检监察' }), false],
  ['a quarrel, even where one event may be merged', one({ merging: 'sameEvent', text: '举报' }), one({ merging: 'sameEvent' }), false],
])('the machine and %s', (_name, a, b, may) => {
  expect(mayMergeByMachine(a, b)).toBe(may)
  expect(mayMergeByMachine(b, a)).toBe(may)
})
