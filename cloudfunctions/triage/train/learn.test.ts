import { rank } from '../rules/confidence'
import { messageOf } from '../rules/message'
import { openModel } from '../rules/model'
import type { Example } from './examples'
import { holdBack } from './hold-back'
import { learn, pack, uncalibrated } from './learn'
import { findNear } from './near'
import { shipped } from './settings'
import { countAll } from './vectors'

const subjects = { 环境保护: ['油烟', '噪音', '污水', '臭味'], 教育文体: ['学费', '老师', '补课', '招生'] }
const places = ['村口', '桥头', '东街', '西巷', '河边', '后山', '北门']

function example(label: string, text: string, wordsOnly = false): Example {
  return { message: messageOf(null, text), label, wordsOnly, title: null, words: text }
}

const examples = Object.entries(subjects).flatMap(([label, words]) =>
  words.flatMap((word) => places.flatMap((place) => words.map((other) => example(label, `${place}的${word}问题还有${other}请管一管`)))),
)
const labels = examples.map(({ label }) => label)
const classes = Object.keys(subjects)
const everything = examples.map((_, i) => i)
const counted = countAll(
  examples.map(({ message }) => message),
  shipped,
)
const learnAll = () => learn(counted, everything, labels, classes, shipped)

test('the same messages always give the same file, and what it says is right', () => {
  const file = pack(learnAll(), uncalibrated, {}, 'today')
  expect(pack(learnAll(), uncalibrated, {}, 'today')).toEqual(file)
  expect(file.version).toMatch(/^today-[0-9a-f]{12}$/)
  const model = openModel(JSON.parse(JSON.stringify(file)) as typeof file)
  expect(rank(model, messageOf(null, '小店油烟很大'), new Map())[0]?.l1).toBe('环境保护')
  expect(rank(model, messageOf(null, '学费又涨了'), new Map())[0]?.l1).toBe('教育文体')
})

test('a message is never measured by weights that learned its near-duplicate', () => {
  const odd = '紫檀木琵琶修理铺子招徒弟琴弦断裂无人理会'
  const twins = [example('教育文体', odd), example('环境保护', `${odd}啊`, true)]
  const all = [...examples, ...twins]
  const near = findNear(all)
  expect(near[examples.length]?.others).toContain(examples.length + 1)
  expect(near[examples.length + 1]?.copyOf).toBe(examples.length)
})

test('every raw message is held back once', () => {
  const few = examples.filter((_, i) => i % 4 === 0)
  const apart = few.map(() => ({ others: [], copyOf: -1 }))
  const { outcomes, short } = holdBack(few, apart, { ...shipped, rounds: 4 }, () => undefined)
  expect(outcomes.length + short.length).toBe(few.length)
  expect([...outcomes, ...short].filter(({ truth, said }) => truth === said).length).toBe(few.length)
})
