/** What appellants are told, as the office says it, beside what an old person reads instead and what they can do next. */
const plain = {
  已接收: ['收下了', '有人在管您这件事了，办好会告诉您'],
  已答复: ['有回话了', '您看看办得好不好，没办好也可以说'],
  想请您再说一点: ['有句话想问您', '点开回一句就行'],
  办理时间延长: ['要多等几天', '办好会告诉您'],
  暂时停下: ['先停一停', '到时候会接着办'],
  一起办理: ['和邻居的事一起办', '您不用再投一次'],
  单独办理: ['您这件单独办', '办好会告诉您'],
  分成两件办理: ['您说的事分成两件办', '两件都会给您回话'],
  再办一次: ['再给您办一次', '办好会告诉您'],
  不予受理: ['这件事这里办不了', '您看看为什么，还可以找谁'],
  没有看出要办的事: ['没看明白要办什么', '您可以再说一遍，也可以请网格员帮您说'],
  '办得怎么样，请您评一评': ['办得好不好，您说了算', '点开选一张笑脸就行'],
  您的建议要议一议: ['大家要商量您的建议', '商量好了会告诉您'],
  议事结果: ['您的建议商量好了', '您看看怎么定的'],
} as const

/** Office words inside a message and what they mean. */
const said: readonly [RegExp, string][] = [
  [/：已解决$/, '：办好了'],
  [/：已解释说明$/, '：说清楚了'],
  [/：不予受理$/, '：这里办不了'],
  [/已接收/g, '收下了'],
  [/已经答复/g, '已经有回话了'],
  [/(\d+) 个工作日/g, '$1 天（周末和放假不算）'],
]

/** How a message to an appellant may begin; after a colon comes what the officer chose. */
export type Heading = keyof typeof plain | `${keyof typeof plain}：${string}`

/**
 * The plain form of a message (关怀模式): short, without office words, and with what to do next at its end. What an officer or a neighbour
 * wrote is never changed: `own` says that the body is theirs, and what stands in “” is the appellant's own.
 */
export function plainly(title: Heading, body: string, own: boolean): { title: string; body: string } {
  const [name, ...chosen] = title.split('：') as [keyof typeof plain, ...string[]]
  const [heading, next] = plain[name]
  const words = own ? body : replaced(body)
  const end = /[。！？!?]$/.test(words) ? '' : '。'
  return { title: replaced([heading, ...chosen].join('：')), body: `${words}${end}${next}。` }
}

function replaced(words: string): string {
  const everyday = (part: string) => said.reduce((so, [office, plainer]) => so.replace(office, plainer), part)
  return words
    .split(/(“[^”]*”)/)
    .map((part) => (part.startsWith('“') ? part : everyday(part)))
    .join('')
}

/** Every heading there is, for tests. */
export const headings = Object.keys(plain) as (keyof typeof plain)[]
