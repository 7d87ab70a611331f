import { makeGazetteer, type SpokenName } from '../cloudfunctions/grids/rules/gazetteer'
import { readPlace } from '../cloudfunctions/grids/rules/place-in-text'
import sounds from '../cloudfunctions/grids/rules/same-sound.json'
import { seeded } from '../demo/district/random'

/** Names of a large district, and the longest text that any channel may send. */
const nameCount = 10_000
const longText = 20_000

const random = seeded(11)
const pick = <T>(things: ArrayLike<T>): T => things[Math.floor(random() * things.length)] as T

const characters = [...new Set(sounds.groups.replaceAll(' ', ''))].slice(0, 1200)
const endings = ['小区', '小区', '花园', '新村', '路', '路', '街', '小学', '菜市场', '公园', '大桥', '']
const filler = '我想反映一下这个问题已经很久了没有人管请有关部门尽快处理谢谢晚上声音很大影响休息孩子老人都睡不着希望给个答复，。'

function makeNames(): SpokenName[] {
  const names = new Map<string, SpokenName>()
  while (names.size < nameCount) {
    const length = pick([2, 2, 2, 3, 3, 4])
    const name = Array.from({ length }, () => pick(characters)).join('') + pick(endings)
    if (name.length < 3) continue
    names.set(name, {
      name,
      path: `d.t${1 + Math.floor(random() * 11)}.v${1 + Math.floor(random() * 13)}.g${1 + Math.floor(random() * 5)}.m${1 + Math.floor(random() * 5)}`,
    })
  }
  return [...names.values()]
}

const words = (length: number) => Array.from({ length }, () => pick(filler)).join('')

const alike = new Map(sounds.groups.split(' ').flatMap((group) => [...group].map((one) => [one, group] as const)))
/** One character before the ending written as another of the same sound. */
function misspelt(name: string): string | null {
  const at = Math.floor(random() * 2)
  const others = [...(alike.get(name[at] ?? '') ?? '')].filter(
    (one) => one !== name[at] && !'东南西北中上下前后左右内外大小新老旧高低一二三四五六七八九十甲乙丙丁'.includes(one),
  )
  return others.length > 0 && !/[东南西北中上下前后左右内外大小新老旧高低一二三四五六七八九十甲乙丙丁]/.test(name[at] ?? '')
    ? name.slice(0, at) + pick(others) + name.slice(at + 1)
    : null
}

function time(what: string, texts: readonly string[], read: (text: string) => unknown): void {
  for (const text of texts.slice(0, 200)) read(text)
  const took = texts.map((text) => {
    const started = performance.now()
    read(text)
    return performance.now() - started
  })
  took.sort((a, b) => a - b)
  const at = (share: number) => (took[Math.min(took.length - 1, Math.floor(took.length * share))] as number).toFixed(3)
  process.stdout.write(`  ${what}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms\n`)
}

const names = makeNames()
const heapBefore = process.memoryUsage().heapUsed
const started = performance.now()
const gazetteer = makeGazetteer(names)
process.stdout.write(
  `Place in text, ${nameCount} names: arranged in ${(performance.now() - started).toFixed(0)} ms, about ${((process.memoryUsage().heapUsed - heapBefore) / 2 ** 20).toFixed(1)} MiB\n`,
)
const messages = Array.from({ length: 20_000 }, () => `${words(20)}${random() < 0.7 ? pick(names).name : ''}${words(60)}`)
time('a message of 80 characters', messages, (text) => readPlace(gazetteer, text))
time(
  `a text of ${longText} characters with one name`,
  Array.from({ length: 20 }, () => `${words(longText - 10)}${pick(names).name}`),
  (text) => readPlace(gazetteer, text),
)
const onlyNames = Array.from({ length: 20 }, () => {
  let text = ''
  while (text.length < longText) text += pick(names).name
  return text
})
time(`a text of ${longText} characters of nothing but names`, onlyNames, (text) => readPlace(gazetteer, text))
time(`one pair of characters ${longText / 2} times`, [(names[0] as SpokenName).name.slice(0, 2).repeat(longText / 2)], (text) => readPlace(gazetteer, text))

let [right, wrong, missed, tried] = [0, 0, 0, 0]
for (const { name, path } of names.slice(0, 4000)) {
  const written = misspelt(name)
  if (!written || names.some((other) => other.name === written)) continue
  tried++
  const found = readPlace(gazetteer, `${words(15)}，${written}，${words(15)}`)
  if (found?.path === path) right++
  else if (found) wrong++
  else missed++
}
process.stdout.write(`  of ${tried} invented names with one character of the same sound: ${right} read right, ${wrong} as another, ${missed} not at all\n`)
let misled = 0
const without = 20_000
for (let n = 0; n < without; n++) if (readPlace(gazetteer, words(80))) misled++
process.stdout.write(`  of ${without} texts without a name ${misled} were read as a place\n`)
